import { addCalendarDays, addWorkingDays, type LimitDay } from '../calendar/add-limit'
import { addWorkdays, workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import { addDays, localDateToDayNumber, type LocalDate } from '../prelude/local-date'
import {
  addMinutes,
  addOfficeMinutes,
  compareMoments,
  minutesBetween,
  minutesOfDay,
  officeMinutesBetween,
  type Moment,
  type OfficeHours,
} from './moment'
import type { Counting, Limit, LimitUnit } from './rule-set'
import { dayZeroWords, lastDayWords, limitToText, minuteToText } from './rule-words'

/** The day and, where it is known, the minute at which a case was received. */
export interface Receipt {
  readonly on: LocalDate
  /** Undefined where only the day is known: the case then counts as received when the office opened. */
  readonly minute?: number | undefined
}

/** `2026-11-23 17:05`; the day alone where the minute is not known. */
export const receiptToText = ({ on, minute }: Receipt): string =>
  minute === undefined ? on : `${on} ${minuteToText(minute)}`

/** Where a count has come to. */
export interface CountedMoment {
  readonly moment: Moment
  /** The years for whose arrangements it waits: while there are any, the moment is an estimate by plain weeks. */
  readonly waitsFor: readonly number[]
  /** How it came, in sentences for a person. */
  readonly trace: readonly string[]
}

/** How to count: the options of a rule set and the calendar. */
export interface CountingGround {
  readonly counting: Counting
  readonly calendar: WorkCalendar
}

const plain = { dayZero: 'next-day', lastDay: 'stays' } as const

export const isDayUnit = (unit: LimitUnit): boolean => unit === 'day' || unit === 'workday'

const toMinutes = ({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): number => (unit === 'hour' ? amount * 60 : amount)

const runsInOffice = ({ hours, office }: Counting): OfficeHours | undefined =>
  hours === 'office' && office !== null ? office : undefined

/** The last minute of a last day. */
export const endOfLastDay = ({ lastDayEnds, office }: Pick<Counting, 'lastDayEnds' | 'office'>): number =>
  lastDayEnds === 'closing' && office !== null ? office.closes : minutesOfDay

/** The end of a limit that begins with the receipt of a case, before pauses, extensions and a move of its last day. */
export function countFromReceipt(received: Receipt, limit: Limit, ground: CountingGround): CountedMoment {
  return isDayUnit(limit.unit) ? countDays(received, limit, ground) : countMinutes(received, limit, ground)
}

function countDays(received: Receipt, limit: Limit, ground: CountingGround): CountedMoment {
  const { counting, calendar } = ground
  const start = passCutOff(received, ground)
  const rules = { dayZero: counting.dayZero, lastDay: limit.unit === 'workday' ? 'next-workday' : 'stays' } as const
  const last =
    limit.unit === 'workday'
      ? addWorkingDays(start.moment.on, limit.amount, calendar, rules)
      : addCalendarDays(start.moment.on, limit.amount, calendar, rules)
  const end = { on: last.day, minute: endOfLastDay(counting) }
  // What comes after closing on a day that is its own last one has the rest of that day.
  const moment = compareMoments(end, start.moment) < 0 ? { ...end, minute: minutesOfDay } : end
  const until = moment.minute === minutesOfDay ? '' : ` ${minuteToText(moment.minute)}`
  return {
    moment,
    waitsFor: joinYears(start.waitsFor, last.waitsFor),
    trace: [
      ...start.trace,
      limit.amount === 0
        ? `当日办结，最后一天是 ${last.day}${until}`
        : `${dayZeroWords[counting.dayZero]}，${limitToText(limit)}的最后一天是 ${last.day}${until}`,
    ],
  }
}

/** From when days are counted: the receipt, or the next working day for what came after the cut-off. */
function passCutOff(received: Receipt, { counting, calendar }: CountingGround): CountedMoment {
  const opens = counting.office?.opens ?? 0
  const moment = { on: received.on, minute: received.minute ?? opens }
  const came = `收到 ${receiptToText(received)}`
  if (counting.cutOff === null || received.minute === undefined || received.minute <= counting.cutOff)
    return { moment, waitsFor: [], trace: [came] }
  const next = addWorkingDays(received.on, 1, calendar, plain)
  return {
    moment: { on: next.day, minute: opens },
    waitsFor: next.waitsFor,
    trace: [`${came}，在 ${minuteToText(counting.cutOff)} 之后，按下一个工作日 ${next.day} 收到计`],
  }
}

function countMinutes(received: Receipt, limit: Limit, ground: CountingGround): CountedMoment {
  const from = { on: received.on, minute: received.minute ?? ground.counting.office?.opens ?? 0 }
  const ran = runMinutes(from, toMinutes(limit), ground)
  const came =
    received.minute === undefined
      ? `收到 ${received.on}，时刻不详，从 ${minuteToText(from.minute)} 起算`
      : `收到 ${received.on} ${minuteToText(received.minute)}`
  const how = runsInOffice(ground.counting) === undefined ? '连续计时' : '只计上班时间'
  return {
    ...ran,
    trace: [came, `${how}，${limitToText(limit)}到 ${ran.moment.on} ${minuteToText(ran.moment.minute)}`],
  }
}

function runMinutes(
  from: Moment,
  minutes: number,
  { counting, calendar }: CountingGround,
): Omit<CountedMoment, 'trace'> {
  const office = runsInOffice(counting)
  if (office === undefined) return { moment: addMinutes(from, minutes), waitsFor: [] }
  const moment = addOfficeMinutes(from, minutes, office, calendar)
  return { moment, waitsFor: calendar.missingYears(from.on, moment.on) }
}

/** A moment put off by a length of time: by days, at the same hour of a later day. */
export function putOff(moment: Moment, limit: Limit, ground: CountingGround): Omit<CountedMoment, 'trace'> {
  if (!isDayUnit(limit.unit)) return runMinutes(moment, toMinutes(limit), ground)
  const add = limit.unit === 'workday' ? addWorkingDays : addCalendarDays
  return toCounted(add(moment.on, limit.amount, ground.calendar, plain), moment.minute)
}

/** The moment that lies a length of time before another. */
export function goBack(moment: Moment, limit: Limit, ground: CountingGround): Moment {
  if (!isDayUnit(limit.unit)) return addMinutes(moment, -toMinutes(limit))
  if (limit.unit === 'day') return { ...moment, on: addDays(moment.on, -limit.amount) }
  return { ...moment, on: addWorkdays(moment.on, -limit.amount, ground.calendar).day }
}

/** How much of a limit passes between two moments, in the unit in which the limit runs: whole days for days, minutes for minutes and hours. */
export function measureBetween(
  from: Moment,
  to: Moment,
  unit: LimitUnit,
  { counting, calendar }: CountingGround,
): { readonly limit: Limit; readonly waitsFor: readonly number[] } {
  const missing = from.on < to.on ? calendar.missingYears(addDays(from.on, 1), to.on) : []
  if (unit === 'day')
    return {
      limit: { amount: Math.max(localDateToDayNumber(to.on) - localDateToDayNumber(from.on), 0), unit },
      waitsFor: [],
    }
  if (unit === 'workday')
    return { limit: { amount: Math.max(workdaysBetween(from.on, to.on, calendar).days, 0), unit }, waitsFor: missing }
  const office = runsInOffice(counting)
  return office === undefined
    ? { limit: { amount: minutesBetween(from, to), unit: 'minute' }, waitsFor: [] }
    : { limit: { amount: officeMinutesBetween(from, to, office, calendar), unit: 'minute' }, waitsFor: missing }
}

/** A last day of calendar days as the set's rule for days off moves it (民法典 203 where it says so). */
export function moveLastDay(moment: Moment, { counting, calendar }: CountingGround): CountedMoment {
  const moved = addCalendarDays(moment.on, 0, calendar, { dayZero: 'next-day', lastDay: counting.lastDay })
  const isMoved = moved.day !== moment.on
  return {
    ...toCounted(moved, moment.minute),
    trace: isMoved ? [`${moment.on} 是休息日，${lastDayWords[counting.lastDay]}：${moved.day}`] : [],
  }
}

const toCounted = ({ day, waitsFor }: LimitDay, minute: number): Omit<CountedMoment, 'trace'> => ({
  moment: { on: day, minute },
  waitsFor,
})

/** Years, each once, ascending. */
export const joinYears = (...lists: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(lists.flat())].sort((a, b) => a - b)
