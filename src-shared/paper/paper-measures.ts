// GB/T 9704-2012 cl. 5 and 6: A4, 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm, 22 lines of 28 characters of 3号 type.
// The pitch of a line is the largest twentieth of a point of which 22 fill 225 mm; the spacing is the smallest cut at
// which 28 characters of 16 pt fit into 156 mm in every program that was measured.

/** The sheet and its margins, in millimetres. */
export const pageMm = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28, textWidth: 156 } as const

/** Lines on a full page and characters in a full line. */
export const linesPerPage = 22
export const charsPerLine = 28

const bodyPt = 16
const charSpacingPt = -0.25

/** Type sizes and pitches, in points. `char` is one 字 of body text with its spacing. */
export const typePt = {
  line: 28.95,
  body: bodyPt,
  title: 22,
  pageNumber: 14,
  charSpacing: charSpacingPt,
  char: bodyPt + charSpacingPt,
} as const

/** From the 版心's lower edge to the page number's line box: its dash then stands 7 mm under the 版心 (cl. 7.5). */
export const pageNumberDropMm = 4.25

/** The widest title line, in characters of 2号 type. 156 mm hold 20.1; one is kept back for faces with wide digits. */
export const titleCharsPerLine = 19

/** Attachment lists up to this length stay on one page with the signature; longer ones may run over a page's end. */
export const keptAttachments = 6
