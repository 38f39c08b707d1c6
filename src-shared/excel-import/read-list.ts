import type { LocalDate } from '../prelude/local-date'
import { cellToText, type AnchoredPicture, type Sheet, type SheetLine } from '../workbook/workbook'
import { findColumnGroups } from './column-groups'
import { beginsOther, repeatsHeads, type FoundHeads } from './find-heads'
import { joinLines, type OldCase } from './join-lines'
import type { LineProblem } from './line-problem'
import type { Mapping } from './map-columns'
import type { OldLine } from './old-line'
import type { JudgedPicture } from './old-picture'
import { readLine, type ReadingGround } from './read-line'
import { endsRounded, readCaseNumber } from './read-number'

/** What a list says: its cases, and why lines of it are none. */
export interface ReadList {
  readonly cases: readonly OldCase[]
  readonly problems: readonly LineProblem[]
  /** Lines under the heads in which anything stands, without repeated heads. */
  readonly lines: number
  /** Lines that joined another one, as a further unit that the case passed through. */
  readonly joined: number
  /** Lines that are no case by what stands in them: repeated heads, sums, who signed. */
  readonly passedOver: number
}

/** Lines at the foot of a list. */
const footer = /^(?:合计|总计|小计|共计|填表人|制表人|审核人|填报人|负责人|制表单位|填报单位|说明|注)[:：\s]?/u

const isEmpty = (cells: SheetLine): boolean => cells.every((cell) => cellToText(cell).trim() === '')

/** A sum, or who signed: little stands in the line, and it begins so. */
function isFooter(cells: SheetLine): boolean {
  const filled = cells.filter((cell) => cellToText(cell).trim() !== '')
  return filled.length <= 4 && footer.test(cellToText(filled[0]).trim().replaceAll(/\s/gu, ''))
}

/** What of the column of numbers tells how its numbers are: whether they were rounded, and how long they are. */
function judgeNumbers(lines: readonly SheetLine[], column: number | undefined) {
  if (column === undefined) return { roundedColumn: false, numberLength: 0 }
  const texts = lines.flatMap((cells) => {
    const told = readCaseNumber(cells[column])
    return told.type === 'none' ? [] : [told]
  })
  const long = texts.filter(({ text, type }) => type === 'lost' || /^\d{16,}$/u.test(text))
  const rounded = long.filter(({ text, type }) => type === 'lost' || endsRounded(text)).length
  const lengths = new Set(long.map(({ text }) => text.length).filter((length) => length > 15))
  const [length = 0] = lengths
  return { roundedColumn: rounded >= 2 && rounded * 2 > long.length, numberLength: lengths.size === 1 ? length : 0 }
}

function byLine(anchored: readonly AnchoredPicture[]): ReadonlyMap<number, readonly AnchoredPicture[]> {
  const lines = new Map<number, AnchoredPicture[]>()
  for (const one of anchored) {
    const there = lines.get(one.line)
    if (there === undefined) lines.set(one.line, [one])
    else there.push(one)
  }
  return lines
}

/** Pictures on lines that are no case, in cells or over them: each line is told once. */
function findAdrift({ lines, anchored }: Sheet, taken: ReadonlySet<number>): LineProblem[] {
  const inCells = lines.flatMap((cells, line) => {
    const column = cells.findIndex((cell) => cell?.type === 'picture')
    return column === -1 ? [] : [{ line, column }]
  })
  const adrift = new Map([...anchored, ...inCells].map(({ line, column }) => [line, column]))
  return [...adrift]
    .filter(([line]) => !taken.has(line))
    .map(([line, column]) => ({ kind: 'picture-adrift', line: line + 1, column, head: '', value: '', told: '' }))
}

/** Where a reading rests, so that the window has its turn; throws nothing. */
export type Rest = (done: number, of: number) => Promise<void> | undefined

const linesAtATime = 250

/**
 * Reads a list by its mapping: every line, its problems, and which lines are of one case. `rest` is called between spans of lines with
 * how far it has come. `pictures` are the workbook's, judged; without them each that stands in the list is told as lost.
 */
export async function readList(
  sheet: Sheet,
  found: FoundHeads,
  mapping: Mapping,
  {
    today,
    rest,
    pictures = [],
  }: { readonly today: LocalDate; readonly rest?: Rest; readonly pictures?: readonly JudgedPicture[] },
): Promise<ReadList> {
  const below = sheet.lines.slice(found.lastLine + 1)
  const ground: ReadingGround = {
    mapping,
    groups: findColumnGroups(found, mapping),
    today,
    pictures,
    anchored: byLine(sheet.anchored),
    ...judgeNumbers(below, mapping.find(({ field }) => field === 'number')?.column),
  }
  const read: OldLine[] = []
  const problems: LineProblem[] = []
  let [lines, passedOver] = [0, 0]
  for (const [at, cells] of below.entries()) {
    const line = found.lastLine + at + 2
    if (at > 0 && at % linesAtATime === 0) await rest?.(at, below.length)
    if (isEmpty(cells)) continue
    if (repeatsHeads(cells, sheet, found) || isFooter(cells)) {
      passedOver += 1
      continue
    }
    if (beginsOther(cells)) {
      problems.push({ kind: 'other-table', line, column: undefined, head: '', value: '', told: '' })
      break
    }
    lines += 1
    read.push(readLine(cells, line, ground))
  }
  const taken = new Set(read.map(({ line }) => line - 1))
  problems.push(...findAdrift(sheet, taken))
  const joined = joinLines(read)
  return {
    cases: joined.cases,
    problems: [...problems, ...joined.problems],
    lines,
    joined: joined.joined,
    passedOver,
  }
}
