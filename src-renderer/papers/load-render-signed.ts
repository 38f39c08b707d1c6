import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderSignedDocx } from './render-signed-docx'

/** Like `loadRenderDocx`: for papers that several parties sign. */
export async function loadRenderSigned(): Promise<Result<typeof renderSignedDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-signed-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderSignedDocx } : loaded
}
