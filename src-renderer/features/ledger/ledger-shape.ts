import type { AnyRow, ColumnTable, QuickFilter, RowNames, ShownColumn } from '#shared/case/columns/column'
import { columns } from '#shared/case/columns/columns'

/** A column that people read, with its name in the row. */
export interface NamedColumn extends ShownColumn<unknown> {
  readonly name: string
}

/** A filter that is always at hand, with the name of its column. */
export interface NamedQuick extends QuickFilter<unknown> {
  readonly column: string
}

/** What the ledger's screen takes from a table of columns. */
export interface LedgerShape {
  readonly columns: ReadonlyMap<string, NamedColumn>
  /** Those with a list in the filter bar, from left to right. */
  readonly filters: readonly NamedColumn[]
  /** Their filters that are always at hand, from left to right. */
  readonly quick: readonly NamedQuick[]
}

/** What a row says in a column, in full. */
export const wordsIn = (row: AnyRow, column: NamedColumn, names: RowNames): string =>
  column.words(row[column.name], names, row)

const filterAt = ({ filter }: NamedColumn): number => (filter === 'none' ? Infinity : filter.at)

/** Draws the ledger's shape out of a table of columns. */
export function shapeLedger(table: ColumnTable): LedgerShape {
  const shown = Object.entries(table).flatMap(([name, column]): NamedColumn[] =>
    column.use === 'shown' ? [{ ...column, name }] : [],
  )
  return {
    columns: new Map(shown.map((column) => [column.name, column])),
    filters: shown.filter(({ filter }) => filter !== 'none').toSorted((a, b) => filterAt(a) - filterAt(b)),
    quick: shown
      .flatMap(({ name, quick }) => quick.map((one) => ({ ...one, column: name })))
      .toSorted((a, b) => a.at - b.at),
  }
}

/** The shape of the product's ledger. */
export const ledgerShape: LedgerShape = shapeLedger(columns)
