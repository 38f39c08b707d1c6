import { linesPerPage, pageMm, typePt } from './paper-measures'
import { textWidth } from './text-width'

// GB/T 9704-2012 cl. 10.1 (信函格式). Its places hang on the sheet's edges, those of the text on the 版心: between both the first page's
// text is set up by less than a line, so that the title stands two lines under 发文字号 whatever the size of 发文机关标志.

/** From the sheet's edges, in millimetres: the mark's upper edge, the lower rule's lower edge; and how long both rules are. */
export const letterMm = { markTop: 30, lowerRule: 20, ruleWidth: 170 } as const
/** From the mark to the upper rule, in millimetres. */
const ruleDropMm = 4

/** A double rule in points: its thick line, the gap, its thin line. Word's `thickThinSmallGap` has the last two by itself. */
export const doubleRulePt = { thick: 2.25, gap: 0.75, thin: 0.75 } as const
export const doubleRuleHeightPt = doubleRulePt.thick + doubleRulePt.gap + doubleRulePt.thin

const ptPerMm = 72 / 25.4
const ptToMm = (pt: number): number => pt / ptPerMm
const lineMm = ptToMm(typePt.line)

/** 7/8 of a character of 3号 type: from the upper rule to 发文字号. */
const numberDropPt = (typePt.body * 7) / 8
const largestMarkPt = 44

/** The size of 发文机关标志 in whole points: on one line of the 版心 however long the organ's name is. */
export const letterMarkPt = (mark: string): number =>
  Math.min(largestMarkPt, Math.floor((pageMm.textWidth * ptPerMm - typePt.body / 2) / Math.max(1, textWidth(mark))))

/** Where what stands over the title of a letter stands, in millimetres from the sheet's upper edge. */
export interface LetterHeadPlace {
  readonly markPt: number
  readonly upperRule: number
  /** The upper edge of the number's line. */
  readonly numberLine: number
  /** The upper edge of the title's line. */
  readonly text: number
  /** Lines of the first page's 版心 that the head takes; the text of that page stands higher by `shift` than it would on them. */
  readonly lines: number
  readonly shift: number
}

/** The ink of Chinese type as a part of its size: a little is left free over and under it. */
const inkPart = 0.92

export function placeLetterHead(mark: string): LetterHeadPlace {
  const markPt = letterMarkPt(mark)
  const upperRule = letterMm.markTop + ptToMm(markPt * inkPart) + ruleDropMm
  const numberInk = upperRule + ptToMm(doubleRuleHeightPt + numberDropPt)
  const numberLine = numberInk - ptToMm((typePt.line - typePt.body) / 2)
  const text = numberLine + 3 * lineMm
  const lines = Math.min(linesPerPage, Math.ceil((text - pageMm.top) / lineMm))
  return { markPt, upperRule, numberLine, text, lines, shift: pageMm.top + lines * lineMm - text }
}
