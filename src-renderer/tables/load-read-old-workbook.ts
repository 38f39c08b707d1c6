import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { readOldWorkbook } from './read-old-workbook'

/** The library that reads old workbooks is rarely wanted: it does not come with the window. */
export async function loadReadOldWorkbook(): Promise<Result<typeof readOldWorkbook, CodeNotThere>> {
  const loaded = await loadLate(() => import('./read-old-workbook'))
  return loaded.ok ? { ok: true, value: loaded.value.readOldWorkbook } : loaded
}
