import { useMemo } from 'react'
import type { RowNames } from '#shared/case/columns/column'
import { createCounting, type AskedCount, type Counted } from '#shared/figures/count-asked'
import { groupingOf, orderKeys } from '#shared/figures/dimensions'
import type { FigureClasses } from '#shared/figures/figure-classes'
import { weightOf, type FigureLine, type MeasureLine, type PartLine } from '#shared/figures/figure-lines'
import type { FigureRow } from '#shared/figures/figure-row'
import { measures, type MeasureName } from '#shared/figures/measures'
import type { ComparedPeriods } from '#shared/figures/period'
import { countsOf } from '../../count-worker/count-client'
import { useCounted } from '../../desk/use-counted'
import { rowStoreOf } from '../../ledger-store/read/row-store'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { takeInSpans } from './count-in-spans'
import type { FiguresLook } from './figures-look'
import type { FiguresGround } from './use-figures-ground'

/** What is counted. */
export interface AskedFigures {
  readonly look: FiguresLook
  readonly periods: ComparedPeriods
  /** By what the classes of cases are read. */
  readonly classes: FigureClasses
  /** The measures told of the whole. */
  readonly shown: readonly MeasureName[]
  /** In what they are counted. */
  readonly ground: FiguresGround
}

/** A measure of the whole, by its name. */
export interface NamedLine extends MeasureLine {
  readonly name: MeasureName
}

/** Figures as they stand. */
export interface Figures {
  /** Of what: for a moment what was asked before, until what is asked now has been counted. */
  readonly asked: AskedFigures
  readonly lines: readonly NamedLine[]
  readonly parts: readonly PartLine[]
  /** Of all parts together. */
  readonly whole: FigureLine
  /** The counting worker did not start, so that the window counted, a part at a time. */
  readonly isSlow: boolean
}

interface Found {
  readonly counted: Counted
  readonly isSlow: boolean
}

/** Only what can be handed to another thread. */
const toAsked = ({ look: { by, under, measure }, periods, classes, shown }: AskedFigures): AskedCount => ({
  look: { by, under, measure },
  periods,
  classes: classes.ground,
  shown,
})

/** Counted by the worker, or where there is none by the window; undefined where nobody wants it any more. */
async function find(
  database: LedgerDatabase,
  figures: AskedFigures,
  isWanted: () => boolean,
): Promise<Found | undefined> {
  const asked = toAsked(figures)
  const inSpans = async (rows: Iterable<FigureRow>, isSlow: boolean): Promise<Found | undefined> => {
    const counting = createCounting(asked)
    return (await takeInSpans(rows, counting.take, isWanted)) ? { counted: counting.read(), isSlow } : undefined
  }
  // The rows of an earlier position are at hand here, and in no worker.
  if (figures.ground.rows !== undefined) return inSpans(figures.ground.rows.values(), false)
  const answered = await countsOf(database).count(asked)
  if (answered.ok) return { counted: answered.value, isSlow: false }
  const store = rowStoreOf(database)
  await store.fill()
  return inSpans(store.rows.values(), true)
}

/** Whether any period has something of a part. */
const isThere = ({ now, before, yearBefore }: FigureLine): boolean =>
  [now, before, yearBefore].some((figure) => weightOf(figure) > 0)

function listParts(
  { parts }: Counted,
  { look: { by, under }, classes }: AskedFigures,
  names: RowNames,
): readonly PartLine[] {
  if (by === undefined) return []
  const { words, order } = groupingOf(by, under, classes)
  const there = [...parts].filter(([, line]) => isThere(line)).map(([key]) => key)
  return orderKeys(there, order, (key) => weightOfKey(parts, key)).flatMap((key) => {
    const line = parts.get(key)
    return line === undefined ? [] : [{ key, words: words(key, names), ...line }]
  })
}

const weightOfKey = (parts: Counted['parts'], key: string): number => {
  const now = parts.get(key)?.now
  return now === undefined ? 0 : weightOf(now)
}

const nameLines = ({ lines }: Counted, { shown }: AskedFigures): readonly NamedLine[] =>
  shown.flatMap((name, nth) => {
    const line = lines[nth]
    return line === undefined ? [] : [{ name, measure: measures[name], ...line }]
  })

/**
 * The figures that are asked for, counted anew after each change of the ledger. While others are being counted, those before stand;
 * undefined until the first are there.
 */
export function useFigures(asked: AskedFigures, names: RowNames | undefined): Figures | undefined {
  const state = useCounted(asked, find)
  return useMemo(() => {
    if (state === undefined || names === undefined) return undefined
    const { asked: of, found } = state
    const { counted, isSlow } = found
    return {
      asked: of,
      lines: nameLines(counted, of),
      parts: listParts(counted, of, names),
      whole: counted.whole,
      isSlow,
    }
  }, [state, names])
}
