import { z } from 'zod'
import type { Sheet, SheetCell, SheetLine, Workbook } from '#shared/workbook/workbook'

/**
 * Lines of a sheet on their way to the window. A cell for each object costs the window as long as the reading itself; all texts in one and
 * three lists of numbers beside it cost next to nothing.
 */
const packedPartSchema = z.strictObject({
  sheet: z.number().int(),
  /** The words of all cells, one after the other. */
  text: z.string(),
  /** How long those of each cell are. */
  lengths: z.instanceof(Uint32Array),
  /** What each cell is: see `kinds`. */
  kinds: z.instanceof(Uint8Array),
  /** How many cells each line has; a number below zero stands for so many empty lines. */
  lines: z.instanceof(Int32Array),
  /** The cells that words alone cannot tell. */
  others: z.array(z.custom<SheetCell>((cell) => typeof cell === 'object' && cell !== null)),
})
export type PackedPart = z.infer<typeof packedPartSchema>

const kinds = { none: 0, text: 1, day: 2, dayWithTime: 3, time: 4, number: 5, shownNumber: 6, other: 7 } as const

/** `YYYY-MM-DD`. */
const dayLength = 10
/** Between a number's digits and what is shown of it. */
const mark = '\n'
/** Lines that cross at a time: all of a large sheet at once would hold the window up. */
const linesAtATime = 1_000

const emptyLine: SheetLine = []

/** A workbook without its lines, and the lines in parts ahead of it. */
export function packWorkbook(workbook: Workbook): { readonly ahead: readonly PackedPart[]; readonly last: Workbook } {
  const ahead = workbook.sheets.flatMap((sheet, index) => packLines(sheet.lines, index))
  return { ahead, last: { ...workbook, sheets: workbook.sheets.map((sheet): Sheet => ({ ...sheet, lines: [] })) } }
}

function packLines(lines: readonly SheetLine[], sheet: number): readonly PackedPart[] {
  const parts: PackedPart[] = []
  let part = new PartAtHand(sheet)
  for (const line of lines) {
    part.add(line)
    if (part.filled < linesAtATime) continue
    parts.push(part.finish())
    part = new PartAtHand(sheet)
  }
  if (part.filled > 0) parts.push(part.finish())
  return parts
}

class PartAtHand {
  filled = 0
  private readonly words: string[] = []
  private readonly kinds: number[] = []
  private readonly lines: number[] = []
  private readonly others: SheetCell[] = []

  constructor(private readonly sheet: number) {}

  add(line: SheetLine): void {
    if (line.length === 0) return this.addEmpty()
    this.filled += 1
    this.lines.push(line.length)
    for (const cell of line) this.addCell(cell)
  }

  finish(): PackedPart {
    return {
      sheet: this.sheet,
      text: this.words.join(''),
      lengths: Uint32Array.from(this.words, (words) => words.length),
      kinds: Uint8Array.from(this.kinds),
      lines: Int32Array.from(this.lines),
      others: this.others,
    }
  }

  private addEmpty(): void {
    const before = this.lines.at(-1) ?? 0
    if (before < 0) this.lines[this.lines.length - 1] = before - 1
    else this.lines.push(-1)
  }

  private addCell(cell: SheetCell | undefined): void {
    if (cell === undefined) return this.put(kinds.none, '')
    switch (cell.type) {
      case 'text':
        return this.put(kinds.text, cell.text)
      case 'day':
        return this.put(cell.time === '' ? kinds.day : kinds.dayWithTime, cell.day + cell.time)
      case 'time':
        return this.put(kinds.time, cell.time)
      case 'number':
        if (cell.lost || Number(cell.digits) !== cell.value) break
        return cell.shown === undefined
          ? this.put(kinds.number, cell.digits)
          : this.put(kinds.shownNumber, cell.digits + mark + cell.shown)
      default:
    }
    this.others.push(cell)
    this.put(kinds.other, '')
  }

  private put(kind: number, words: string): void {
    this.kinds.push(kind)
    this.words.push(words)
  }
}

/** Puts lines that came in parts back into the sheets of their workbook, in as many turns as there are parts. */
export class WorkbookUnpacker {
  private readonly lines: SheetLine[][]

  constructor(private readonly last: Workbook) {
    this.lines = last.sheets.map(() => [])
  }

  /** Takes the next part; false where it is none. */
  take(part: unknown): boolean {
    const read = packedPartSchema.safeParse(part).data
    const into = read === undefined ? undefined : this.lines[read.sheet]
    if (read === undefined || into === undefined) return false
    unpackLines(read, into)
    return true
  }

  finish(): Workbook {
    const { last, lines } = this
    return { ...last, sheets: last.sheets.map((sheet, index): Sheet => ({ ...sheet, lines: lines[index] ?? [] })) }
  }
}

function unpackLines(part: PackedPart, into: SheetLine[]): void {
  let [cell, from, other] = [0, 0, 0]
  for (const count of part.lines) {
    for (let empty = count; empty < 0; empty += 1) into.push(emptyLine)
    if (count <= 0) continue
    const line: (SheetCell | undefined)[] = []
    for (const end = cell + count; cell < end; cell += 1) {
      const to = from + (part.lengths[cell] ?? 0)
      const kind = part.kinds[cell] ?? kinds.none
      line.push(kind === kinds.other ? part.others[other] : unpackCell(kind, part.text.slice(from, to)))
      if (kind === kinds.other) other += 1
      from = to
    }
    into.push(line)
  }
}

function unpackCell(kind: number, words: string): SheetCell | undefined {
  switch (kind) {
    case kinds.text:
      return { type: 'text', text: words }
    case kinds.day:
      return { type: 'day', day: words, time: '' }
    case kinds.dayWithTime:
      return { type: 'day', day: words.slice(0, dayLength), time: words.slice(dayLength) }
    case kinds.time:
      return { type: 'time', time: words }
    case kinds.number:
      return { type: 'number', value: Number(words), digits: words, lost: false }
    case kinds.shownNumber: {
      const at = words.indexOf(mark)
      const digits = words.slice(0, at)
      return { type: 'number', value: Number(digits), digits, lost: false, shown: words.slice(at + 1) }
    }
    default:
      return undefined
  }
}
