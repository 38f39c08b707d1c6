import type { CellRange, Sheet, SheetCell, Workbook } from '#shared/workbook/workbook'

/** A cell in short: text, a number as a spreadsheet keeps it, a typed day, nothing. */
export type ShortCell = string | number | null | SheetCell

/** A typed day, as a spreadsheet keeps it. */
export const typedDay = (day: string, time = ''): SheetCell => ({ type: 'day', day, time })

const toCell = (cell: ShortCell): SheetCell | undefined => {
  if (cell === null || cell === '') return undefined
  if (typeof cell === 'string') return { type: 'text', text: cell }
  if (typeof cell === 'number') {
    const lost = Number.isInteger(cell) && Math.abs(cell) >= 1e15
    return {
      type: 'number',
      value: cell,
      digits: Number.isInteger(cell) ? BigInt(cell).toString() : String(cell),
      lost,
    }
  }
  return cell
}

/** A sheet of these lines. */
export const aSheet = (
  lines: readonly (readonly ShortCell[])[],
  merges: readonly CellRange[] = [],
  name = '台账',
): Sheet => ({
  name,
  hidden: false,
  lines: lines.map((line) => line.map(toCell)),
  merges,
  anchored: [],
})

/** A file of these sheets. */
export const aWorkbook = (sheets: readonly Sheet[]): Workbook => ({ kind: 'xlsx', sheets, pictures: [], remarks: [] })

/** Cells merged from line and column on, so many lines and columns. */
export const merged = (line: number, column: number, lines: number, columns: number): CellRange => ({
  line,
  column,
  lastLine: line + lines - 1,
  lastColumn: column + columns - 1,
})
