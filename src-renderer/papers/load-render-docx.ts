import type { Result } from '#shared/prelude/result'
import type { renderDocx } from './render-docx'
import { loadLate, type CodeNotThere } from '../prelude/load-late'

type RenderDocx = typeof renderDocx

/** The library that writes Word files is large and rarely wanted: it does not come with the window. */
export async function loadRenderDocx(): Promise<Result<RenderDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderDocx } : loaded
}
