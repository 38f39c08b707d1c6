import type { CellRange, Sheet, SheetCell } from '../workbook/workbook'

/** Merged over so many lines a body is one value for all of them; over more it is a sheet's frame. */
const mostLines = 5_000

/**
 * The sheet with merged bodies filled down: a value that a person merged over several lines holds for each of them. What is merged to the
 * right stays where it stands, and so does all down to `lastHeadLine`.
 */
export function fillMerges(sheet: Sheet, lastHeadLine: number): Sheet {
  const down = sheet.merges.filter(
    ({ line, lastLine }) => line > lastHeadLine && lastLine > line && lastLine - line < mostLines,
  )
  if (down.length === 0) return sheet
  const lines: (readonly (SheetCell | undefined)[])[] = [...sheet.lines]
  for (const merge of down) fillDown(lines, merge)
  return { ...sheet, lines }
}

function fillDown(lines: (readonly (SheetCell | undefined)[])[], { line, lastLine, column }: CellRange): void {
  const cell = lines[line]?.[column]
  if (cell === undefined) return
  for (let at = line + 1; at <= Math.min(lastLine, lines.length - 1); at += 1) {
    const cells = [...(lines[at] ?? [])]
    while (cells.length <= column) cells.push(undefined)
    cells[column] = cell
    lines[at] = cells
  }
}
