import {
  addDays,
  dayNumberToLocalDate,
  localDateToDayNumber,
  weekdayOf,
  yearOf,
  type LocalDate,
} from '../prelude/local-date'

/** The spans that figures are told of, from the shortest to the longest. */
export const periodKindWords = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年度',
} as const
export type PeriodKind = keyof typeof periodKindWords

/** Both days are in it. */
export interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
  /** Its days run from noon to noon, as `PeriodRules` says; from midnight to midnight where left out. */
  readonly daysFromNoon?: true
}

/** A span with what it is called: 2026年11月. */
export interface Period extends Span {
  readonly kind: PeriodKind | 'span'
  readonly name: string
}

/**
 * How an office's months run. `monthBegins` is the day of the month on which the appraisal month begins: 1 for the calendar's own;
 * with 26 November runs from 26 October to 25 November, and quarters, halves and years are made of such months.
 */
export interface PeriodRules {
  readonly monthBegins: number
  /** Day D runs from noon of the day before up to its own noon, as some centres cut their days (domain §3.2); `counted-day.ts` says what is counted on it. */
  readonly daysFromNoon?: boolean
}

/** How the days of a span are cut. */
type DayRules = Pick<PeriodRules, 'daysFromNoon'>

const cutDays = <S extends Span>(span: S, { daysFromNoon }: DayRules): S =>
  daysFromNoon === true ? { ...span, daysFromNoon } : span

/** The calendar's own months. */
export const calendarMonths: PeriodRules = { monthBegins: 1 }

/** No month lacks this day. */
export const latestMonthBegin = 28

const monthsOf: Readonly<Record<Exclude<PeriodKind, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
}

const quarterWords = ['第一季度', '第二季度', '第三季度', '第四季度'] as const
const halfWords = ['上半年', '下半年'] as const

/** Months since the year 0, of the day's appraisal month. */
function monthNumberOf(day: LocalDate, { monthBegins }: PeriodRules): number {
  const calendarMonth = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1
  return monthBegins > 1 && Number(day.slice(8)) >= monthBegins ? calendarMonth + 1 : calendarMonth
}

/** Of a date that there is; beyond the days that can be written, the nearest that can. */
const dayAt = (year: number, month: number, date: number): LocalDate =>
  dayNumberToLocalDate(Math.round(Date.UTC(year, month - 1, date) / 86_400_000))

/** The first day of an appraisal month. */
function monthStart(monthNumber: number, { monthBegins }: PeriodRules): LocalDate {
  const calendarMonth = monthBegins > 1 ? monthNumber - 1 : monthNumber
  return dayAt(Math.floor(calendarMonth / 12), (calendarMonth % 12) + 1, monthBegins)
}

function monthsToName(kind: keyof typeof monthsOf, monthNumber: number): string {
  const [year, month] = [Math.floor(monthNumber / 12), monthNumber % 12]
  switch (kind) {
    case 'month':
      return `${year}年${month + 1}月`
    case 'quarter':
      return `${year}年${quarterWords[Math.floor(month / 3)] ?? ''}`
    case 'half':
      return `${year}年${halfWords[Math.floor(month / 6)] ?? ''}`
    case 'year':
      return `${year}年度`
  }
}

function monthsPeriod(kind: keyof typeof monthsOf, monthNumber: number, rules: PeriodRules): Period {
  const first = Math.floor(monthNumber / monthsOf[kind]) * monthsOf[kind]
  const from = monthStart(first, rules)
  const to = addDays(monthStart(first + monthsOf[kind], rules), -1)
  return cutDays({ kind, from, to, name: monthsToName(kind, first) }, rules)
}

/** Monday of the day's week. */
const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

/** A span by its days; one day stands alone. */
export const spanToName = ({ from, to }: Span): string => (from === to ? from : `${from} 至 ${to}`)

/** How its days are cut, to be said beside it on screen and paper; '' of days from midnight to midnight. */
export const dayRuleToWords = ({ daysFromNoon }: DayRules): string =>
  daysFromNoon === true ? '每日从前一日中午 12 点算到当日中午 12 点' : ''

/** The period of a kind in which a day lies. Weeks begin on Monday. */
export function periodAround(kind: PeriodKind, day: LocalDate, rules: PeriodRules): Period {
  if (kind === 'day') return cutDays({ kind, from: day, to: day, name: day }, rules)
  if (kind === 'week') {
    const from = mondayOf(day)
    const week = { from, to: addDays(from, 6) }
    return cutDays({ kind, ...week, name: spanToName(week) }, rules)
  }
  return monthsPeriod(kind, monthNumberOf(day, rules), rules)
}

/** A span that somebody chose by its two days, in either order. */
export function spanPeriod(one: LocalDate, other: LocalDate, rules: DayRules): Period {
  const span = one <= other ? { from: one, to: other } : { from: other, to: one }
  return cutDays({ kind: 'span', ...span, name: spanToName(span) }, rules)
}

const lengthOf = ({ from, to }: Span): number => localDateToDayNumber(to) - localDateToDayNumber(from) + 1

/** The period before, of the same kind; before a chosen span as many days. What 环比 compares with. */
export function periodBefore(period: Period, rules: PeriodRules): Period {
  const lastDay = addDays(period.from, -1)
  return period.kind === 'span'
    ? spanPeriod(addDays(period.from, -lengthOf(period)), lastDay, rules)
    : periodAround(period.kind, lastDay, rules)
}

/** The day of the year before; 29 February's is the 28th. */
function yearEarlier(day: LocalDate): LocalDate {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))]
  return dayAt(yearOf(day) - 1, month, month === 2 ? Math.min(date, 28) : date)
}

/** The same period of the year before. What 同比 compares with; of a week the one in which its Monday's day lay. */
export function periodYearBefore(period: Period, rules: PeriodRules): Period {
  if (period.kind === 'span') return spanPeriod(yearEarlier(period.from), yearEarlier(period.to), rules)
  if (period.kind === 'day' || period.kind === 'week') return periodAround(period.kind, yearEarlier(period.from), rules)
  return monthsPeriod(period.kind, monthNumberOf(period.from, rules) - 12, rules)
}

/** A period with those that it is compared with. */
export interface ComparedPeriods {
  readonly now: Period
  readonly before: Period
  readonly yearBefore: Period
  /** Days of it that have come, where it is not over: the others are then cut to as many. */
  readonly daysSoFar: number | undefined
}

/** What a figure is compared with, and how each comparison is called. */
export const comparedWords = {
  before: { of: '上期', change: '环比' },
  yearBefore: { of: '去年同期', change: '同比' },
} as const
export type ComparedPlace = keyof typeof comparedWords

/** With which periods a figure is compared: of a year the one before is that of the year before, and told once. */
export const listCompared = ({ before, yearBefore }: ComparedPeriods): readonly ComparedPlace[] =>
  before.from === yearBefore.from && before.to === yearBefore.to ? ['yearBefore'] : ['before', 'yearBefore']

const cutTo = (period: Period, days: number): Period => ({
  ...period,
  to: lengthOf(period) <= days ? period.to : addDays(period.from, days - 1),
})

/**
 * A period as far as it has come by a day, with the one before and that of the year before. What is not over is compared with as many
 * days of them: eleven months of this year against twelve of the last would fall for no other reason.
 */
export function comparePeriods(period: Period, today: LocalDate, rules: PeriodRules): ComparedPeriods {
  const isRunning = period.from <= today && period.to > today
  // A chosen span has no name beyond its days: it ends today, and is compared as any other of that length.
  const now = isRunning && period.kind === 'span' ? spanPeriod(period.from, today, rules) : period
  const before = periodBefore(now, rules)
  const yearBefore = periodYearBefore(now, rules)
  if (!isRunning || period.kind === 'span') return { now, before, yearBefore, daysSoFar: undefined }
  const days = lengthOf({ from: period.from, to: today })
  return {
    now: { ...period, to: today },
    before: cutTo(before, days),
    yearBefore: cutTo(yearBefore, days),
    daysSoFar: days,
  }
}

/** The period after, of the same kind. */
export function periodAfter(period: Period, rules: PeriodRules): Period {
  const nextDay = addDays(period.to, 1)
  return period.kind === 'span'
    ? spanPeriod(nextDay, addDays(period.to, lengthOf(period)), rules)
    : periodAround(period.kind, nextDay, rules)
}

export const isPeriodKind = (text: string): text is PeriodKind => Object.hasOwn(periodKindWords, text)

/** Whether a day lies in a span; '' lies in none. */
export const isWithin = (day: LocalDate | '', { from, to }: Span): boolean => day !== '' && day >= from && day <= to
