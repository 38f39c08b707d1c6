import { pageMm, typePt } from './paper-measures'
import { textWidth } from './text-width'

/** Lines of text that the head takes, the two blank ones over the title among them: the text under it keeps to its lines. */
export const headLines = 10

/** From the 版心's upper edge, in millimetres: GB/T 9704-2012 cl. 7.2.4 (35), 7.2.5 (two lines on) and 7.2.7 (4 under the number). */
export const headMm = { mark: 35, numberLine: 69.8, rule: 81.7 } as const

/** The rule's own thickness and the largest type of 发文机关标志, in points. */
export const headRulePt = 1.5
const largestMarkPt = 44

const textWidthPt = (pageMm.textWidth / 25.4) * 72

/** The size of 发文机关标志 in whole points: on one line however long the organ's name is. */
export const markPt = (mark: string): number =>
  Math.min(largestMarkPt, Math.floor((textWidthPt - typePt.body / 2) / Math.max(1, textWidth(mark))))
