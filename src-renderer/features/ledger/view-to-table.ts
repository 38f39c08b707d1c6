import type { RowNames } from '#shared/case/columns/column'
import { guardFormula } from '#shared/text/guard-formula'
import type { ColumnPlan } from './arrange-columns'
import type { LitRow } from './ledger-filter'
import { wordsIn, type NamedColumn } from './ledger-shape'

/** What is shown of the ledger as a plain table: to be copied, printed or written into a spreadsheet. */
export interface ViewTable {
  /** The columns in the order in which they are shown, each for itself; what stood under another comes behind it. */
  readonly columns: readonly NamedColumn[]
  /** The rows in the order in which they are shown. */
  readonly rows: readonly LitRow[]
  /** What a row says, a cell for each column: in full, '' for nothing, and of a confidential case nothing that lists hide. */
  cellsOf(lit: LitRow): readonly string[]
}

/** The table of these rows in these columns of the grid, by these names. Nothing is worked out before a row is asked for. */
export function viewToTable(plans: readonly ColumnPlan[], rows: readonly LitRow[], names: RowNames): ViewTable {
  const columns = plans.flatMap((plan) => plan.columns)
  return { columns, rows, cellsOf: ({ row }) => columns.map((column) => wordsIn(row, column, names)) }
}

/** What would end a cell or a line is written within quotation marks, as spreadsheets read it. */
const quote = (cell: string): string => (/[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A table as spreadsheets take it from the clipboard, without its heads; what would be a formula there stands as text. */
export const tableToTsv = ({ rows, cellsOf }: ViewTable): string =>
  rows
    .map((row) =>
      cellsOf(row)
        .map((cell) => quote(guardFormula(cell)))
        .join('\t'),
    )
    .join('\n')
