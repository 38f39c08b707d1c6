import { countFigures, type Figure } from '../figures/count-figures'
import { measures } from '../figures/measures'
import { periodAround, type Period, type PeriodRules, type Span } from '../figures/period'
import { wholeCase } from '../figures/rate'
import type { PaperChart } from '../paper/paper-annex'
import { addDays } from '../prelude/local-date'
import { mergedWords } from './report-classes'
import type { ReportChartName } from './report-template'
import type { RankedLine, ReportFacts, ReportSource } from './report-facts'

/** Months that a chart of a single month shows, that month the last; and the most that any shows. */
const monthsAround = 6
const mostMonths = 12
/** Lines that a chart of a dimension has room for; the rest is one. */
const mostLines = 10

/** The months of a period, of a month those before it too. */
function monthsOf(period: Period, rules: PeriodRules): readonly Period[] {
  const wanted = period.kind === 'month' ? monthsAround : mostMonths
  const months: Period[] = []
  for (let day = period.to; months.length < wanted;) {
    const month = periodAround('month', day, rules)
    if (period.kind !== 'month' && month.to < period.from) return months
    months.unshift(month)
    day = addDays(month.from, -1)
  }
  return months
}

/** What of a month lies in a period; of a month that is told with those before it, all. */
const cut = (month: Period, period: Period): Span =>
  period.kind === 'month'
    ? month
    : { from: month.from < period.from ? period.from : month.from, to: month.to > period.to ? period.to : month.to }

const toCases = (figure: Figure | undefined): number => (figure?.kind === 'count' ? figure.counted / wholeCase : 0)

const valueToText = (value: number | null): string => (value === null ? '无数据' : `${value}件`)

/** 各月受理和办结; undefined where there are not two months to compare. */
function chartMonths(source: ReportSource, { period, openedOn }: ReportFacts): PaperChart | undefined {
  const months = monthsOf(period, source.rules)
  const counted = [measures['taken-in'], measures.closed]
  const found = months.map((month) => {
    const isHeld = openedOn !== undefined && month.to >= openedOn && month.from <= source.today
    return isHeld ? countFigures(source.rows, cut(month, period), counted).map(toCases) : undefined
  })
  if (found.filter((one) => one !== undefined).length < 2) return undefined
  const valuesOf = (nth: number): (number | null)[] => found.map((one) => one?.[nth] ?? null)
  const [takenIn, closed] = [valuesOf(0), valuesOf(1)]
  const names = months.map(({ name }) => name)
  const isCut = (months[0]?.from ?? '') > period.from
  const told = names.map(
    (name, nth) => `${name}受理${valueToText(takenIn[nth] ?? null)}、办结${valueToText(closed[nth] ?? null)}`,
  )
  return {
    shape: 'columns',
    caption: `${isCut ? `最后${mostMonths}个月` : '各月'}受理和办结件数`,
    categories: shortenMonths(names),
    series: [
      { name: '受理', values: takenIn },
      { name: '办结', values: closed },
    ],
    description: `柱状图。${told.join('；')}。`,
  }
}

const yearOfName = (name: string | undefined): string => name?.slice(0, 5) ?? ''

/** `1月` under the columns; where they are of several years the first of each says which: 2018年11月 12月 2019年1月. */
function shortenMonths(names: readonly string[]): readonly string[] {
  const isOneYear = new Set(names.map(yearOfName)).size === 1
  return names.map((name, nth) => (isOneYear || yearOfName(names[nth - 1]) === yearOfName(name) ? name.slice(5) : name))
}

function cutLines(lines: readonly RankedLine[]): readonly { readonly name: string; readonly counted: number }[] {
  const held = lines.filter(({ counted }) => counted > 0)
  if (held.length <= mostLines) return held
  const rest = held.slice(mostLines - 1)
  return [
    ...held.slice(0, mostLines - 1),
    { name: '其余', counted: rest.reduce((sum, { counted }) => sum + counted, 0) },
  ]
}

function chartLines(
  shape: 'bars' | 'pie',
  caption: string,
  all: readonly RankedLine[] | undefined,
): PaperChart | undefined {
  const lines = cutLines(all ?? []).map(({ name, counted }) => ({ name, cases: counted / wholeCase }))
  if (lines.length === 0) return undefined
  const told = lines.map(({ name, cases }) => `${name}${valueToText(cases)}`).join('、')
  return {
    shape,
    caption,
    categories: lines.map(({ name }) => name),
    series: [{ name: '受理', values: lines.map(({ cases }) => cases) }],
    description: `${shape === 'pie' ? '饼图' : '条形图'}。${told}。`,
  }
}

function chartOf(name: ReportChartName, source: ReportSource, facts: ReportFacts): PaperChart | undefined {
  switch (name) {
    case 'months':
      return chartMonths(source, facts)
    case 'class':
      return chartLines('bars', `按内容分类${facts.merges ? `（${mergedWords}）` : ''}`, facts.rankings.get('class'))
    case 'demand':
      return chartLines('pie', '按诉求类型', facts.rankings.get('demand'))
  }
}

/** The charts of a report; none of what there is nothing of. */
export const chartFigures = (
  names: readonly ReportChartName[],
  source: ReportSource,
  facts: ReportFacts,
): readonly PaperChart[] => names.flatMap((name) => chartOf(name, source, facts) ?? [])
