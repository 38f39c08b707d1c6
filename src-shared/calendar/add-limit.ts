import { addDays, type LocalDate } from '../prelude/local-date'
import { addWorkdays, type WorkCalendar } from './work-calendar'

/**
 * From which day a limit is counted.
 * - `next-day`: the day after the event is the first that may count (民法典 201: 开始的当日不计入).
 * - `same-day`: the day of the event is the first that may count.
 * - `next-day-from-workday`: as `next-day`, but what comes on a day off is taken to have come on the next working day.
 */
export const dayZeroRules = ['next-day', 'same-day', 'next-day-from-workday'] as const
export type DayZeroRule = (typeof dayZeroRules)[number]

/**
 * What becomes of a last day that is no working day.
 * - `stays`: it is the last day all the same.
 * - `next-workday`: the first working day after the days off is the last (民法典 203, first paragraph).
 * - `previous-workday`: the last working day before it.
 */
export const lastDayRules = ['stays', 'next-workday', 'previous-workday'] as const
export type LastDayRule = (typeof lastDayRules)[number]

export interface LimitRules {
  readonly dayZero: DayZeroRule
  readonly lastDay: LastDayRule
}

/** The last day of a limit. */
export interface LimitDay {
  readonly day: LocalDate
  /** False when a day had to be judged of which no arrangement is known: the day is then a plain-week estimate, to be shown as one (日历未定). */
  readonly known: boolean
  /** The years for whose arrangements it waits, ascending; empty when `known`. */
  readonly waitsFor: readonly number[]
}

/** 民法典 201 and 203: the day of the event does not count, and a last day that is a holiday moves to the next working day. */
export const civilCodeRules: LimitRules = { dayZero: 'next-day', lastDay: 'next-workday' }

/**
 * The last day of a limit of `count` calendar days (日) from an event on `day`; `count` is a whole number from 0. Without a rule that
 * asks for working days the calendar is not asked and the day is known in any year.
 */
export function addCalendarDays(day: LocalDate, count: number, calendar: WorkCalendar, rules: LimitRules): LimitDay {
  const start = findStart(day, calendar, rules.dayZero)
  const end = addDays(start.day, Math.max(count - start.counted, 0))
  return moveEnd(end, calendar, rules.lastDay, start.asked)
}

/**
 * The last day of a limit of `count` working days (个工作日) from an event on `day`; `count` is a whole number from 0. A last day can
 * be a day off only where `count` is 0.
 */
export function addWorkingDays(day: LocalDate, count: number, calendar: WorkCalendar, rules: LimitRules): LimitDay {
  const start = findStart(day, calendar, rules.dayZero)
  const counted = start.counted > 0 && calendar.isWorkday(start.day).workday ? 1 : 0
  const end = addWorkdays(start.day, Math.max(count - counted, 0), calendar).day
  const asked = count === 0 ? start.asked : [...start.asked, start.counted > 0 ? start.day : addDays(start.day, 1), end]
  return moveEnd(end, calendar, rules.lastDay, asked)
}

/** Days that had to be judged; all days between them too. */
type Asked = readonly LocalDate[]

interface Start {
  readonly day: LocalDate
  /** How many of the limit's days the start itself may be. */
  readonly counted: 0 | 1
  readonly asked: Asked
}

function findStart(day: LocalDate, calendar: WorkCalendar, rule: DayZeroRule): Start {
  if (rule === 'same-day') return { day, counted: 1, asked: [] }
  if (rule === 'next-day') return { day, counted: 0, asked: [] }
  return { day: toWorkday(day, 1, calendar), counted: 0, asked: [day, toWorkday(day, 1, calendar)] }
}

function moveEnd(end: LocalDate, calendar: WorkCalendar, rule: LastDayRule, asked: Asked): LimitDay {
  const day = rule === 'stays' ? end : toWorkday(end, rule === 'next-workday' ? 1 : -1, calendar)
  const waitsFor = yearsWaitedFor(rule === 'stays' ? asked : [...asked, end, day], calendar)
  return { day, known: waitsFor.length === 0, waitsFor }
}

/** The day itself where it is worked, else the nearest working day in that direction. */
function toWorkday(day: LocalDate, direction: 1 | -1, calendar: WorkCalendar): LocalDate {
  return calendar.isWorkday(day).workday ? day : addWorkdays(day, direction, calendar).day
}

function yearsWaitedFor(asked: Asked, calendar: WorkCalendar): readonly number[] {
  const ordered = [...asked].sort()
  const [first, last] = [ordered.at(0), ordered.at(-1)]
  if (first === undefined || last === undefined) return []
  return calendar.missingYears(first, last)
}
