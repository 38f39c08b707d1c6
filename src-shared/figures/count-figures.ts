import type { FigureRow } from './figure-row'
import type { Measure, RateMeasure } from './measure'
import { reachOf } from './counted-day'
import { isLeftOut, type Part } from './parts'
import type { Span } from './period'
import { wholeCase, type Share } from './rate'

/** A figure with what it is made of; a count has no `of`, an index has none of its own. */
export type Figure =
  | { readonly kind: 'count'; readonly counted: number }
  /** After what was approved as not counting, and before it. */
  | { readonly kind: 'rate'; readonly share: Share; readonly before: Share }
  | { readonly kind: 'index'; readonly parts: readonly { readonly weight: number; readonly share: Share }[] }

/** Which of the cases behind a figure are meant. */
export type FigureSide = 'counted' | 'of' | 'left-out'

class RateCounter {
  counted = 0
  of = 0
  leftCounted = 0
  leftOf = 0

  constructor(private readonly measure: RateMeasure) {}

  take(row: FigureRow, span: Span): void {
    const of = this.measure.of.weigh(row, span)
    if (of === 0) return
    const counted = this.measure.counted.weigh(row, span)
    if (isLeftOut(row)) {
      this.leftCounted += counted
      this.leftOf += of
    } else {
      this.counted += counted
      this.of += of
    }
  }

  share = (): Share => ({ counted: this.counted, of: this.of })
  before = (): Share => ({ counted: this.counted + this.leftCounted, of: this.of + this.leftOf })
}

class CountCounter {
  counted = 0

  constructor(private readonly part: Part) {}

  take(row: FigureRow, span: Span): void {
    this.counted += this.part.weigh(row, span)
  }
}

/** Counts one measure while rows go by. */
interface Counter {
  readonly take: (row: FigureRow, span: Span) => void
  readonly figure: () => Figure
}

function createCounter(measure: Measure): Counter {
  switch (measure.kind) {
    case 'count': {
      const counter = new CountCounter(measure.part)
      return {
        take: (row, span) => counter.take(row, span),
        figure: () => ({ kind: 'count', counted: counter.counted }),
      }
    }
    case 'rate': {
      const counter = new RateCounter(measure)
      return {
        take: (row, span) => counter.take(row, span),
        figure: () => ({ kind: 'rate', share: counter.share(), before: counter.before() }),
      }
    }
    case 'index': {
      const counters = measure.parts.map(({ weight, rate }) => ({ weight, counter: new RateCounter(rate) }))
      return {
        take: (row, span) => {
          for (const { counter } of counters) counter.take(row, span)
        },
        figure: () => ({
          kind: 'index',
          parts: counters.map(({ weight, counter }) => ({ weight, share: counter.share() })),
        }),
      }
    }
  }
}

/**
 * Whether any measure could count a row in a span: most of a large ledger lies wholly before or after it. Every part looks at the day
 * of 交办, the limit, 反馈, the return visit, or at what is in hand.
 */
export function createTouch(span: Span): (row: FigureRow) => boolean {
  const { from, to } = reachOf(span)
  return ({ issuedOn, dueOn, closedOn, visitedOn, movedOn }) =>
    issuedOn > to
      ? dueOn <= to || (closedOn !== '' && closedOn <= to)
      : issuedOn >= from || dueOn >= from || closedOn === '' || closedOn >= from || visitedOn >= from || movedOn >= from
}

/** Counts measures while rows go by, so that many can be taken a part at a time. */
export interface FigureCount {
  take(row: FigureRow): void
  /** As far as rows were taken, in the order of the measures. */
  figures(): readonly Figure[]
}

export function createFigureCount(span: Span, measures: readonly Measure[]): FigureCount {
  const counters = measures.map(createCounter)
  const touches = createTouch(span)
  return {
    take: (row) => {
      if (touches(row)) for (const counter of counters) counter.take(row, span)
    },
    figures: () => counters.map((counter) => counter.figure()),
  }
}

/** The same for each value of a dimension that any row has. */
export interface GroupedCount {
  take(row: FigureRow): void
  groups(): ReadonlyMap<string, readonly Figure[]>
}

/** Rows are put together by `keyOf`; those for which it answers undefined are in none. */
export function createGroupedCount(
  span: Span,
  measures: readonly Measure[],
  keyOf: (row: FigureRow, span: Span) => string | undefined,
): GroupedCount {
  const groups = new Map<string, readonly Counter[]>()
  const touches = createTouch(span)
  return {
    take: (row) => {
      if (!touches(row)) return
      const key = keyOf(row, span)
      if (key === undefined) return
      const counters = groups.get(key) ?? measures.map(createCounter)
      groups.set(key, counters)
      for (const counter of counters) counter.take(row, span)
    },
    groups: () => new Map([...groups].map(([key, counters]) => [key, counters.map((counter) => counter.figure())])),
  }
}

/** Counts measures over rows in one pass, in their order. Pure: the same rows make the same figures on every PC. */
export function countFigures(rows: Iterable<FigureRow>, span: Span, measures: readonly Measure[]): readonly Figure[] {
  const count = createFigureCount(span, measures)
  for (const row of rows) count.take(row)
  return count.figures()
}

/** The same by the values of a dimension. */
export function countFiguresBy(
  rows: Iterable<FigureRow>,
  span: Span,
  measures: readonly Measure[],
  keyOf: (row: FigureRow, span: Span) => string | undefined,
): ReadonlyMap<string, readonly Figure[]> {
  const count = createGroupedCount(span, measures, keyOf)
  for (const row of rows) count.take(row)
  return count.groups()
}

/** The cases behind a figure: their weights make its number. Of an index those of all its rates, each once. */
export function listBehind(
  rows: Iterable<FigureRow>,
  span: Span,
  measure: Measure,
  side: FigureSide,
): readonly FigureRow[] {
  const found: FigureRow[] = []
  for (const row of rows) if (standsBehind(row, span, measure, side)) found.push(row)
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
