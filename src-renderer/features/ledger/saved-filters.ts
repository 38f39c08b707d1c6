import type { SavedFilter } from '../../start/ledger-desk'
import { createMatcher, type LedgerFilter, type LitRow, type MarkedBy, type Searcher } from './ledger-filter'

/** As many filters as one keeps at the side. */
export const savedAtMost = 20
export const savedNameLimit = 12

/** Whether two filters leave the same rows by the same words. */
export function isSameFilter(a: LedgerFilter, b: LedgerFilter): boolean {
  const names = Object.keys(a.chosen)
  return (
    a.quick === b.quick &&
    a.words.trim() === b.words.trim() &&
    names.length === Object.keys(b.chosen).length &&
    names.every((name) => a.chosen[name] === b.chosen[name])
  )
}

/** How many rows each saved filter leaves. */
export function countSaved(
  saved: readonly SavedFilter[],
  rows: readonly LitRow[],
  searcher: Searcher,
  marks: MarkedBy,
): ReadonlyMap<string, number> {
  return new Map(
    saved.map(({ id, filter }) => {
      const matches = createMatcher(filter, searcher, marks)
      return [id, rows.reduce((count, lit) => count + Number(matches(lit)), 0)]
    }),
  )
}

/** Why a filter cannot be saved under a name; undefined where it can. */
export function refuseName(saved: readonly SavedFilter[], name: string, own?: string): string | undefined {
  const wanted = name.trim()
  if (wanted === '') return '请填写名称'
  if ([...wanted].length > savedNameLimit) return `名称最多 ${savedNameLimit} 个字`
  if (saved.some((one) => one.name === wanted && one.id !== own)) return '已经有同名的筛选，请换个名称'
  return saved.length >= savedAtMost && own === undefined ? `最多保存 ${savedAtMost} 个筛选，请先删去不用的` : undefined
}

/** The filters with one more, one under another name, or one less. */
export const addFilter = (saved: readonly SavedFilter[], one: SavedFilter): SavedFilter[] => [...saved, one]
export const renameFilter = (saved: readonly SavedFilter[], id: string, name: string): SavedFilter[] =>
  saved.map((one) => (one.id === id ? { ...one, name: name.trim() } : one))
export const removeFilter = (saved: readonly SavedFilter[], id: string): SavedFilter[] =>
  saved.filter((one) => one.id !== id)
