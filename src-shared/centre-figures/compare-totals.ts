import { countFigures, createTouch } from '../figures/count-figures'
import type { FigureRow } from '../figures/figure-row'
import { figureToText } from '../figures/figure-words'
import type { CountMeasure, Measure, RateMeasure } from '../figures/measure'
import { measures, measureToTitle, type MeasureName } from '../figures/measures'
import * as parts from '../figures/parts'
import { calendarMonths, dayRuleToWords, periodAround, type Period, type PeriodRules } from '../figures/period'
import { wholeCase, type Share } from '../figures/rate'
import { addDays } from '../prelude/local-date'
import { equalsAsPrinted, isRateField, type Printed, type TotalsLine } from './read-totals'
import { totalsFields, type TotalsField } from './table-fields'

/** One figure of theirs beside ours. */
export interface TotalsDifference {
  readonly field: TotalsField
  readonly word: string
  readonly theirs: string
  readonly ours: string
  /** Our measure, whose cases stand behind the number. */
  readonly measure: MeasureName | undefined
  /** Equal as they print it: our figure rounded to their digits. */
  readonly equal: boolean
  /** Ways of counting by which our ledger gives their number, the nearest to ours first; of what is equal none. */
  readonly ways: readonly string[]
}

type Name = Exclude<TotalsField, 'name'>

/** The measure of ours that a column is held against first. */
const measureOf: { readonly [F in Name]: MeasureName | undefined } = {
  takenIn: 'taken-in',
  due: undefined,
  closed: 'closed',
  closedInTime: 'closed-in-time',
  closedLate: undefined,
  inHand: 'in-hand',
  overdue: 'in-hand-overdue',
  returned: undefined,
  unsatisfied: undefined,
  closingRate: 'closing-rate',
  inTimeRate: 'in-time-rate',
  feedbackRate: 'feedback-in-time-rate',
  visitRate: 'visit-rate',
  satisfiedRate: 'satisfied-rate',
  unsatisfiedRate: 'unsatisfied-rate-ningguo',
  solvedRate: 'solved-rate',
  contactRate: 'contact-rate',
  returnRate: 'return-rate',
  redoneRate: 'redone-rate',
  extensionRate: 'extension-rate',
}

const count = (title: string, part: parts.Part): CountMeasure => ({
  kind: 'count',
  title,
  variant: '',
  version: 1,
  source: '',
  unit: '件',
  part,
})
const ratio = (title: string, counted: parts.Part, of: parts.Part): RateMeasure => ({
  kind: 'rate',
  title,
  variant: '',
  version: 1,
  source: '',
  counted,
  of,
})
const minus = (words: string, one: parts.Part, other: parts.Part): parts.Part => ({
  words,
  weigh: (row, span) => one.weigh(row, span) - other.weigh(row, span),
})
const sum = (words: string, one: parts.Part, other: parts.Part): parts.Part => ({
  words,
  weigh: (row, span) => one.weigh(row, span) + other.weigh(row, span),
})

const closedLate = minus('办结 − 按期办结', parts.closed, parts.closedInTime)
const inHandInPeriod = sum('受理 + 上期接转', parts.takenIn, parts.carriedIn)

/** A way of counting, with how it is called. */
interface Way {
  readonly words: string
  readonly measure: Measure
}

const way = (words: string, measure: Measure): Way => ({ words, measure })
const ratios = (one: string, counted: parts.Part): readonly Way[] => [
  way(`${one} ÷ 受理`, ratio(one, counted, parts.takenIn)),
  way(`${one} ÷ 办结`, ratio(one, counted, parts.closed)),
  way(`${one} ÷ 应办结`, ratio(one, counted, parts.due)),
  way(`${one} ÷（受理 + 上期接转）`, ratio(one, counted, inHandInPeriod)),
]

/** Every published way of a rate with that title, by its variant. */
const published = (...titles: readonly string[]): readonly Way[] =>
  Object.values<Measure>(measures).flatMap((measure) =>
    measure.kind === 'rate' && titles.includes(measure.title) ? [way(measureToTitle(measure), measure)] : [],
  )

/** The ways in which places count what a column says, the usual one first. */
const waysOf: { readonly [F in Name]: readonly Way[] } = {
  takenIn: [
    way('受理', measures['taken-in']),
    way('受理件次（重办、并单都计）', measures['taken-in-times']),
    way('受理 + 上期接转', count('', inHandInPeriod)),
    way('受理 − 退单', count('', minus('', parts.takenIn, parts.returned))),
    way('应办结', count('', parts.due)),
    way('办结', measures.closed),
  ],
  due: [way('应办结', count('', parts.due)), way('受理', measures['taken-in']), way('办结', measures.closed)],
  closed: [
    way('办结', measures.closed),
    way('本期受理中已办结的', count('', parts.closedOfTaken)),
    way('应办结中已办结的', count('', parts.dueAndClosed)),
    way('办结 + 退单、终止', count('', sum('', parts.closed, parts.endedOtherwise))),
  ],
  closedInTime: [way('按期办结', measures['closed-in-time']), way('应办结中按期办结的', count('', parts.dueInTime))],
  closedLate: [way('超期办结', count('', closedLate))],
  inHand: [
    way('期末在办', measures['in-hand']),
    way('期末在办 − 挂件中', count('', minus('', parts.inHand, parts.inHandPaused))),
    way('本期受理中没有办结的', count('', minus('', parts.takenIn, parts.closedOfTaken))),
  ],
  overdue: [
    way('期末逾期在办', measures['in-hand-overdue']),
    way('超期办结', count('', closedLate)),
    way('超期办结 + 逾期在办', count('', sum('', closedLate, parts.inHandOverdue))),
  ],
  returned: [way('受理中退单的', count('', parts.returned)), way('本期退单、终止', measures['ended-otherwise'])],
  unsatisfied: [
    way('回访不满意', count('', parts.unsatisfied)),
    way('办结的 12345 工单中不满意的', count('', parts.hotlineUnsatisfied)),
  ],
  closingRate: [...published('办结率'), ...ratios('办结', parts.closed)],
  inTimeRate: [...published('按期办结率'), ...ratios('按期办结', parts.closedInTime)],
  feedbackRate: [...published('及时反馈率', '反馈率'), ...ratios('按期反馈', parts.closedInTime)],
  visitRate: published('回访率'),
  satisfiedRate: published('满意率'),
  unsatisfiedRate: [
    ...published('不满意率'),
    way('不满意 ÷ 有效评价', ratio('', parts.unsatisfied, parts.rated)),
    way('不满意 ÷ 办结', ratio('', parts.unsatisfied, parts.closed)),
  ],
  solvedRate: published('解决率'),
  contactRate: published('响应率'),
  returnRate: published('退单率'),
  redoneRate: published('重办率'),
  extensionRate: published('延期率'),
}

/** A period counted in another way than the one that is looked at. */
interface Window {
  readonly words: string
  readonly period: Period
}

const otherMonths: readonly PeriodRules[] = [1, 16, 21, 25, 26, 28].flatMap((monthBegins) => [
  { monthBegins },
  { monthBegins, daysFromNoon: true },
])

const rulesToWords = ({ monthBegins, daysFromNoon = false }: PeriodRules): string => {
  const month =
    monthBegins === calendarMonths.monthBegins ? '自然月' : `上月 ${monthBegins} 日至本月 ${monthBegins - 1} 日`
  const day = dayRuleToWords({ daysFromNoon })
  return day === '' ? month : `${month}，${day}`
}

const isSameSpan = (a: Period, b: Period): boolean =>
  a.from === b.from && a.to === b.to && (a.daysFromNoon ?? false) === (b.daysFromNoon ?? false)

/** The period itself, and as other offices cut it: their months of the same name, days from noon, a day more or less. */
export function listWindows(period: Period): readonly Window[] {
  const { kind } = period
  const windows: Window[] = [{ words: '', period }]
  const add = (words: string, other: Period): void => {
    if (!windows.some((one) => isSameSpan(one.period, other))) windows.push({ words, period: other })
  }
  const fromNoon: Period = { ...period, daysFromNoon: true }
  add(dayRuleToWords({ daysFromNoon: true }), fromNoon)
  if (kind !== 'day' && kind !== 'week' && kind !== 'span') {
    // The day in the middle lies in the month of the same name, wherever months begin.
    const middle = addDays(period.to, -10)
    for (const rules of otherMonths) add(`按${rulesToWords(rules)}`, periodAround(kind, middle, rules))
  }
  add('少算最后一天', { ...period, to: period.to > period.from ? addDays(period.to, -1) : period.to })
  add('多算后一天', { ...period, to: addDays(period.to, 1) })
  return windows
}

/** Whether a figure of ours is theirs as they print it. */
function isPrinted(printed: Printed, counted: number, of: number | undefined): boolean {
  if (of !== undefined) return equalsAsPrinted(printed, BigInt(counted), BigInt(of))
  return BigInt(counted) * 10n ** BigInt(printed.digits) === printed.units * BigInt(wholeCase)
}

/** What a way makes of a period, after and before what was approved as not counting. */
interface Made {
  readonly after: Share | number
  readonly before: Share | number
}

function countWay(rows: readonly FigureRow[], period: Period, { measure }: Way): Made | undefined {
  const [figure] = countFigures(rows, period, [measure])
  if (figure?.kind === 'count') return { after: figure.counted, before: figure.counted }
  return figure?.kind === 'rate' ? { after: figure.share, before: figure.before } : undefined
}

const agrees = (printed: Printed, made: Share | number): boolean =>
  typeof made === 'number' ? isPrinted(printed, made, undefined) : isPrinted(printed, made.counted, made.of)

const fractionWords = (made: Share | number): string =>
  typeof made === 'number' ? '' : `（${made.counted / wholeCase} ÷ ${made.of / wholeCase}）`

/** So many ways are told: more say only that a small number is easily met. */
const mostWays = 4

function findWays(rows: readonly FigureRow[], windows: readonly Window[], field: Name, printed: Printed): string[] {
  const found: string[] = []
  for (const window of windows)
    for (const one of waysOf[field]) {
      if (found.length >= mostWays) return found
      const made = countWay(rows, window.period, one)
      if (made === undefined) continue
      const words = [one.words, window.words].filter((each) => each !== '').join('，')
      if (agrees(printed, made.after)) found.push(`按 ${words} 计算即相同${fractionWords(made.after)}`)
      else if (agrees(printed, made.before))
        found.push(`按 ${words}、批准不计入的也算 计算即相同${fractionWords(made.before)}`)
    }
  return found
}

function oursOf(
  rows: readonly FigureRow[],
  period: Period,
  field: Name,
): { readonly text: string; readonly made: Made } {
  const [first] = waysOf[field]
  const figures = first === undefined ? [] : countFigures(rows, period, [first.measure])
  const figure = figures[0]
  const made = first === undefined ? undefined : countWay(rows, period, first)
  return { text: figure === undefined ? '' : figureToText(figure), made: made ?? { after: 0, before: 0 } }
}

/**
 * Their line held against our figures of a period, column by column. Where the two are not the same as printed, our ledger is counted by
 * every way and window that places are known to use, until one gives their number.
 */
export function compareTotals(
  { figures }: Pick<TotalsLine, 'figures'>,
  rows: readonly FigureRow[],
  period: Period,
): readonly TotalsDifference[] {
  const windows = listWindows(period)
  // No window is further away than a month.
  const near = rows.filter(createTouch({ from: addDays(period.from, -40), to: addDays(period.to, 40) }))
  return [...figures].flatMap(([field, printed]): TotalsDifference[] => {
    if (field === 'name') return []
    const { text, made } = oursOf(near, period, field)
    const equal = agrees(printed, made.after)
    return [
      {
        field,
        word: totalsFields[field].word,
        theirs: isRateField(field) && !/[%％]/u.test(printed.text) ? `${printed.text}%` : printed.text,
        ours: text,
        measure: measureOf[field],
        equal,
        ways: equal ? [] : findWays(near, windows, field, printed),
      },
    ]
  })
}
