import type { AnyRow, ColumnOrder } from '#shared/case/columns/column'
import { nameComparers, type NameOrder } from '#shared/text/name-order'
import { nobodySearching, type LitRow, type Searcher } from './ledger-filter'
import { ledgerShape, type LedgerShape } from './ledger-shape'

/** A column by which rows are put in order. */
export interface SortKey {
  readonly key: string
  readonly direction: 'asc' | 'desc'
}

/** By several columns: what the first does not tell apart is left to the next. */
export type LedgerSort = readonly SortKey[]

/** How the ledger is opened: what presses first, then the newest numbers. */
export const pressingFirst: LedgerSort = [{ key: 'urgency', direction: 'asc' }]

/** More columns than that nobody reads an order by. */
export const sortKeysAtMost = 4

/** Whether rows can be put in order by a column. */
export const isSortable = (name: string, shape: LedgerShape = ledgerShape): boolean =>
  (shape.columns.get(name)?.order ?? 'none') !== 'none'

const valueOf = (row: AnyRow, name: string): unknown => row[name]

type Compare = (a: LitRow, b: LitRow) => number

const byId: Compare = (a, b) => (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0)

/** By whose names rows are put in order, and how. */
export interface NamedBy extends Pick<Searcher, 'people' | 'departments'> {
  readonly nameOrder: NameOrder
}

export const byUsualNames: NamedBy = { ...nobodySearching, nameOrder: 'strokes' }

/** Who bears an id, as the how-manieth by name; what nobody bears has none. */
function rankIds(named: Searcher['people'], compare: (a: string, b: string) => number): ReadonlyMap<unknown, number> {
  const sorted = [...named].toSorted(([, a], [, b]) => compare(a.name, b.name))
  return new Map(sorted.map(([id], rank) => [id, rank]))
}

/** The order of a column that holds names: those of rows themselves, or of whom their ids stand for. */
function orderNames(of: 'person' | 'department' | 'caller', by: NamedBy): ColumnOrder<unknown> {
  const compare = nameComparers[by.nameOrder]
  if (of === 'caller') return { compare: (a, b) => compare(String(a), String(b)), isBlank: (value) => value === '' }
  const ranks = rankIds(of === 'person' ? by.people : by.departments, compare)
  return {
    compare: (a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0),
    isBlank: (value) => !ranks.has(value),
  }
}

function orderOf(key: string, by: NamedBy, shape: LedgerShape): ColumnOrder<unknown> | undefined {
  const order = shape.columns.get(key)?.order ?? 'none'
  if (order === 'none') return undefined
  return 'names' in order ? orderNames(order.names, by) : order
}

/** What has nothing in a column comes last in either direction. */
function compareBy({ key, direction }: SortKey, by: NamedBy, shape: LedgerShape): Compare | undefined {
  const order = orderOf(key, by, shape)
  if (order === undefined) return undefined
  const sign = direction === 'asc' ? 1 : -1
  return (a, b) => {
    const [valueA, valueB] = [valueOf(a.row, key), valueOf(b.row, key)]
    const blanks = Number(order.isBlank(valueA)) - Number(order.isBlank(valueB))
    return blanks || sign * order.compare(valueA, valueB, a.row, b.row)
  }
}

/** The order wished, in which no two rows are equal: what no column tells apart goes by the case's id. */
export function createComparer(
  sort: LedgerSort,
  by: NamedBy = byUsualNames,
  shape: LedgerShape = ledgerShape,
): Compare {
  const comparers = sort.flatMap((key) => compareBy(key, by, shape) ?? [])
  return (a, b) => {
    for (const compare of comparers) {
      const result = compare(a, b)
      if (result !== 0) return result
    }
    return byId(a, b)
  }
}

/** The rows in the order wished, in a new array. */
export const sortRows = (
  rows: readonly LitRow[],
  sort: LedgerSort,
  by: NamedBy = byUsualNames,
  shape: LedgerShape = ledgerShape,
): LitRow[] => rows.toSorted(createComparer(sort, by, shape))

const turned = ({ key, direction }: SortKey): SortKey => ({ key, direction: direction === 'asc' ? 'desc' : 'asc' })

/**
 * The order after a press on a column's head: by that column alone, upward first, the same one turned round. `beside` keeps the
 * others: the column comes behind them, turns round where it stands, and goes at the third press.
 */
export function turnSort(before: LedgerSort, key: string, beside = false): LedgerSort {
  const at = before.findIndex((one) => one.key === key)
  const present = before[at]
  if (!beside) return [present !== undefined && before.length === 1 ? turned(present) : { key, direction: 'asc' }]
  if (present === undefined) return [...before, { key, direction: 'asc' } as const].slice(-sortKeysAtMost)
  if (present.direction === 'asc') return before.with(at, turned(present))
  return before.length === 1 ? before : before.toSpliced(at, 1)
}

/** Whether two orders are one. */
export const isSameSort = (a: LedgerSort, b: LedgerSort): boolean =>
  a.length === b.length && a.every(({ key, direction }, nth) => b[nth]?.key === key && b[nth]?.direction === direction)
