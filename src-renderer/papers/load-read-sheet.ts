import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { readSheet } from './read-sheet'

/** The library that reads workbooks is rarely wanted: it does not come with the window. */
export async function loadReadSheet(): Promise<Result<typeof readSheet, CodeNotThere>> {
  const loaded = await loadLate(() => import('./read-sheet'))
  return loaded.ok ? { ok: true, value: loaded.value.readSheet } : loaded
}
