import type { FigureRow } from './figure-row'
import { reachOf } from './counted-day'
import type { Measure } from './measure'
import { isLeftOut } from './parts'
import type { Span } from './period'
import { wholeCase, type Share } from './rate'
import { rowsNear, type CountedRows } from './row-table'
import { planCount, type Tally } from './tally'

/** A figure with what it is made of; a count has no `of`, an index has none of its own. */
export type Figure =
  | { readonly kind: 'count'; readonly counted: number }
  /** After what was approved as not counting, and before it. */
  | { readonly kind: 'rate'; readonly share: Share; readonly before: Share }
  | { readonly kind: 'index'; readonly parts: readonly { readonly weight: number; readonly share: Share }[] }

/** Which of the cases behind a figure are meant. */
export type FigureSide = 'counted' | 'of' | 'left-out'

/**
 * Whether any measure could count a row in a span: most of a large ledger lies wholly before or after it. Every part looks at the day
 * of 交办, the limit, 反馈, the return visit, or at what is in hand.
 */
export function createTouch(span: Span): (row: FigureRow) => boolean {
  const { from, to } = reachOf(span)
  return ({ issuedOn, dueOn, closedOn, visitedOn, movedOn }) =>
    issuedOn > to
      ? [dueOn, closedOn, visitedOn, movedOn].some((day) => day !== '' && day <= to)
      : issuedOn >= from || dueOn >= from || closedOn === '' || closedOn >= from || visitedOn >= from || movedOn >= from
}

/** Counts measures while rows go by, so that many can be taken a part at a time. */
export interface FigureCount {
  take(row: FigureRow): void
  /** The same of a row that is known to touch the span. */
  add(row: FigureRow): void
  /** As far as rows were taken, in the order of the measures. */
  figures(): readonly Figure[]
}

export function createFigureCount(span: Span, measures: readonly Measure[]): FigureCount {
  const touches = createTouch(span)
  const plan = planCount(measures)
  const tally = plan.createTally()
  const add = (row: FigureRow): void => {
    if (plan.weigh(row, span)) tally.add()
  }
  return {
    take: (row) => {
      if (touches(row)) add(row)
    },
    add,
    figures: tally.figures,
  }
}

/** The same for each value of a dimension under which anything counts. */
export interface GroupedCount {
  take(row: FigureRow): void
  add(row: FigureRow): void
  groups(): ReadonlyMap<string, readonly Figure[]>
}

/** Rows are put together by `keyOf`; those for which it answers undefined are in none. */
export function createGroupedCount(
  span: Span,
  measures: readonly Measure[],
  keyOf: (row: FigureRow, span: Span) => string | undefined,
): GroupedCount {
  const touches = createTouch(span)
  const plan = planCount(measures)
  const groups = new Map<string, Tally>()
  const add = (row: FigureRow): void => {
    const key = keyOf(row, span)
    if (key === undefined) return
    if (!plan.weigh(row, span)) return
    let tally = groups.get(key)
    if (tally === undefined) {
      tally = plan.createTally()
      groups.set(key, tally)
    }
    tally.add()
  }
  return {
    take: (row) => {
      if (touches(row)) add(row)
    },
    add,
    groups: () => new Map([...groups].map(([key, tally]) => [key, tally.figures()])),
  }
}

/** Takes all rows; of a table those that touch the span are known. */
function countInto(count: FigureCount | GroupedCount, rows: CountedRows<FigureRow>, span: Span): void {
  const near = rows.touching?.(span)
  if (near === undefined) for (const row of rows) count.take(row)
  else for (const row of near) count.add(row)
}

/**
 * Counts measures over rows in one pass, in their order; of a `RowTable` only over what could count. Pure: the same rows make the
 * same figures on every PC.
 */
export function countFigures(
  rows: CountedRows<FigureRow>,
  span: Span,
  measures: readonly Measure[],
): readonly Figure[] {
  const count = createFigureCount(span, measures)
  countInto(count, rows, span)
  return count.figures()
}

/** The same by the values of a dimension. */
export function countFiguresBy(
  rows: CountedRows<FigureRow>,
  span: Span,
  measures: readonly Measure[],
  keyOf: (row: FigureRow, span: Span) => string | undefined,
): ReadonlyMap<string, readonly Figure[]> {
  const count = createGroupedCount(span, measures, keyOf)
  countInto(count, rows, span)
  return count.groups()
}

/** The cases behind a figure: their weights make its number. Of an index those of all its rates, each once. */
export function listBehind(
  rows: CountedRows<FigureRow>,
  span: Span,
  measure: Measure,
  side: FigureSide,
): readonly FigureRow[] {
  const found: FigureRow[] = []
  for (const row of rowsNear(rows, span)) if (standsBehind(row, span, measure, side)) found.push(row)
  return found
}

/** Whether a case is one of those behind a figure. */
export function standsBehind(row: FigureRow, span: Span, measure: Measure, side: FigureSide): boolean {
  switch (measure.kind) {
    case 'count':
      return side !== 'left-out' && measure.part.weigh(row, span) > 0
    case 'rate': {
      const of = measure.of.weigh(row, span) > 0
      if (side === 'left-out') return of && isLeftOut(row)
      return of && !isLeftOut(row) && (side === 'of' || measure.counted.weigh(row, span) > 0)
    }
    case 'index':
      return measure.parts.some(({ rate }) => standsBehind(row, span, rate, side))
  }
}

/** An index in hundredths of a percent point, rounded half up from exact parts; undefined where any of its rates is 0/0. */
export function indexInUnits(parts: readonly { readonly weight: number; readonly share: Share }[]): number | undefined {
  if (parts.some(({ share }) => share.of === 0)) return undefined
  // Over the common denominator, so that nothing is rounded before the sum.
  const denominator = parts.reduce((product, { share }) => product * BigInt(share.of), 1n)
  const numerator = parts.reduce(
    (sum, { weight, share }) => sum + (BigInt(weight) * BigInt(share.counted) * denominator) / BigInt(share.of),
    0n,
  )
  const hundredths = BigInt(wholeCase)
  return Number((numerator * hundredths * 2n + denominator) / (denominator * 2n))
}
