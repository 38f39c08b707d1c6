import type { Result } from '#shared/prelude/result'
import { loadLate, type CodeNotThere } from '../prelude/load-late'
import type { renderClassSheet } from './render-class-sheet'

/** The library that writes workbooks is rarely wanted: it does not come with the window. */
export async function loadRenderClassSheet(): Promise<Result<typeof renderClassSheet, CodeNotThere>> {
  const loaded = await loadLate(() => import('./render-class-sheet'))
  return loaded.ok ? { ok: true, value: loaded.value.renderClassSheet } : loaded
}
