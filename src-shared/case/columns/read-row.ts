import { invariant } from '../../prelude/assert-never'
import type { Case } from '../case'
import type { ColumnTable, RowOf } from './column'

const isRowOf = <Columns extends ColumnTable>(columns: Columns, row: object): row is RowOf<Columns> =>
  Object.keys(columns).every((name) => name in row)

/** Every column of a table read of a case, even one that may be left out: what the view holds is told by the columns it has. */
export function readRow<Columns extends ColumnTable>(columns: Columns, one: Case): RowOf<Columns> {
  const row = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.read(one)]))
  invariant(isRowOf(columns, row), 'a row has every column of its table')
  return row
}
