/**
 * How the table is drawn. `dense` puts two facts into one column, one under the other, so that all of them stand on a
 * screen of 1366 pixels; `wide` gives every fact a column of its own.
 */
export type LedgerLayout = 'dense' | 'wide'

/** From this width in CSS pixels on, every fact has room beside the others. */
const wideFrom = 1560

/** The layout for a table of this width in CSS pixels. */
export const chooseLayout = (width: number): LedgerLayout => (width >= wideFrom ? 'wide' : 'dense')

/** Size of the table's text in CSS pixels. */
export const layoutFontSize: { readonly [L in LedgerLayout]: number } = { dense: 13, wide: 14 }

/** What a number needs at most on one line; a longer one is broken over two. */
const oneLineAtMost = 132

/** Left and right of a cell's text. */
const cellPadding = 12

/**
 * Width in CSS pixels of the column for 承办单号, in which every number stands in full: the longest on one line where it is short, on
 * two where it is long. Centres number as they please, up to 40 characters. `widest` is of the widest number, by `measureNumber`.
 */
export function numberColumnWidth(widest: number, fontSize: number): number {
  const needed = Math.ceil(widest * fontSize) + cellPadding
  const oneLine = Math.max(needed, 76)
  // A line breaks after a whole character: one more than half.
  return oneLine <= oneLineAtMost ? oneLine : Math.ceil((widest / 2 + 1) * fontSize) + cellPadding
}

/** The width of a number in em, rather too wide than too narrow: hanzi are one, capitals of any face are under 0.75, digits under 0.6. */
export function measureNumber(number: string): number {
  let em = 0
  for (const sign of number) em += sign > '\u2E7F' ? 1 : /[A-Z@%&]/u.test(sign) ? 0.75 : 0.6
  return em
}

/** What a column that has no place of its own in the grid is given when somebody shows it, by what it holds; CSS pixels. */
export const columnWidths = { text: 108, day: 96, flag: 84, list: 140 } as const

/** The title is never drawn narrower, in CSS pixels; below that the table moves sideways inside itself. */
export const titleAtLeast = 168

/** What the table needs at least, in CSS pixels. */
export const tableMinWidth = (columns: readonly { readonly width: number | undefined }[]): number =>
  columns.reduce((sum, { width }) => sum + (width ?? titleAtLeast), 0)
