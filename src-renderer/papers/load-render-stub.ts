import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderStubDocx } from './render-stub-docx'

/** The library that writes Word files is large and rarely wanted: it does not come with the window. */
export async function loadRenderStub(): Promise<Result<typeof renderStubDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-stub-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderStubDocx } : loaded
}
