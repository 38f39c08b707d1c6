import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { readWorkbook } from './read-workbook'

/** The library that reads workbooks is rarely wanted: it does not come with the window. */
export async function loadReadWorkbook(): Promise<Result<typeof readWorkbook, CodeNotThere>> {
  const loaded = await loadLate(() => import('./read-workbook'))
  return loaded.ok ? { ok: true, value: loaded.value.readWorkbook } : loaded
}
