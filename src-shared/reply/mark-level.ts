import { numberToChinese } from '../paper/chinese-numerals'
import type { ParagraphLevel } from '../paper/paper-document'
import { readParagraph } from '../paper/read-paragraph'

/** The levels that a key sets: GB/T 9704 has four. */
export type MarkedLevel = Exclude<ParagraphLevel, 0>

/** What is to stand in the place of a line. */
export interface LineChange {
  /** Where the line begins and ends in the text. */
  readonly from: number
  readonly to: number
  readonly line: string
}

const writeMark = (level: MarkedLevel, nth: number): string => {
  const words = numberToChinese(nth) ?? String(nth)
  return level === 1 ? `${words}、` : level === 2 ? `（${words}）` : level === 3 ? `${nth}.` : `（${nth}）`
}

/**
 * Gives the line in which the caret stands the next number of a level, counted on from the lines of that level above it since the last
 * line of a higher one. A line that has that level loses its number: the key pressed twice changes nothing.
 */
export function markLevel(text: string, caret: number, level: MarkedLevel): LineChange {
  const from = text.lastIndexOf('\n', caret - 1) + 1
  const end = text.indexOf('\n', caret)
  const to = end < 0 ? text.length : end
  const line = text.slice(from, to)
  const bare = withoutMark(line)
  if (levelOf(line) === level) return { from, to, line: bare }
  return { from, to, line: `${writeMark(level, countAbove(text.slice(0, from), level) + 1)}${bare}` }
}

const levelOf = (line: string): ParagraphLevel => readParagraph(withText(line)).level

/** A line that is nothing but its number is one that is just being begun. */
const withText = (line: string): string => `${line.trim()}　某`.replace('　', '')

const mark =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)][、．.]?|\d{1,2}[、．.](?!\d))\s*/u

const withoutMark = (line: string): string => (levelOf(line) === 0 ? line : line.replace(mark, ''))

function countAbove(before: string, level: MarkedLevel): number {
  let count = 0
  for (const line of before.split('\n')) {
    const found = levelOf(line)
    if (found === level) count += 1
    else if (found !== 0 && found < level) count = 0
  }
  return count
}
