import { addDays, localDateToDayNumber, weekdayOf, yearOf, type LocalDate } from '../prelude/local-date'
import { daysToRuns, type Festival, type YearArrangement } from './year-arrangement'

/** Why an arrangement cannot be true as it stands. `festival` is the holiday's name, '' where it concerns none. */
export type ArrangementFault =
  /** A day of another year; 元旦 alone may reach into the last December days of the year before. */
  | { readonly type: 'wrong-year'; readonly festival: string; readonly day: LocalDate }
  | { readonly type: 'day-twice'; readonly festival: string; readonly day: LocalDate }
  | { readonly type: 'off-and-worked'; readonly festival: string; readonly day: LocalDate }
  /** 补班 on a day that is worked anyway. */
  | { readonly type: 'make-up-on-weekday'; readonly festival: string; readonly day: LocalDate }
  | { readonly type: 'no-day-off'; readonly festival: string }
  /** A weekday lies between the days off of one block. */
  | { readonly type: 'gap-in-block'; readonly festival: string; readonly day: LocalDate }
  /** 补班 too far from the block that it pays for. */
  | { readonly type: 'make-up-far-off'; readonly festival: string; readonly day: LocalDate }
  /** More or fewer make-up days than weekdays off beyond the statutory days. */
  | { readonly type: 'unpaired'; readonly festival: string; readonly needed: number; readonly found: number }
  | { readonly type: 'festival-missing'; readonly festival: string }
  | { readonly type: 'festival-twice'; readonly festival: string }

/** No notice so far had a make-up day farther from its block; 2026-02-14 and 02-28 stand 1 and 5 days off. */
const farthestMakeUpDays = 14

/** Everything that is wrong with a year's arrangement, in the order of its holidays; empty for one that can be true. Pure. */
export function findArrangementFaults({
  year,
  festivals,
}: Pick<YearArrangement, 'year' | 'festivals'>): ArrangementFault[] {
  return [
    ...festivals.flatMap((one) => [...findDayFaults(one, year), ...findBlockFaults(one, year)]),
    ...findUnpaid(festivals, year),
    ...findRepeatedDays(festivals),
    ...findMissingFestivals(festivals, year),
  ]
}

/** 元旦 may reach back: the arrangement of 2019 begins on 2018-12-29. */
const belongsTo = (year: number, day: LocalDate): boolean => yearOf(day) === year || day.startsWith(`${year - 1}-12-`)

const isWeekend = (day: LocalDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

function findDayFaults({ name: festival, off, worked }: Festival, year: number): ArrangementFault[] {
  return [
    ...[...off, ...worked]
      .filter((day) => !belongsTo(year, day))
      .map((day): ArrangementFault => ({ type: 'wrong-year', festival, day })),
    ...worked
      .filter((day) => !isWeekend(day))
      .map((day): ArrangementFault => ({ type: 'make-up-on-weekday', festival, day })),
  ]
}

function findBlockFaults(one: Festival, year: number): ArrangementFault[] {
  const { name: festival, worked } = one
  const off = [...one.off].sort()
  const [first, last] = [off.at(0), off.at(-1)]
  if (first === undefined || last === undefined) return [{ type: 'no-day-off', festival }]
  const gap = daysBetweenRuns(off).find((day) => !isWeekend(day))
  if (gap !== undefined) return [{ type: 'gap-in-block', festival, day: gap }]
  const far = worked.filter((day) => distance(day, first, last) > farthestMakeUpDays)
  if (far.length > 0) return far.map((day) => ({ type: 'make-up-far-off', festival, day }))
  const { weekdaysOff, statutory = 1 } = weigh(one, year)
  const most = Math.max(weekdaysOff - statutory, 0)
  return worked.length > most ? [{ type: 'unpaired', festival, needed: most, found: worked.length }] : []
}

/** How many weekdays a holiday takes, and how many of them the law gives; of a day that the law does not name that is unknown. */
function weigh({ name, off }: Festival, year: number): { weekdaysOff: number; statutory: number | undefined } {
  return { weekdaysOff: off.filter((day) => !isWeekend(day)).length, statutory: statutoryDays(name, year) }
}

/**
 * Holidays that take more weekdays than the law gives and than are paid for. What one gives up may go to another: in 2015 中秋节 fell
 * on a Sunday and its day was given with 国庆节. So nothing is said while the year as a whole is even.
 */
function findUnpaid(festivals: readonly Festival[], year: number): ArrangementFault[] {
  const debts = festivals.flatMap((one) => {
    const { weekdaysOff, statutory } = weigh(one, year)
    return statutory === undefined ? [] : [{ one, needed: weekdaysOff - statutory, found: one.worked.length }]
  })
  if (debts.reduce((sum, { needed, found }) => sum + needed - found, 0) <= 0) return []
  return debts
    .filter(({ needed, found }) => needed > found)
    .map(({ one, needed, found }) => ({ type: 'unpaired', festival: one.name, needed, found }))
}

function daysBetweenRuns(off: readonly LocalDate[]): LocalDate[] {
  const runs = daysToRuns([...new Set(off)])
  return runs.slice(1).flatMap(([next], index) => {
    const end = runs[index]?.[1] ?? next
    const count = localDateToDayNumber(next) - localDateToDayNumber(end) - 1
    return Array.from({ length: Math.min(count, 31) }, (_, step) => addDays(end, step + 1))
  })
}

const distance = (day: LocalDate, first: LocalDate, last: LocalDate): number =>
  day < first
    ? localDateToDayNumber(first) - localDateToDayNumber(day)
    : localDateToDayNumber(day) - localDateToDayNumber(last)

function findRepeatedDays(festivals: readonly Festival[]): ArrangementFault[] {
  const seen = new Map<LocalDate, 'off' | 'worked'>()
  const faults: ArrangementFault[] = []
  for (const { name: festival, off, worked } of festivals)
    for (const kind of ['off', 'worked'] as const)
      for (const day of kind === 'off' ? off : worked) {
        const before = seen.get(day)
        if (before !== undefined) faults.push({ type: before === kind ? 'day-twice' : 'off-and-worked', festival, day })
        seen.set(day, kind)
      }
  return faults
}

type StatutoryName = '元旦' | '春节' | '清明节' | '劳动节' | '端午节' | '中秋节' | '国庆节'

/** Since 2008 all seven: 全国年节及纪念日放假办法, article 2 as changed by 国务院令第513号. */
const statutoryNames: readonly StatutoryName[] = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']

/** The days given by 全国年节及纪念日放假办法, article 2: of 1999, as changed for 2008 (第513号) and for 2025 (第795号). */
function daysByLaw(name: StatutoryName, year: number): number {
  if (name === '春节') return year >= 2025 ? 4 : 3
  if (name === '劳动节') return year >= 2025 ? 2 : year >= 2008 ? 1 : 3
  if (name === '国庆节') return 3
  return year < 2008 && name !== '元旦' ? 0 : 1
}

const namesIn = (festival: string): StatutoryName[] => statutoryNames.filter((name) => festival.includes(name))

function statutoryDays(festival: string, year: number): number | undefined {
  const names = namesIn(festival)
  return names.length === 0 ? undefined : names.reduce((sum, name) => sum + daysByLaw(name, year), 0)
}

function findMissingFestivals(festivals: readonly Festival[], year: number): ArrangementFault[] {
  const found = festivals.flatMap(({ name }) => namesIn(name))
  return statutoryNames.flatMap((name): ArrangementFault[] => {
    const times = found.filter((one) => one === name).length
    if (times === 0) return daysByLaw(name, year) > 0 ? [{ type: 'festival-missing', festival: name }] : []
    return times === 1 ? [] : [{ type: 'festival-twice', festival: name }]
  })
}
