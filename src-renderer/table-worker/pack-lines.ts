import { z } from 'zod'
import type { Sheet, SheetCell, SheetLine, Workbook } from '#shared/workbook/workbook'

/** A cell on its way: a text goes bare, which costs a third of the time. */
type PackedCell = string | SheetCell | undefined

/** Lines of a sheet on their way to the window; a number stands for so many empty ones. */
const packedPartSchema = z.strictObject({
  sheet: z.number().int(),
  lines: z.array(z.custom<readonly PackedCell[] | number>((line) => typeof line === 'number' || Array.isArray(line))),
})
type PackedPart = z.infer<typeof packedPartSchema>

/** Lines that cross at a time: all of a large sheet at once would hold the window up. */
const linesAtATime = 1_000

const emptyLine: SheetLine = []

const packCell = (cell: SheetCell | undefined): PackedCell => (cell?.type === 'text' ? cell.text : cell)
const unpackCell = (cell: PackedCell): SheetCell | undefined =>
  typeof cell === 'string' ? { type: 'text', text: cell } : cell

/** A workbook without its lines, and the lines in parts ahead of it. */
export function packWorkbook(workbook: Workbook): { readonly ahead: readonly PackedPart[]; readonly last: Workbook } {
  const ahead = workbook.sheets.flatMap((sheet, index) => packLines(sheet.lines, index))
  return { ahead, last: { ...workbook, sheets: workbook.sheets.map((sheet): Sheet => ({ ...sheet, lines: [] })) } }
}

function packLines(lines: readonly SheetLine[], sheet: number): readonly PackedPart[] {
  const parts: PackedPart[] = []
  let packed: (readonly PackedCell[] | number)[] = []
  let empty = 0
  const flush = (): void => {
    if (packed.length > 0) parts.push({ sheet, lines: packed })
    packed = []
  }
  for (const line of lines) {
    if (line.length === 0) {
      empty += 1
      continue
    }
    if (empty > 0) packed.push(empty)
    empty = 0
    packed.push(line.map(packCell))
    if (packed.length >= linesAtATime) flush()
  }
  flush()
  return parts
}

/** The workbook as it was packed; undefined where a part is none. */
export function unpackWorkbook(parts: readonly unknown[], last: Workbook): Workbook | undefined {
  const lines: SheetLine[][] = last.sheets.map(() => [])
  for (const part of parts) {
    const read = packedPartSchema.safeParse(part).data
    const into = read === undefined ? undefined : lines[read.sheet]
    if (read === undefined || into === undefined) return undefined
    for (const line of read.lines)
      if (typeof line === 'number') for (let nth = 0; nth < line; nth += 1) into.push(emptyLine)
      else into.push(line.map(unpackCell))
  }
  return { ...last, sheets: last.sheets.map((sheet, index): Sheet => ({ ...sheet, lines: lines[index] ?? [] })) }
}
