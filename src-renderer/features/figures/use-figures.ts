import { useEffect, useMemo, useState } from 'react'
import type { RowNames } from '#shared/case/columns/column'
import type { FigureRow } from '#shared/figures/figure-row'
import { createFigureCount, createGroupedCount, type Figure } from '#shared/figures/count-figures'
import { groupingOf, orderKeys } from '#shared/figures/dimensions'
import type { FigureClasses } from '#shared/figures/figure-classes'
import { emptyFigure, weightOf, type FigureLine, type MeasureLine, type PartLine } from '#shared/figures/figure-lines'
import { measures, type MeasureName } from '#shared/figures/measures'
import type { ComparedPeriods } from '#shared/figures/period'
import { useLedgerRows } from '../../desk/use-ledger-rows'
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

interface Counted {
  readonly lines: readonly NamedLine[]
  readonly parts: ReadonlyMap<string, FigureLine>
  readonly whole: FigureLine
}

/** Figures as they stand. */
export interface Figures {
  /** Of what: for a moment what was asked before, until what is asked now has been counted. */
  readonly asked: AskedFigures
  readonly lines: readonly NamedLine[]
  readonly parts: readonly PartLine[]
  /** Of all parts together. */
  readonly whole: FigureLine
}

const places = ['now', 'before', 'yearBefore'] as const

/** What was counted of the three periods; a part that has no case of one is empty there. */
const toLine = (figures: readonly (Figure | undefined)[], empty: Figure): FigureLine => ({
  now: figures[0] ?? empty,
  before: figures[1] ?? empty,
  yearBefore: figures[2] ?? empty,
})

/** Where nothing is put together, no row is in any group. */
const inNone = (): undefined => undefined

/** Counters for all that is asked, of the three periods in one pass. */
function createCounting({ look: { by, under, measure }, periods, classes, shown }: AskedFigures) {
  const grouping = by === undefined ? undefined : groupingOf(by, under, classes)
  const ofPart = measures[measure]
  const counts = places.map((place) => ({
    whole: createFigureCount(
      periods[place],
      shown.map((name) => measures[name]),
    ),
    parts: createGroupedCount(periods[place], [ofPart], grouping?.keyOf ?? inNone),
    ofAllParts: createGroupedCount(periods[place], [ofPart], (row, span) =>
      grouping?.keyOf(row, span) === undefined ? undefined : '',
    ),
  }))
  const take = (row: FigureRow): void => {
    for (const { whole, parts, ofAllParts } of counts) {
      whole.take(row)
      parts.take(row)
      ofAllParts.take(row)
    }
  }
  const read = (): Counted => {
    const none = emptyFigure(ofPart)
    const groups = counts.map(({ parts }) => parts.groups())
    const keys = new Set(groups.flatMap((group) => [...group.keys()]))
    const wholes = counts.map(({ whole }) => whole.figures())
    return {
      lines: shown.map((name, nth) => ({
        name,
        measure: measures[name],
        ...toLine(
          wholes.map((figures) => figures[nth]),
          emptyFigure(measures[name]),
        ),
      })),
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
        counts.map(({ ofAllParts }) => ofAllParts.groups().get('')?.[0]),
        none,
      ),
    }
  }
  return { take, read }
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

/**
 * The figures that are asked for, counted anew after each change of the ledger. While others are being counted, those before stand;
 * undefined until the first are there.
 */
export function useFigures(asked: AskedFigures, names: RowNames | undefined): Figures | undefined {
  const ledger = useLedgerRows()
  const [counted, setCounted] = useState<{ readonly asked: AskedFigures; readonly found: Counted }>()
  useEffect(() => {
    const rows = asked.ground.rows ?? ledger?.rows
    if (rows === undefined) return undefined
    let isWanted = true
    const counting = createCounting(asked)
    void takeInSpans(rows.values(), counting.take, () => isWanted).then((isDone) => {
      if (isDone) setCounted({ asked, found: counting.read() })
    })
    return () => {
      isWanted = false
    }
  }, [ledger, asked])
  return useMemo(() => {
    if (counted === undefined || names === undefined) return undefined
    const { asked: of, found } = counted
    return { asked: of, lines: found.lines, parts: listParts(found, of, names), whole: found.whole }
  }, [counted, names])
}
