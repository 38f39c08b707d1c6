import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderFormDocx } from './render-form-docx'

/** The library that writes Word files is large and rarely wanted: it does not come with the window. */
export async function loadRenderForm(): Promise<Result<typeof renderFormDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-form-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderFormDocx } : loaded
}
