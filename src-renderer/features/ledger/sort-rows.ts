import type { AnyRow } from '#shared/case/columns/column'
import { ledgerShape, type LedgerShape } from './ledger-shape'
import type { LitRow } from './ledger-filter'

export interface LedgerSort {
  /** The column by which the rows are put in order. */
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

/** How the ledger is opened: what presses first, then the newest numbers. */
export const pressingFirst: LedgerSort = { key: 'urgency', direction: 'asc' }

/** Whether rows can be put in order by a column. */
export const isSortable = (name: string, shape: LedgerShape = ledgerShape): boolean =>
  (shape.columns.get(name)?.order ?? 'none') !== 'none'

const valueOf = (row: AnyRow, name: string): unknown => row[name]

const byId = (a: LitRow, b: LitRow): number => (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)

/** The order wished, in which no two rows are equal: what a column does not tell apart goes by the case's id. */
export function createComparer(
  { key, direction }: LedgerSort,
  shape: LedgerShape = ledgerShape,
): (a: LitRow, b: LitRow) => number {
  const order = shape.columns.get(key)?.order ?? 'none'
  if (order === 'none') return byId
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const [valueA, valueB] = [valueOf(a.row, key), valueOf(b.row, key)]
    const blanks = Number(order.isBlank(valueA)) - Number(order.isBlank(valueB))
    return blanks || sign * order.compare(valueA, valueB, a.row, b.row) || byId(a, b)
  }
}

/** The rows in the order wished, in a new array. */
export const sortRows = (rows: readonly LitRow[], sort: LedgerSort, shape: LedgerShape = ledgerShape): LitRow[] =>
  rows.toSorted(createComparer(sort, shape))

/** The order after a click on a column's heading: a new column starts upward, the same one turns round. */
export function turnSort(before: LedgerSort, key: string): LedgerSort {
  if (before.key !== key) return { key, direction: 'asc' }
  return { key, direction: before.direction === 'asc' ? 'desc' : 'asc' }
}
