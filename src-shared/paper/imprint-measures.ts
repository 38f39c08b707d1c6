import { linesPerPage, pageMm, typePt } from './paper-measures'

/** The rules of 版记, in millimetres (GB/T 9704-2012 cl. 7.4.1): first and last, and those between. */
export const imprintRuleMm = { outer: 0.35, inner: 0.25 } as const

/** 4号 type, in points: 版记 is set in it, a character in from both edges of the 版心, on the pitch of the text. */
export const imprintPt = 14

/** By how much the 版心 is higher than its lines, in points: so much lower than the last line's edge is the last rule. */
export const imprintDropPt = (pageMm.height - pageMm.top - pageMm.bottom) * (72 / 25.4) - linesPerPage * typePt.line
