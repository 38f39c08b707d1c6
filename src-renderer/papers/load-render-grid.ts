import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderGridDocx } from './render-grid-docx'
import type { renderGridXlsx } from './render-grid-xlsx'

/** The libraries that write Word files and workbooks are rarely wanted: they do not come with the window. */
export async function loadRenderGridDocx(): Promise<Result<typeof renderGridDocx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-grid-docx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderGridDocx } : loaded
}

export async function loadRenderGridXlsx(): Promise<Result<typeof renderGridXlsx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-grid-xlsx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderGridXlsx } : loaded
}
