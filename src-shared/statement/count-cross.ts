import { createTouch } from '../figures/count-figures'
import type { FigureRow } from '../figures/figure-row'
import { createColumnFinder, listColumns, type CrossLayout } from './cross-layout'
import type { CrossRow, CrossSpans } from './cross-rows'
import type { OfficeClasses } from './office-classes'

/** What was counted for a cross table, in hundredths of a case. */
export interface CrossCounts {
  /** By row, then by column of the layout; behind them what stands in no column. */
  readonly cells: readonly (readonly number[])[]
  /** The classes of what stands in no column, with how many cases each. */
  readonly unsorted: ReadonlyMap<string, number>
}

/** What is counted. */
export interface CrossAsked {
  readonly layout: CrossLayout
  readonly rows: readonly CrossRow[]
  readonly spans: CrossSpans
  readonly classes: OfficeClasses
}

/** Counts a cross table while rows go by, so that many can be taken a part at a time. */
export interface CrossCount {
  take(row: FigureRow): void
  /** As far as rows were taken. */
  counts(): CrossCounts
}

/** Every case is weighed once for each row of the table and counted in one column, so that parts make their wholes. */
export function createCrossCount({ layout, rows, spans, classes }: CrossAsked): CrossCount {
  const columns = listColumns(layout).length
  const find = createColumnFinder(layout, classes)
  const [touchesYear, touchesPeriod] = [createTouch(spans.year), createTouch(spans.period)]
  const cells = rows.map(() => Array.from({ length: columns + 1 }, () => 0))
  const unsorted = new Map<string, number>()
  return {
    take: (row) => {
      if (!touchesYear(row) && !touchesPeriod(row)) return
      const found = find(row)
      const place = found === -1 ? columns : found
      let counts = false
      for (const [nth, { block, part }] of rows.entries()) {
        const weight = part.weigh(row, spans[block])
        if (weight === 0) continue
        counts = true
        const line = cells[nth]
        if (line !== undefined) line[place] = (line[place] ?? 0) + weight
      }
      if (counts && found === -1) unsorted.set(row.category, (unsorted.get(row.category) ?? 0) + 1)
    },
    counts: () => ({ cells: cells.map((line) => [...line]), unsorted: new Map(unsorted) }),
  }
}
