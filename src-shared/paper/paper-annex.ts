/** A table on a paper, fully worded: a renderer sets it as it stands. The first column holds names, all others numbers. */
export interface PaperTable {
  readonly caption: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Whether the last row sums up the others. */
  readonly summed: boolean
}

/** How numbers are drawn: beside each other along a time, by size, or as parts of a whole. */
export type PaperChartShape = 'columns' | 'bars' | 'pie'

/** A chart on a paper. Where a number is not known there is a gap, never a zero. */
export interface PaperChart {
  readonly shape: PaperChartShape
  readonly caption: string
  readonly categories: readonly string[]
  /** One of a pie. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** The same in words, for whoever cannot see it. */
  readonly description: string
}

/** What stands between the text of a paper and its signature. */
export interface PaperAnnex {
  readonly tables: readonly PaperTable[]
  readonly charts: readonly PaperChart[]
}
