import { nameCell } from './cell-name'
import { ReadingStopped, type TablePastLimit } from './table-file-failure'
import type { TableLimitName, TableLimits } from './table-limits'
import type { AnchoredPicture, CellRange, Sheet, SheetCell, SheetLine } from './workbook'

/** Every line of a sheet in which nothing stands. */
const emptyLine: SheetLine = []

/** What of a file's limits is used up, over all of its sheets. */
export class CellBudget {
  private cells = 0
  private filledLines = 0

  constructor(readonly limits: TableLimits) {}

  /** Lines with a value that have been met so far. */
  get lines(): number {
    return this.filledLines
  }

  takeLine(line: number): void {
    this.filledLines += 1
    if (this.filledLines > this.limits.lines) this.stop('lines', nameCell(line, 0))
  }

  takeCell(line: number, column: number, cell: SheetCell): void {
    this.cells += 1
    if (this.cells > this.limits.cells) this.stop('cells', nameCell(line, column))
    if (column >= this.limits.columns) this.stop('columns', nameCell(line, column))
    if (cell.type === 'text' && cell.text.length > this.limits.characters)
      this.stop('characters', nameCell(line, column))
  }

  /** Ends the reading at a limit. */
  stop(limit: TableLimitName, where: string): never {
    const failure: TablePastLimit = { type: 'TablePastLimit', limit, most: this.limits[limit], where }
    throw new ReadingStopped(failure)
  }
}

/** The lines of one sheet as its cells are met, in whatever order. Throws `ReadingStopped` at a limit. */
export class SheetLines {
  private readonly filled: (SheetCell | undefined)[][] = []

  constructor(private readonly budget: CellBudget) {}

  /** Puts a cell in its place; one that is there already gives way. */
  put(line: number, column: number, cell: SheetCell): void {
    this.budget.takeCell(line, column, cell)
    let cells = this.filled[line]
    if (cells === undefined) {
      this.budget.takeLine(line)
      cells = []
      this.filled[line] = cells
    }
    while (cells.length < column) cells.push(undefined)
    cells[column] = cell
  }

  /** The sheet up to its last value. Of merged cells the first one keeps its value, as sheets show them. */
  finish(
    name: string,
    hidden: boolean,
    merges: readonly CellRange[],
    anchored: readonly AnchoredPicture[] = [],
  ): Sheet {
    const kept = merges.filter(({ line, column, lastLine, lastColumn }) => lastLine > line || lastColumn > column)
    for (const merge of kept) this.clearCovered(merge)
    return { name, hidden, lines: this.dense(), merges: kept, anchored }
  }

  private clearCovered(merge: CellRange): void {
    const lastLine = Math.min(merge.lastLine, this.filled.length - 1)
    for (let line = merge.line; line <= lastLine; line += 1) {
      const cells = this.filled[line]
      if (cells === undefined) continue
      const lastColumn = Math.min(merge.lastColumn, cells.length - 1)
      for (let column = merge.column; column <= lastColumn; column += 1)
        if (line !== merge.line || column !== merge.column) cells[column] = undefined
    }
  }

  private dense(): readonly SheetLine[] {
    let last = this.filled.length - 1
    while (last >= 0 && isEmpty(this.filled[last])) last -= 1
    const lines: SheetLine[] = []
    for (let line = 0; line <= last; line += 1) {
      const cells = this.filled[line]
      lines.push(cells === undefined || isEmpty(cells) ? emptyLine : cutEnd(cells))
    }
    return lines
  }
}

const isEmpty = (cells: readonly (SheetCell | undefined)[] | undefined): boolean =>
  cells === undefined || cells.every((cell) => cell === undefined)

function cutEnd(cells: (SheetCell | undefined)[]): SheetLine {
  while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
  return cells
}

/** Whether anything stands in a sheet. */
export const hasCells = ({ lines }: Pick<Sheet, 'lines'>): boolean => lines.length > 0
