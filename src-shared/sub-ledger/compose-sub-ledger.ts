import type { CaseRow } from '../case/case-row'
import type { AnyRow, ColumnTable, RowNames } from '../case/columns/column'
import { columns } from '../case/columns/columns'
import { machineOf, sideStateWords } from '../case/sides/side'
import { invariant } from '../prelude/assert-never'
import type { RowGroup, SubLedger, SubLedgerColumn } from './sub-ledger'
import type { CellGround } from './surroundings'

/** Cases listed together; `words` is '' where the list is one. */
export interface SubLedgerGroup {
  readonly words: string
  readonly rows: readonly CaseRow[]
}

/** A sub-ledger as it stands, for screen and paper alike. */
export interface ComposedSubLedger {
  readonly heads: readonly string[]
  readonly groups: readonly SubLedgerGroup[]
  readonly count: number
  /** What stands in each column of a case: worked out for those that are looked at. */
  readonly cellsOf: (row: CaseRow) => readonly string[]
}

const table: ColumnTable = columns

function columnOf(name: string) {
  const column = table[name]
  invariant(column?.use === 'shown', 'a sub-ledger shows columns that people read')
  return column
}

/** What stands over a column. */
export const headOf = (column: SubLedgerColumn): string =>
  typeof column === 'string' ? columnOf(column).head : column.head

function cellOf(row: CaseRow, column: SubLedgerColumn, names: RowNames, around: CellGround): string {
  if (typeof column === 'string') {
    const wide: AnyRow = row
    return columnOf(column).words(wide[column], names, row)
  }
  if ('why' in column) return column.why(row, around)
  if ('clock' in column) return around.tellLimit(row, column.clock)
  const stands = row.sideStands.filter(({ side }) => column.sides.includes(side))
  const last = stands.at(-1)
  if (last === undefined) return ''
  switch (column.part) {
    case 'times':
      return `${stands.length} 次`
    case 'state':
      return column.sides.length === 1 ? sideStateWords(last) : `${machineOf(last.side).name}，${sideStateWords(last)}`
    case 'on':
    case 'answeredOn':
    case 'dueOn':
      return last[column.part]
  }
}

/** A sub-ledger of the cases that it holds, in their order; of groups those with most cases first. */
export function composeSubLedger(
  ledger: SubLedger,
  held: readonly CaseRow[],
  around: CellGround,
  names: RowNames,
): ComposedSubLedger {
  return {
    heads: ledger.columns.map(headOf),
    groups: ledger.group === undefined ? [{ words: '', rows: held }] : groupRows(held, ledger.group),
    count: held.length,
    cellsOf: (row) => ledger.columns.map((column) => cellOf(row, column, names, around)),
  }
}

function groupRows(rows: readonly CaseRow[], groupOf: (row: CaseRow) => RowGroup): SubLedgerGroup[] {
  const groups = new Map<string, { readonly words: string; readonly rows: CaseRow[] }>()
  for (const row of rows) {
    const { key, words } = groupOf(row)
    const group = groups.get(key) ?? { words, rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length || (a.words < b.words ? -1 : 1))
}
