import { typePt } from '#shared/paper/paper-measures'

/** Lengths in twips (1/20 pt). The page's are GB/T 9704-2012's millimetres, so rounded that 22 lines and 28 characters still fit. */
export const paperTwips = {
  pageWidth: 11906,
  pageHeight: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  header: 850,
  /** Sets the page number's dash 7 mm under the 版心. */
  footer: 1434,
  line: Math.round(typePt.line * 20),
  charSpacing: Math.round(typePt.charSpacing * 20),
  /** One 字 of 3号 and of 4号 type. */
  char: 316,
  smallChar: 280,
} as const

/** Type sizes in half-points. */
export const paperHalfPoints = {
  body: typePt.body * 2,
  title: typePt.title * 2,
  pageNumber: typePt.pageNumber * 2,
} as const

/** So many 字 in twips. */
export const charsToTwips = (chars: number): number => Math.round(chars * paperTwips.char)
