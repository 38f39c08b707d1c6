import type { CaseRow } from '../case/case-row'
import type { FigureRow } from '../figures/figure-row'
import { serialNumberToText } from '../case/serial-number'
import { countFigures, standsBehind, type Figure } from '../figures/count-figures'
import type { Measure } from '../figures/measure'
import { isMeasureName, measures, type MeasureName } from '../figures/measures'
import type { PeriodRules, Span } from '../figures/period'
import { wholeCase } from '../figures/rate'
import type { LocalDate } from '../prelude/local-date'
import { judgeIndicator, type Verdict } from './judge-indicator'
import type { Indicator, NamedIndicator, Pledge, PledgeUnit } from './pledge'

/** What pledges read of a case: what figures do, and its stub. */
export type PledgeRow = FigureRow & Pick<CaseRow, 'stubYear' | 'stubSerial'>

/** Measures that an indicator can name: what is a number of cases or a share of them. */
export const isIndicatorMeasure = (name: string): name is MeasureName =>
  isMeasureName(name) && measures[name].kind !== 'index'

/** The measure that an indicator goes by; undefined where a person judges, and where this program does not know it. */
export const measureOf = ({ measure }: Pick<Indicator, 'measure'>): Measure | undefined =>
  isIndicatorMeasure(measure) ? measures[measure] : undefined

/** The days that an appraisal looks at: the term, as far as it has come, with the days cut as the office cuts them. */
export const spanOn = (
  { from, to }: Pick<Pledge, 'from' | 'to'>,
  on: LocalDate,
  { daysFromNoon }: Pick<PeriodRules, 'daysFromNoon'>,
): Span => ({
  from,
  to: on < from ? from : on < to ? on : to,
  ...(daysFromNoon === true ? { daysFromNoon } : {}),
})

/** The rows of each unit, so that many pledges are counted by one pass over the ledger. */
export function rowsByUnit(
  rows: Iterable<PledgeRow>,
  pledges: readonly Pick<Pledge, 'id' | 'unit'>[],
): ReadonlyMap<string, readonly PledgeRow[]> {
  const found = new Map<string, PledgeRow[]>(pledges.map(({ id }) => [id, []]))
  const group = (
    isIn: (unit: PledgeUnit) => boolean,
    keyOf: (unit: PledgeUnit) => string,
  ): Map<string, PledgeRow[][]> => {
    const lists = new Map<string, PledgeRow[][]>()
    for (const { id, unit } of pledges) {
      const list = found.get(id)
      if (list === undefined || !isIn(unit)) continue
      lists.set(keyOf(unit), [...(lists.get(keyOf(unit)) ?? []), list])
    }
    return lists
  }
  const departments = group(
    ({ kind }) => kind === 'department',
    ({ departmentId }) => departmentId,
  )
  const places = group(
    ({ kind }) => kind !== 'department',
    ({ name }) => name,
  )
  for (const row of rows) {
    for (const list of departments.get(row.departmentId) ?? []) list.push(row)
    for (const list of places.get(row.villageName) ?? []) list.push(row)
  }
  return found
}

/** An indicator that the program counts, as it stands in a span. */
export interface CountedIndicator {
  readonly indicator: NamedIndicator
  readonly measure: MeasureName
  readonly figure: Figure
  readonly verdict: Verdict
}

/** Counts those indicators of a pledge that have a measure, over its unit's own rows. */
export function countIndicators(
  rows: readonly PledgeRow[],
  indicators: readonly NamedIndicator[],
  span: Span,
): ReadonlyMap<string, CountedIndicator> {
  const named = indicators.flatMap((indicator) =>
    isIndicatorMeasure(indicator.measure) ? [{ indicator, measure: indicator.measure }] : [],
  )
  const figures = countFigures(
    rows,
    span,
    named.map(({ measure }) => measures[measure]),
  )
  return new Map(
    named.flatMap(({ indicator, measure }, nth) => {
      const figure = figures[nth]
      return figure === undefined
        ? []
        : [[indicator.id, { indicator, measure, figure, verdict: judgeIndicator(indicator, figure) }]]
    }),
  )
}

/** Of a figure what is kept: hundredths of cases. */
export const figureToShare = (figure: Figure): { readonly counted?: number; readonly of?: number } =>
  figure.kind === 'count' ? { counted: figure.counted } : figure.kind === 'rate' ? figure.share : {}

/** Measures that go by what was told to the caller or asked of them: their stubs are the proof (回访单、复信存根). */
const provedByStubs: readonly MeasureName[] = ['visit-rate', 'feedback-rate', 'feedback-in-time-rate']

/** A stub that proves one case of an indicator: its number, and the day of the return visit where there was one. */
export interface Proof {
  readonly caseId: string
  readonly stubNumber: string
  readonly visitedOn: LocalDate | ''
}

/** The stubs behind the numerator of an indicator that is proved by them, by number; undefined of any other. */
export function listProofs(
  rows: readonly PledgeRow[],
  { measure }: Pick<CountedIndicator, 'measure'>,
  span: Span,
): readonly Proof[] | undefined {
  if (!provedByStubs.includes(measure)) return undefined
  return rows
    .filter((row) => standsBehind(row, span, measures[measure], 'counted'))
    .sort((a, b) => a.stubYear - b.stubYear || a.stubSerial - b.stubSerial || (a.id < b.id ? -1 : 1))
    .map(({ id, stubYear, stubSerial, visitedOn }) => ({
      caseId: id,
      stubNumber: stubSerial === 0 ? '' : serialNumberToText({ year: stubYear, serial: stubSerial }),
      visitedOn,
    }))
}

/** Cases in words, of hundredths. */
export const casesOf = (hundredths: number): number => hundredths / wholeCase
