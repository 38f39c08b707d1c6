import {
  createFigureCount,
  createGroupedCount,
  standsBehind,
  type Figure,
  type FigureCount,
  type FigureSide,
  type GroupedCount,
} from './count-figures'
import { groupingOf, type DimensionName } from './dimensions'
import { createFigureClasses, shippedFigureClasses, type FigureClasses, type FigureClassGround } from './figure-classes'
import { addFigures, emptyFigure, type FigureLine } from './figure-lines'
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
  const lines = lineCountersOf(asked)
  const parts = partCountersOf(asked)
  return {
    take: (row) => {
      for (const { count } of lines) count.take(row)
      for (const { count } of parts) count.take(row)
    },
    read: () => ({ lines: readLines(asked, lines), ...readParts(asked, parts) }),
  }
}

/** The same over rows that are at hand; of a table only over those that could count. */
export const countAsked = (rows: CountedRows<FigureRow>, asked: AskedCount): Counted => ({
  lines: countLines(rows, asked),
  ...countParts(rows, asked),
})

/** What the measures of the whole hang on, and nothing else: the same for whatever cases are put together by. */
export type AskedLines = Pick<AskedCount, 'periods' | 'shown'>

/** The measures of the whole. */
export function countLines(rows: CountedRows<FigureRow>, asked: AskedLines): Counted['lines'] {
  const counters = lineCountersOf(asked)
  for (const { span, count } of counters) takeAll(count, rows, span)
  return readLines(asked, counters)
}

/** What is put together, and all of it. */
export function countParts(rows: CountedRows<FigureRow>, asked: AskedCount): Omit<Counted, 'lines'> {
  const counters = partCountersOf(asked)
  for (const { span, count } of counters) takeAll(count, rows, span)
  return readParts(asked, counters)
}

/** A table knows which rows could count in the span, and is not asked of each again. */
function takeAll(count: FigureCount | GroupedCount, rows: CountedRows<FigureRow>, span: Span): void {
  const near = rows.touching?.(span)
  if (near === undefined) for (const row of rows) count.take(row)
  else for (const row of near) count.add(row)
}

const classesOf = (ground: FigureClassGround | undefined): FigureClasses =>
  ground === undefined ? shippedFigureClasses : createFigureClasses(ground)

const lineCountersOf = ({ periods, shown }: AskedLines) =>
  places.map((place) => ({
    span: periods[place],
    count: createFigureCount(
      periods[place],
      shown.map((name) => measures[name]),
    ),
  }))

function partCountersOf({ look: { by, under, measure }, periods, classes }: AskedCount) {
  if (by === undefined) return []
  const { keyOf } = groupingOf(by, under, classesOf(classes))
  return places.map((place) => ({
    span: periods[place],
    count: createGroupedCount(periods[place], [measures[measure]], keyOf),
  }))
}

function readLines({ shown }: AskedLines, counters: ReturnType<typeof lineCountersOf>): Counted['lines'] {
  const wholes = counters.map(({ count }) => count.figures())
  return shown.map((name, nth) =>
    toLine(
      wholes.map((figures) => figures[nth]),
      emptyFigure(measures[name]),
    ),
  )
}

function readParts(
  { look }: Pick<AskedCount, 'look'>,
  counters: ReturnType<typeof partCountersOf>,
): Omit<Counted, 'lines'> {
  const none = emptyFigure(measures[look.measure])
  const groups = counters.map(({ count }) => count.groups())
  const keys = new Set(groups.flatMap((group) => [...group.keys()]))
  return {
    parts: new Map(
      [...keys].map((key) => [
        key,
        toLine(
          groups.map((group) => group.get(key)?.[0]),
          none,
        ),
      ]),
    ),
    // Each case is in one part, so that all parts together are the whole.
    whole: toLine(
      groups.map((group) => addFigures([...group.values()].flatMap(([figure]) => figure ?? []))),
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
