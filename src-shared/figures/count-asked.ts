import { createFigureCount, createGroupedCount, standsBehind, type Figure, type FigureSide } from './count-figures'
import { groupingOf, type DimensionName } from './dimensions'
import { createFigureClasses, shippedFigureClasses, type FigureClasses, type FigureClassGround } from './figure-classes'
import { emptyFigure, type FigureLine } from './figure-lines'
import type { FigureRow } from './figure-row'
import { measures, type MeasureName } from './measures'
import type { Span } from './period'
import { rowsNear, type CountedRows } from './row-table'

/** What is asked of a ledger's rows, as plain data that can be handed to another thread. */
export interface AskedCount {
  readonly look: {
    /** By what cases are put together; undefined for the whole. */
    readonly by: DimensionName | undefined
    /** The key at which the dimension is opened; undefined where it is not. */
    readonly under: string | undefined
    /** The measure told of each part. */
    readonly measure: MeasureName
  }
  readonly periods: { readonly [Place in (typeof places)[number]]: Span }
  /** By what classes are read; undefined as they come with the program, told as they were filed. */
  readonly classes?: FigureClassGround | undefined
  /** The measures told of the whole. */
  readonly shown: readonly MeasureName[]
}

/** What was counted, as plain data. */
export interface Counted {
  /** Of the whole, in the order of `shown`. */
  readonly lines: readonly FigureLine[]
  readonly parts: ReadonlyMap<string, FigureLine>
  /** Of all parts together. */
  readonly whole: FigureLine
}

/** Which cases are asked for: those behind a number. */
export interface AskedBehind {
  readonly of: MeasureName
  readonly side: FigureSide
  readonly span: Span
  readonly by: DimensionName | undefined
  readonly under: string | undefined
  /** Of which part; undefined for the whole. */
  readonly key: string | undefined
  /** As in `AskedCount`. */
  readonly classes?: FigureClassGround | undefined
}

const places = ['now', 'before', 'yearBefore'] as const

/** What was counted of the three periods; a part that has no case of one is empty there. */
const toLine = (figures: readonly (Figure | undefined)[], empty: Figure): FigureLine => ({
  now: figures[0] ?? empty,
  before: figures[1] ?? empty,
  yearBefore: figures[2] ?? empty,
})

/** Counting while rows go by, for whoever has to take them a part at a time. */
export interface Counting {
  readonly take: (row: FigureRow) => void
  readonly read: () => Counted
}

/** Counters for all that is asked, of the three periods in one pass. */
export function createCounting(asked: AskedCount): Counting {
  const counts = countersOf(asked)
  return {
    take: (row) => {
      for (const { whole, parts, ofAllParts } of counts) {
        whole.take(row)
        parts?.take(row)
        ofAllParts?.take(row)
      }
    },
    read: () => readCounts(asked, counts),
  }
}

/** The same over rows that are at hand; of a table only over those that could count. */
export function countAsked(rows: CountedRows<FigureRow>, asked: AskedCount): Counted {
  const counts = countersOf(asked)
  for (const { span, whole, parts, ofAllParts } of counts)
    for (const row of rowsNear(rows, span)) {
      whole.take(row)
      parts?.take(row)
      ofAllParts?.take(row)
    }
  return readCounts(asked, counts)
}

const classesOf = (ground: FigureClassGround | undefined): FigureClasses =>
  ground === undefined ? shippedFigureClasses : createFigureClasses(ground)

function countersOf({ look: { by, under, measure }, periods, classes, shown }: AskedCount) {
  const grouping = by === undefined ? undefined : groupingOf(by, under, classesOf(classes))
  const ofPart = [measures[measure]]
  return places.map((place) => {
    const span = periods[place]
    const whole = createFigureCount(
      span,
      shown.map((name) => measures[name]),
    )
    if (grouping === undefined) return { span, whole, parts: undefined, ofAllParts: undefined }
    const { keyOf } = grouping
    return {
      span,
      whole,
      parts: createGroupedCount(span, ofPart, keyOf),
      ofAllParts: createGroupedCount(span, ofPart, (row, of) => (keyOf(row, of) === undefined ? undefined : '')),
    }
  })
}

function readCounts({ look, shown }: AskedCount, counts: ReturnType<typeof countersOf>): Counted {
  const none = emptyFigure(measures[look.measure])
  const groups = counts.map(({ parts }) => parts?.groups() ?? new Map<string, readonly Figure[]>())
  const keys = new Set(groups.flatMap((group) => [...group.keys()]))
  const wholes = counts.map(({ whole }) => whole.figures())
  return {
    lines: shown.map((name, nth) =>
      toLine(
        wholes.map((figures) => figures[nth]),
        emptyFigure(measures[name]),
      ),
    ),
    parts: new Map(
      [...keys].map((key) => [
        key,
        toLine(
          groups.map((group) => group.get(key)?.[0]),
          none,
        ),
      ]),
    ),
    whole: toLine(
      counts.map(({ ofAllParts }) => ofAllParts?.groups().get('')?.[0]),
      none,
    ),
  }
}

/** Whether a case is one of those behind the number. */
export function createBehindTest({
  of,
  side,
  key,
  span,
  by,
  under,
  classes,
}: AskedBehind): (row: FigureRow) => boolean {
  const keyOf = by === undefined ? undefined : groupingOf(by, under, classesOf(classes)).keyOf
  const measure = measures[of]
  return (row) => {
    if (!standsBehind(row, span, measure, side)) return false
    if (keyOf === undefined) return true
    const found = keyOf(row, span)
    // The whole of a class that is opened is what is in the class.
    return key === undefined ? found !== undefined : found === key
  }
}

/** The cases behind a number, in no order. */
export function listAskedBehind<Row extends FigureRow>(rows: CountedRows<Row>, asked: AskedBehind): Row[] {
  const isBehind = createBehindTest(asked)
  return [...rowsNear(rows, asked.span)].filter(isBehind)
}
