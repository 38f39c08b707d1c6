import { textWidth } from './text-width'

/** One field of a stub: its printed label and what stands behind it ('' leaves room to write). */
export interface StubField {
  readonly label: string
  readonly value: string
}

/** One row of the table: one field over the whole width, or two beside each other. */
export interface StubRow {
  readonly fields: readonly StubField[]
  /** A row to be written in by hand is taller. */
  readonly tall: boolean
}

/** A place to sign or to set a seal: 接收人（签字）, with a day to fill in below. */
export interface StubSignaturePlace {
  readonly label: string
  readonly dateText: string
}

/** One half of the sheet. */
export interface StubPart {
  readonly heading: string
  /** Which copy this is and who keeps it: 存根联（承办单位留存）. */
  readonly copyText: string
  readonly numberText: string
  /** The number by which the case is found, as a QR code beside the heading. */
  readonly code: string
  readonly rows: readonly StubRow[]
  readonly signatures: readonly StubSignaturePlace[]
}

/** A feedback stub as plain data: two halves of one A4 sheet that carry the same number, and the seam between them. */
export interface Stub {
  /** What stays in the office. */
  readonly kept: StubPart
  /** What goes with the reply. */
  readonly sent: StubPart
  /** Printed across the cut, so that halves can be proved to belong together. */
  readonly seamText: string
  /** Where the seal goes across the seam: 骑缝章. */
  readonly seamSealText: string
}

/** How many characters of 12 pt stand on one line of a value, over the whole width and beside a second field. */
const wideChars = 29
const narrowChars = 12

function linesOf(row: StubRow): number {
  const limit = row.fields.length === 1 ? wideChars : narrowChars
  return Math.max(1, ...row.fields.map((field) => Math.ceil(textWidth(field.value) / limit)))
}

/** Whether a half has so much to say that it is set smaller: values with more than one line beyond one a row. */
export const isTight = ({ rows }: StubPart): boolean => rows.reduce((sum, row) => sum + linesOf(row) - 1, 0) > 1
