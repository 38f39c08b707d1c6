import type { TextTable } from '#shared/centre-figures/text-table'
import { cellToText, type SheetCell, type Workbook } from '#shared/workbook/workbook'

/** A sheet of a workbook, its cells as they are shown, without blanks around them. */
export interface NamedTable {
  readonly name: string
  readonly table: TextTable
}

/** The sheets of a workbook that are not hidden. A number that lost digits is given with those that it still has: 2.50912101108123e+17. */
export const workbookToTables = ({ sheets }: Workbook): readonly NamedTable[] =>
  sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, lines }) => ({ name, table: lines.map((line) => line.map(shownText)) }))

function shownText(cell: SheetCell | undefined): string {
  if (cell?.type === 'number' && cell.lost) return cell.value.toExponential(14)
  if (cell?.type !== 'day') return cellToText(cell).trim()
  const minutes = cell.time.slice(0, 5)
  return minutes === '' || minutes === '00:00' ? cell.day : `${cell.day} ${minutes}`
}
