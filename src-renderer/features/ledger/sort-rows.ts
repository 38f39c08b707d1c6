import type { CaseRow } from '#shared/case/case-row'
import type { LitRow } from './ledger-filter'

export type SortKey = 'pressing' | 'number' | 'due' | 'closed'
export interface LedgerSort {
  readonly key: SortKey
  readonly direction: 'asc' | 'desc'
}

/**
 * What presses first, 特急 before 紧急 before 重点; then newest numbers first, and before them the sheets that have none
 * yet: what came in last stands on top.
 */
export const pressingFirst: LedgerSort = { key: 'pressing', direction: 'asc' }

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A sheet not yet registered counts as later than every number. */
function compareNumbers(a: CaseRow, b: CaseRow): number {
  const [freshA, freshB] = [a.ledgerYear === 0, b.ledgerYear === 0]
  if (freshA !== freshB) return freshA ? 1 : -1
  return a.ledgerYear - b.ledgerYear || a.ledgerSerial - b.ledgerSerial || compareText(a.sheetNumber, b.sheetNumber)
}

const compareDue = (a: CaseRow, b: CaseRow): number =>
  compareText(a.dueOn, b.dueOn) || compareText(a.sheetNumber, b.sheetNumber)

const comparePressing = (a: CaseRow, b: CaseRow): number => a.pressing - b.pressing || compareNumbers(b, a)

const compareClosed = (a: CaseRow, b: CaseRow): number => compareText(a.closedOn, b.closedOn) || compareNumbers(a, b)

const compares: { readonly [K in SortKey]: (a: CaseRow, b: CaseRow) => number } = {
  pressing: comparePressing,
  number: compareNumbers,
  due: compareDue,
  closed: compareClosed,
}

/** The rows in the order wished, in a new array. What has no day of 反馈 comes last in either direction of it. */
export function sortRows(rows: readonly LitRow[], { key, direction }: LedgerSort): LitRow[] {
  const compare = compares[key]
  const sign = direction === 'asc' ? 1 : -1
  const blank = ({ row }: LitRow): number => Number(key === 'closed' && row.closedOn === '')
  return rows.toSorted((a, b) => blank(a) - blank(b) || sign * compare(a.row, b.row))
}

/** The order after a click on a column's heading: a new column starts upward, the same one turns round. */
export function turnSort(before: LedgerSort, key: SortKey): LedgerSort {
  if (before.key !== key) return { key, direction: 'asc' }
  return { key, direction: before.direction === 'asc' ? 'desc' : 'asc' }
}
