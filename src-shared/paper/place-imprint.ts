import { imprintPt } from './imprint-measures'
import type { PaperImprint } from './paper-document'
import { linesPerPage, pageMm } from './paper-measures'
import { textWidth } from './text-width'

/** Where a paper's 版记 stands. */
export interface ImprintPlace {
  /** Lines of the text that it is high. */
  readonly lines: number
  /** Blank lines between the last line of the text and the 版记, on the page on which the text ends. */
  readonly blankLines: number
  /** Pages behind the one on which the text ends: 0 on that, 1 on its back, 2 where that page is an even one without room. */
  readonly pagesOn: 0 | 1 | 2
  /** A blank page comes before it: neither bears a number (cl. 7.5). */
  readonly isUnnumbered: boolean
}

/**
 * 版记 stands on the last side of a paper that is printed on both sides of its sheets (GB/T 9704-2012 cl. 7.4), so on an even page: on
 * the text's own where that is even and has room, on its back where it is odd, and else on the back of the next sheet.
 * `page` is the page on which the text ends, from 1, and `used` the lines of it that are taken.
 */
export function placeImprint(page: number, used: number, lines: number): ImprintPlace {
  const room = linesPerPage - used - lines
  if (page % 2 === 1) return { lines, blankLines: 0, pagesOn: 1, isUnnumbered: false }
  return room >= 0
    ? { lines, blankLines: room, pagesOn: 0, isUnnumbered: false }
    : { lines, blankLines: 0, pagesOn: 2, isUnnumbered: true }
}

/** Characters of 抄送机关 on a line: a character is free at either edge, and 抄送： stands before all of its lines. */
const copiesPerLine = Math.floor(((pageMm.textWidth / 25.4) * 72) / imprintPt) - 5

/** A 版记 on the page on which the text ends, where nobody has laid the paper out. */
export function unplacedImprint({ copyTo, organ }: PaperImprint): ImprintPlace {
  const copies = copyTo === '' ? 0 : Math.ceil((textWidth(copyTo) + 1) / copiesPerLine)
  return { lines: copies + (organ === '' ? 0 : 1), blankLines: 0, pagesOn: 0, isUnnumbered: false }
}
