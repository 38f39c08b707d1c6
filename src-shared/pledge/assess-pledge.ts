import type { PeriodRules, Span } from '../figures/period'
import { nothingToDivide, rateToText } from '../figures/rate'
import type { LocalDate } from '../prelude/local-date'
import {
  casesOf,
  countIndicators,
  figureToShare,
  isIndicatorMeasure,
  listProofs,
  spanOn,
  type CountedIndicator,
  type PledgeRow,
  type Proof,
} from './count-indicators'
import type { NamedIndicator, Pledge } from './pledge'
import type { Grade } from './pledge-year'
import type { Review, ReviewLine } from './review'
import { gradeOf, totalPoints, type Total } from './total-points'

/** What a person found of an indicator; points in hundredths, undefined while not judged. */
export interface Finding {
  readonly points: number | undefined
  readonly found: string
}

/** An appraisal as the ledger and what a person found make it. */
export interface Assessment {
  readonly span: Span
  readonly lines: readonly ReviewLine[]
  readonly counted: ReadonlyMap<string, CountedIndicator>
  /** The stubs behind those that are proved by them. */
  readonly proofs: ReadonlyMap<string, readonly Proof[]>
  readonly total: Total
  readonly grade: string
}

export interface AssessGround {
  /** Of the pledge's own unit. */
  readonly rows: readonly PledgeRow[]
  readonly on: LocalDate
  /** How the office cuts the days of figures. */
  readonly rules: Pick<PeriodRules, 'daysFromNoon'>
  readonly findings: ReadonlyMap<string, Finding>
  readonly grades: readonly Grade[]
}

const noFinding: Finding = { points: undefined, found: '' }

function countedLine(
  { id, text, points }: NamedIndicator,
  { figure, verdict }: CountedIndicator,
  found: string,
): ReviewLine {
  return {
    id,
    text,
    full: points,
    ...figureToShare(figure),
    ...(verdict.judged ? { points: verdict.points, missed: verdict.missed } : {}),
    found,
  }
}

const foundLine = ({ id, text, points: full }: NamedIndicator, { points, found }: Finding): ReviewLine => ({
  id,
  text,
  full,
  ...(points === undefined ? {} : { points, missed: points < full }),
  found,
})

/** Whether a missed indicator vetoes the whole. */
export const isVetoIn =
  (indicators: readonly NamedIndicator[]) =>
  (id: string): boolean =>
    indicators.some((indicator) => indicator.id === id && indicator.veto)

/** Judges a pledge on a day: what is counted by the ledger, all else by what a person found. Pure. */
export function assessPledge(
  pledge: Pick<Pledge, 'from' | 'to' | 'indicators'>,
  { rows, on, rules, findings, grades }: AssessGround,
): Assessment {
  const span = spanOn(pledge, on, rules)
  const counted = countIndicators(rows, pledge.indicators, span)
  const lines = pledge.indicators.map((indicator) => {
    const count = counted.get(indicator.id)
    const finding = findings.get(indicator.id) ?? noFinding
    return count === undefined ? foundLine(indicator, finding) : countedLine(indicator, count, finding.found)
  })
  const proofs = new Map(
    [...counted].flatMap(([id, count]) => {
      const found = listProofs(rows, count, span)
      return found === undefined ? [] : [[id, found] as const]
    }),
  )
  const total = totalPoints(lines, isVetoIn(pledge.indicators))
  return { span, lines, counted, proofs, total, grade: gradeOf(total, grades) }
}

/** An appraisal as it is saved. */
export const toReview = (
  { span, lines, grade }: Assessment,
  { on, judgeId, note }: Pick<Review, 'on' | 'judgeId' | 'note'>,
): Review => ({ on, judgeId, ...span, lines: [...lines], grade, note })

/** The days that a saved appraisal looked at, cut as they then were. */
export const spanOfReview = ({ from, to, daysFromNoon }: Pick<Review, 'from' | 'to' | 'daysFromNoon'>): Span => ({
  from,
  to,
  ...(daysFromNoon === true ? { daysFromNoon } : {}),
})

/** What a saved appraisal was made of by hand, to be written on from there. */
export const findingsOf = (review: Review | undefined): ReadonlyMap<string, Finding> =>
  new Map(
    (review?.lines ?? []).map(({ id, points, counted, found }) => [
      id,
      { points: counted === undefined ? points : undefined, found },
    ]),
  )

/** Of an appraisal's line what it counted: `95%（19 ÷ 20）`, `3 件`; '' where a person judged. */
export function countToText({ counted, of }: Pick<ReviewLine, 'counted' | 'of'>): string {
  if (counted === undefined) return ''
  if (of === undefined) return `${casesOf(counted)} 件`
  return of === 0 ? nothingToDivide : `${rateToText({ counted, of }, 2)}（${casesOf(counted)} ÷ ${casesOf(of)}）`
}

/** A figure of a saved appraisal that the ledger tells otherwise by now. */
export interface MovedFigure {
  readonly id: string
  readonly text: string
  readonly was: string
  readonly now: string
}

/** What has changed since an appraisal was saved: it stays as it was, and this is told beside it. */
export function listMoved(
  review: Review,
  { indicators }: Pick<Pledge, 'indicators'>,
  rows: readonly PledgeRow[],
): readonly MovedFigure[] {
  const counted = countIndicators(rows, indicators, spanOfReview(review))
  return review.lines.flatMap((line) => {
    if (line.counted === undefined) return []
    const count = counted.get(line.id)
    const now = count === undefined ? { counted: undefined } : figureToShare(count.figure)
    return now.counted === line.counted && now.of === line.of
      ? []
      : [{ id: line.id, text: line.text, was: countToText(line), now: countToText(now) || '不再统计' }]
  })
}

/** Whether an indicator is counted by the ledger. */
export const isCounted = ({ measure }: Pick<NamedIndicator, 'measure'>): boolean => isIndicatorMeasure(measure)
