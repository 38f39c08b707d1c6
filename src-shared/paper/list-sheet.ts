/** A list as a sheet of a workbook; its lines come apart from it, since there may be a hundred thousand. */
export interface ListSheet {
  readonly title: string
  /** What stands in the list, in the words of its filter, with how many lines. */
  readonly about: string
  readonly columns: readonly ListColumn[]
  /** So many columns from the left stay in sight when the sheet is moved sideways. */
  readonly held: number
}

export interface ListColumn {
  readonly head: string
  /** In characters of the sheet's text, a hanzi being two. */
  readonly width: number
  /** Its cells are days, `YYYY-MM-DD`, where they are anything. */
  readonly isDay: boolean
}

/** The lines of a list, a cell for each column; '' and — are nothing. */
export type ListLines = readonly (readonly string[])[]

/** The most lines that a list is written with. */
export const listedAtMost = 100_000
