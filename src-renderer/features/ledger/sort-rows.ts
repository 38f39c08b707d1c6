import type { CaseRow } from '#shared/case/case-row'
import type { LitRow } from './ledger-filter'

export type SortKey = 'number' | 'due'
export interface LedgerSort {
  readonly key: SortKey
  readonly direction: 'asc' | 'desc'
}

/** Newest numbers first, and before them the sheets that have none yet: what came in last stands on top. */
export const newestFirst: LedgerSort = { key: 'number', direction: 'desc' }

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A sheet not yet registered counts as later than every number. */
function compareNumbers(a: CaseRow, b: CaseRow): number {
  const [freshA, freshB] = [a.ledgerYear === 0, b.ledgerYear === 0]
  if (freshA !== freshB) return freshA ? 1 : -1
  return a.ledgerYear - b.ledgerYear || a.ledgerSerial - b.ledgerSerial || compareText(a.sheetNumber, b.sheetNumber)
}

const compareDue = (a: CaseRow, b: CaseRow): number =>
  compareText(a.dueOn, b.dueOn) || compareText(a.sheetNumber, b.sheetNumber)

/** The rows in the order wished, in a new array. */
export function sortRows(rows: readonly LitRow[], { key, direction }: LedgerSort): LitRow[] {
  const compare = key === 'number' ? compareNumbers : compareDue
  const sign = direction === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => sign * compare(a.row, b.row))
}

/** The order after a click on a column's heading: a new column starts upward, the same one turns round. */
export function turnSort(before: LedgerSort, key: SortKey): LedgerSort {
  if (before.key !== key) return { key, direction: 'asc' }
  return { key, direction: before.direction === 'asc' ? 'desc' : 'asc' }
}
