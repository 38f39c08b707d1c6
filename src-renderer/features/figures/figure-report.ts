import type { PartLine } from '#shared/figures/figure-lines'
import type { FigureTable } from '#shared/figures/figure-table'
import type { Measure } from '#shared/figures/measure'

/** What the screen shows, as it leaves it. */
export interface FigureReport {
  /** 2026年11月 */
  readonly periodName: string
  /** With its days and those it is compared with. */
  readonly periodWords: string
  /** What of it is shown: 总体情况, or by what it is put together. */
  readonly of: string
  readonly table: FigureTable
  /** The chart beside the table; undefined of the whole. */
  readonly chart:
    | { readonly measure: Measure; readonly parts: readonly PartLine[]; readonly comparedWith: string }
    | undefined
}
