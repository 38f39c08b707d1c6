import { addWorkingDays } from '../calendar/add-limit'
import type { WorkCalendar } from '../calendar/work-calendar'
import { addDays, localDateToDayNumber, type LocalDate } from '../prelude/local-date'
import { minuteToText } from './rule-words'

/** A minute of a calendar day in the office's own time: no zone, no instant. 1440 is the end of that day. */
export interface Moment {
  readonly on: LocalDate
  readonly minute: number
}

export const minutesOfDay = 1440

/** Negative when the first is the earlier, 0 when they are the same. */
export const compareMoments = (a: Moment, b: Moment): number =>
  a.on === b.on ? a.minute - b.minute : a.on < b.on ? -1 : 1

/** `2026-11-23 17:30`; the end of a day is the day itself. */
export const momentToText = ({ on, minute }: Moment): string =>
  minute === minutesOfDay ? on : `${on} ${minuteToText(minute)}`

/** The hours at which an office is at work. */
export interface OfficeHours {
  readonly opens: number
  readonly closes: number
}

/** The moment so many minutes later, round the clock. */
export function addMinutes({ on, minute }: Moment, minutes: number): Moment {
  const sum = minute + minutes
  const days = Math.floor(sum / minutesOfDay)
  return { on: addDays(on, days), minute: sum - days * minutesOfDay }
}

/** Minutes from one moment to a later one, round the clock; 0 where it is not later. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  Math.max((localDateToDayNumber(to.on) - localDateToDayNumber(from.on)) * minutesOfDay + to.minute - from.minute, 0)

/**
 * The moment so many office minutes later: working days alone, from opening to closing. What begins outside them begins at the next
 * opening. `office` must close after it opens.
 */
export function addOfficeMinutes(
  from: Moment,
  minutes: number,
  { opens, closes }: OfficeHours,
  calendar: WorkCalendar,
): Moment {
  const isToday = calendar.isWorkday(from.on).workday && from.minute < closes
  const start = isToday
    ? { on: from.on, minute: Math.max(from.minute, opens) }
    : { on: nextWorkday(from.on, calendar), minute: opens }
  const restOfDay = closes - start.minute
  if (minutes <= restOfDay) return { on: start.on, minute: start.minute + minutes }
  const perDay = closes - opens
  const left = minutes - restOfDay
  const days = Math.ceil(left / perDay)
  const { day } = addWorkingDays(start.on, days, calendar, { dayZero: 'next-day', lastDay: 'stays' })
  return { on: day, minute: opens + left - (days - 1) * perDay }
}

/** Office minutes from one moment to a later one; 0 where it is not later. */
export function officeMinutesBetween(
  from: Moment,
  to: Moment,
  { opens, closes }: OfficeHours,
  calendar: WorkCalendar,
): number {
  if (compareMoments(from, to) >= 0) return 0
  const passed = ({ on, minute }: Moment): number =>
    calendar.isWorkday(on).workday ? Math.min(Math.max(minute - opens, 0), closes - opens) : 0
  const wholeDays = calendar.countThrough(addDays(to.on, -1)) - calendar.countThrough(addDays(from.on, -1))
  return wholeDays * (closes - opens) - passed(from) + passed(to)
}

const nextWorkday = (day: LocalDate, calendar: WorkCalendar): LocalDate =>
  addWorkingDays(day, 1, calendar, { dayZero: 'next-day', lastDay: 'stays' }).day
