import { countFiguresBy, type Figure } from '../figures/count-figures'
import { measures, type MeasureName } from '../figures/measures'
import { dayRuleToWords } from '../figures/period'
import { casesToText, nothingToDivide, rateToText, type Share } from '../figures/rate'
import type { PaperTable } from '../paper/paper-annex'
import type { ReportDimensionName } from './dimensions'
import { mergedWords } from './report-classes'
import type { ReportFacts, ReportSource } from './report-facts'
import { figureToText } from './word-figure'

/** In a table all rates have the same digits, so that they stand under each other. */
const cellToText = (measure: MeasureName, figure: Figure | undefined): string =>
  figure?.kind === 'rate' ? rateToText(figure.share, 2) : figureToText(measure, figure)

/** The lines of the table of figures, in the order of reports. */
export const tableMeasures = [
  'carried-in',
  'taken-in',
  'taken-in-times',
  'closed',
  'closed-in-time',
  'ended-otherwise',
  'in-hand',
  'in-hand-overdue',
  'closing-rate',
  'in-time-rate',
  'feedback-in-time-rate',
  'feedback-rate',
  'satisfied-rate',
  'solved-rate',
] as const satisfies readonly MeasureName[]

const shareToFraction = ({ counted, of }: Share): string => `${casesToText(counted)}÷${casesToText(of)}`

/** Of what a rate is made: `147÷150`; nothing of a count. */
const tellFraction = (figure: Figure): string => (figure.kind === 'rate' ? shareToFraction(figure.share) : '')

/** How the days of the period are cut is said over its figures, where it is not by the calendar. */
function captionOf({ period }: ReportFacts): string {
  const cut = dayRuleToWords(period)
  return cut === '' ? '主要数据' : `主要数据（${cut}）`
}

/** 主要数据: each figure with what it is made of and with what it is compared; no column of a time that the ledger does not hold. */
export function tabulateFigures(facts: ReportFacts): PaperTable {
  const { period } = facts
  const lines = tableMeasures.flatMap((name) => {
    const compared = facts.figures.get(name)
    return compared === undefined ? [] : [{ name, ...compared }]
  })
  // Of a year both are the same.
  const hasBefore = period.kind !== 'year' && lines.some(({ before }) => before !== undefined)
  const hasYearBefore = lines.some(({ yearBefore }) => yearBefore !== undefined)
  return {
    caption: captionOf(facts),
    heads: [
      '指标',
      '本期',
      '分子÷分母',
      ...(hasBefore ? [facts.words.上期] : []),
      ...(hasYearBefore ? [period.kind === 'year' ? '上年' : '上年同期'] : []),
    ],
    rows: lines.map(({ name, now, before, yearBefore }) => [
      measures[name].title,
      cellToText(name, now),
      tellFraction(now),
      ...(hasBefore ? [cellToText(name, before)] : []),
      ...(hasYearBefore ? [cellToText(name, yearBefore)] : []),
    ]),
    summed: false,
  }
}

/** The figures of a table by a dimension. */
export const dimensionMeasures = [
  'taken-in',
  'closed',
  'in-hand',
  'in-time-rate',
] as const satisfies readonly MeasureName[]

interface DimensionLine {
  readonly name: string
  readonly isBlank: boolean
  readonly figures: readonly Figure[]
}

const countOf = (figure: Figure | undefined): number => (figure?.kind === 'count' ? figure.counted : 0)

const isSomething = ({ figures }: DimensionLine): boolean =>
  figures.some((figure) =>
    figure.kind === 'count' ? figure.counted > 0 : figure.kind === 'rate' && figure.share.of > 0,
  )

/** The most taken in first, then the most in hand; what says nothing of it comes last. */
const byMost = (a: DimensionLine, b: DimensionLine): number =>
  Number(a.isBlank) - Number(b.isBlank) ||
  countOf(b.figures[0]) - countOf(a.figures[0]) ||
  countOf(b.figures[2]) - countOf(a.figures[2]) ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const isOfClasses = (name: ReportDimensionName): boolean => name === 'class' || name === 'subclass'

/** By 内容分类, 村社 or 部门: what was taken in with its share, closed, in hand and in time, and all of it together. */
export function tabulateDimension(
  source: ReportSource,
  facts: ReportFacts,
  dimension: ReportDimensionName,
): PaperTable {
  const { word, keyOf, words } = facts.dimensionOf(dimension)
  const counted = dimensionMeasures.map((name) => measures[name])
  const groups = countFiguresBy(source.rows, facts.period, counted, keyOf)
  // By their keys first, so that lines of one name are in the same order on every PC.
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, figures]): DimensionLine => ({
      name: words(key, source.names),
      isBlank: key === '',
      figures,
    }))
    .filter(isSomething)
    .sort(byMost)
  const whole = dimensionMeasures.flatMap((name) => facts.figures.get(name)?.now ?? [])
  const of = countOf(whole[0])
  const toRow = (name: string, figures: readonly Figure[]): readonly string[] => {
    const share = of === 0 ? nothingToDivide : rateToText({ counted: countOf(figures[0]), of }, 1)
    const [takenIn, closed, inHand, inTime] = dimensionMeasures.map((measure, nth) =>
      numberToText(measure, figures[nth]),
    )
    return [name, takenIn, share, closed, inHand, inTime].map((cell) => cell ?? '')
  }
  return {
    caption: `按${word}分${facts.merges && isOfClasses(dimension) ? `（${mergedWords}）` : ''}`,
    heads: [word, '受理', '占比', '办结', '期末在办', '按期办结率'],
    rows: [...lines.map(({ name, figures }) => toRow(name, figures)), toRow('合计', whole)],
    summed: true,
  }
}

/** All numbers of such a table are 件 or shares, and bear no unit. */
const numberToText = (measure: MeasureName, figure: Figure | undefined): string =>
  figure?.kind === 'count' ? casesToText(figure.counted) : cellToText(measure, figure)
