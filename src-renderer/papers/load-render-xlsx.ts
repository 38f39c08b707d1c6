import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderXlsx } from './render-xlsx'

/** The library that writes workbooks is rarely wanted: it does not come with the window. */
export async function loadRenderXlsx(): Promise<Result<typeof renderXlsx, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-xlsx'))
  return loaded.ok ? { ok: true, value: loaded.value.renderXlsx } : loaded
}
