import type { Sheet, SheetCell, SheetLine } from '../workbook/workbook'
import { cellToText } from '../workbook/workbook'
import { findKnownHead, foldHead } from './import-fields'

/** A column with what stands over it: '' where nothing does, `诉求号码 (2)` where the same stood over one before. */
export interface HeadColumn {
  readonly column: number
  readonly head: string
  /** The lower of two heads, where a head spans several; by it the column is known first. */
  readonly lower: string
}

/** Where the heads of a sheet stand: one line, or two. Lines are counted from 0. */
export interface FoundHeads {
  readonly line: number
  readonly lastLine: number
  readonly columns: readonly HeadColumn[]
}

/** Titles, notes and units may stand above the heads, no more than this. */
const mostAbove = 20
/** So many known heads make a line of heads. */
const fewestKnown = 2
/** No head is longer but for its instructions. */
const longestHead = 60

/** What stands in a cell as heads are read: on one line. */
const headText = (cell: SheetCell | undefined): string => cellToText(cell).replaceAll(/\s+/gu, ' ').trim()

/** A cell that holds a value and no head: a number, a day, a long text, many digits. */
const isValueLike = (cell: SheetCell | undefined): boolean => {
  if (cell === undefined) return false
  if (cell.type !== 'text') return true
  const text = headText(cell)
  return text.length > longestHead || /\d{5,}/u.test(text)
}

const isFilled = (cell: SheetCell | undefined): boolean => headText(cell) !== ''

/**
 * Whether the line under one of heads is a second line of heads: something stands under what the line above leaves open, and every
 * other column leaves the second line open, as cells merged over both lines do.
 */
function hasSecondLine(upper: SheetLine, lower: SheetLine): boolean {
  const width = Math.max(upper.length, lower.length)
  let [under, merged] = [0, 0]
  for (let column = 0; column < width; column += 1) {
    const [above, below] = [isFilled(upper[column]), isFilled(lower[column])]
    if (below && isValueLike(lower[column])) return false
    // The first of a group has its name above it, and the name reaches to the right.
    if (above && below && isFilled(upper[column + 1])) return false
    if (!above && below) under += 1
    if (above && !below) merged += 1
  }
  return under > 0 && merged > 0
}

interface RawHead {
  readonly head: string
  readonly lower: string
}

function readHeads(upper: SheetLine, lower: SheetLine | undefined): RawHead[] {
  const width = Math.max(upper.length, lower?.length ?? 0)
  let group = ''
  return Array.from({ length: width }, (_, column): RawHead => {
    const [above, below] = [headText(upper[column]), headText(lower?.[column])]
    if (above !== '') group = above
    if (below === '') return { head: above, lower: '' }
    return above === '' && group === '' ? { head: below, lower: '' } : { head: `${group}·${below}`, lower: below }
  })
}

/** What is known of a head: by its lower line, by both. */
export const findColumnHead = ({ head, lower }: Pick<HeadColumn, 'head' | 'lower'>) =>
  (lower === '' ? undefined : findKnownHead(lower)) ?? findKnownHead(head)

interface Candidate {
  readonly line: number
  readonly lastLine: number
  readonly heads: readonly RawHead[]
  readonly score: number
  readonly known: number
}

function judgeLine(sheet: Sheet, line: number): Candidate | undefined {
  const upper = sheet.lines[line] ?? []
  const below = sheet.lines[line + 1]
  const isDouble = below !== undefined && hasSecondLine(upper, below)
  const heads = readHeads(upper, isDouble ? below : undefined)
  const known = heads.filter((head) => head.head !== '' && findColumnHead(head) !== undefined).length
  if (known < fewestKnown) return undefined
  const values = upper.filter(isValueLike).length
  const named = heads.filter(({ head }) => head !== '').length
  // A form card has a value behind each label: as many cells that are no heads.
  const score = known * 2 - values * 2 - (named - known) * 0.6
  return score <= 0 ? undefined : { line, lastLine: isDouble ? line + 1 : line, heads, score, known }
}

/** Heads that stand more than once bear a number from the second on. */
function numberRepeats(heads: readonly RawHead[]): HeadColumn[] {
  const met = new Map<string, number>()
  return heads.map(({ head, lower }, column) => {
    if (head === '') return { column, head, lower }
    const key = foldHead(head)
    const nth = (met.get(key) ?? 0) + 1
    met.set(key, nth)
    return { column, head: nth === 1 ? head : `${head} (${nth})`, lower }
  })
}

/** The line of heads among the first twenty, by score; undefined where none is one. */
export function findHeads(sheet: Sheet): FoundHeads | undefined {
  let best: Candidate | undefined
  for (let line = 0; line < Math.min(sheet.lines.length, mostAbove); line += 1) {
    const judged = judgeLine(sheet, line)
    if (judged !== undefined && (best === undefined || judged.score > best.score)) best = judged
  }
  if (best === undefined) return undefined
  return { line: best.line, lastLine: best.lastLine, columns: numberRepeats(best.heads) }
}

/** A line that a person says the heads stand in. */
export function headsAt(sheet: Sheet, line: number): FoundHeads {
  const upper = sheet.lines[line] ?? []
  const below = sheet.lines[line + 1]
  const isDouble = below !== undefined && hasSecondLine(upper, below)
  return {
    line,
    lastLine: isDouble ? line + 1 : line,
    columns: numberRepeats(readHeads(upper, isDouble ? below : undefined)),
  }
}

/** Heads as they are remembered: the same set in the same order has the same words. */
export const headsToKey = ({ columns }: Pick<FoundHeads, 'columns'>): string =>
  columns
    .map(({ head }) => foldHead(head))
    .join('|')
    .replace(/\|+$/u, '')
    .slice(0, 1200)

/** Whether a line under the heads says them again, as printed lists do at the top of each page. */
export function repeatsHeads(line: SheetLine, sheet: Sheet, found: FoundHeads): boolean {
  for (let at = found.line; at <= found.lastLine; at += 1) {
    const heads = sheet.lines[at] ?? []
    const filled = heads.filter(isFilled).length
    if (
      filled >= fewestKnown &&
      line.filter(isFilled).length === filled &&
      heads.every((cell, column) => foldHead(headText(cell)) === foldHead(headText(line[column])))
    )
      return true
  }
  return false
}

/** Whether a line under the heads is a line of other heads: another table begins there. */
export function beginsOther(line: SheetLine): boolean {
  const filled = line.filter(isFilled)
  const first = filled[0]
  if (first === undefined || filled.length < 3 || findKnownHead(headText(first)) === undefined) return false
  const known = filled.filter((cell) => !isValueLike(cell) && findKnownHead(headText(cell)) !== undefined).length
  return known >= 3 && known >= filled.length * 0.7
}
