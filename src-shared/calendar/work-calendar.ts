import { addDays, localDateToDayNumber, yearOf, type LocalDate } from '../prelude/local-date'
import type { HolidayTable } from './holiday-table'
import { listLocalChanges, type LocalDays } from './local-days'

export interface WorkdayJudgement {
  readonly workday: boolean
  /** False when no arrangement for that day was at hand: it was then judged by its weekday alone. */
  readonly known: boolean
}

/** Working days of offices in China: Monday to Friday, less the days off and with the make-up days of the arrangements known. */
export interface WorkCalendar {
  /** Years whose arrangement is known, ascending. */
  readonly years: readonly number[]
  isWorkday(day: LocalDate): WorkdayJudgement
  /** Working days from a fixed origin up to and with `day`. Only differences mean anything. */
  countThrough(day: LocalDate): number
  /** Whether every day from `first` to `last` is covered by an arrangement. */
  knows(first: LocalDate, last: LocalDate): boolean
  /** The years without an arrangement that any day from `first` to `last` waits for, ascending: none where it `knows` them. */
  missingYears(first: LocalDate, last: LocalDate): readonly number[]
}

/**
 * The calendar that some years' arrangements make. Of two tables of one year the one issued later stands, as when the
 * State Council extends a holiday; of two of one day the one that is given later. What the place itself arranged (`local`) stands over all tables; it makes no year known.
 */
export function createWorkCalendar(tables: readonly HolidayTable[], local: readonly LocalDays[] = []): WorkCalendar {
  const tableByYear = new Map(
    [...tables].sort((a, b) => compareDays(a.issuedOn, b.issuedOn)).map((table) => [table.year, table]),
  )
  const exceptions = readExceptions([...tableByYear.values()], local)
  const judge = (dayNumber: number): boolean => exceptions.workedByDay.get(dayNumber) ?? isPlainWorkday(dayNumber)
  const missingYears = (first: LocalDate, last: LocalDate): readonly number[] => {
    const missing: number[] = []
    for (let year = yearOf(first); year <= lastYearNeeded(last); year += 1)
      if (!tableByYear.has(year)) missing.push(year)
    return missing
  }
  const knows = (first: LocalDate, last: LocalDate): boolean => missingYears(first, last).length === 0
  return {
    years: [...tableByYear.keys()].sort((a, b) => a - b),
    isWorkday: (day) => ({ workday: judge(localDateToDayNumber(day)), known: knows(day, day) }),
    countThrough: (day) => {
      const dayNumber = localDateToDayNumber(day)
      return plainWorkdaysThrough(dayNumber) + exceptions.changeThrough(dayNumber)
    },
    knows,
    missingYears,
  }
}

/**
 * Working days from the day after `from` up to and with `to`: 剩余 n 个工作日. 0 on the same day; negative when `to` lies
 * before `from`, counting the working days since.
 */
export function workdaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar,
): { readonly days: number; readonly known: boolean } {
  const days = calendar.countThrough(to) - calendar.countThrough(from)
  if (from === to) return { days, known: true }
  const [earlier, later] = from < to ? [from, to] : [to, from]
  return { days, known: calendar.knows(addDays(earlier, 1), later) }
}

/**
 * The `count`-th working day after `day`, the next day being the first that may count: the last day of a limit of
 * `count` 个工作日. A negative `count` goes back the same way; 0 is the day itself, working or not.
 */
export function addWorkdays(
  day: LocalDate,
  count: number,
  calendar: WorkCalendar,
): { readonly day: LocalDate; readonly known: boolean } {
  if (count === 0) return { day, known: true }
  const direction = count > 0 ? 1 : -1
  let reached = day
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, direction)
    if (calendar.isWorkday(reached).workday) left -= 1
  }
  return {
    day: reached,
    known: direction > 0 ? calendar.knows(addDays(day, 1), reached) : calendar.knows(reached, addDays(day, -1)),
  }
}

// 元旦's block may begin before the year does, and be paid for before that (2019's: 2018-12-29 worked, 12-30 and
// 12-31 off). So the last three days of a year are settled by the next year's arrangement.
const lastYearNeeded = (day: LocalDate): number => yearOf(day) + (day.slice(5) >= '12-29' ? 1 : 0)

const compareDays = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0)

/** Days since Monday 1969-12-29. */
const daysSinceMonday = (dayNumber: number): number => dayNumber + 3

const dayOfWeek = (dayNumber: number): number => ((daysSinceMonday(dayNumber) % 7) + 7) % 7

const isPlainWorkday = (dayNumber: number): boolean => dayOfWeek(dayNumber) < 5

const plainWorkdaysThrough = (dayNumber: number): number =>
  Math.floor(daysSinceMonday(dayNumber) / 7) * 5 + Math.min(dayOfWeek(dayNumber) + 1, 5)

interface Exceptions {
  readonly workedByDay: ReadonlyMap<number, boolean>
  /** How many working days the exceptions up to and with that day add to plain weeks. */
  changeThrough(dayNumber: number): number
}

function readExceptions(tables: readonly HolidayTable[], local: readonly LocalDays[]): Exceptions {
  const workedByDay = new Map<number, boolean>()
  for (const { off, worked } of tables) {
    for (const day of off) workedByDay.set(localDateToDayNumber(day), false)
    for (const day of worked) workedByDay.set(localDateToDayNumber(day), true)
  }
  for (const { dayNumber, worked } of listLocalChanges(local)) workedByDay.set(dayNumber, worked)
  const changed = [...workedByDay]
    .filter(([dayNumber, worked]) => worked !== isPlainWorkday(dayNumber))
    .sort(([a], [b]) => a - b)
  const dayNumbers = changed.map(([dayNumber]) => dayNumber)
  const sums = [0]
  for (const [index, [, worked]] of changed.entries()) sums.push((sums[index] ?? 0) + (worked ? 1 : -1))
  return { workedByDay, changeThrough: (dayNumber) => sums[countUpTo(dayNumbers, dayNumber)] ?? 0 }
}

/** How many of the ascending numbers are at most `limit`. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? limit) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
