import { z } from 'zod'

const pattern = /^\d{4}-\d{2}-\d{2}$/

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const isRealDate = (text: string): boolean => {
  if (!pattern.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * A calendar day as `YYYY-MM-DD`, without a time zone. Compares with `<` and `===`.
 * Days are never made from instants by parsing: a `Date` would bring a time zone in.
 */
export const localDateSchema = z.string().refine(isRealDate, 'not a calendar day').brand<'LocalDate'>()
export type LocalDate = z.infer<typeof localDateSchema>

/** The day a text names, or undefined when it names none (2026-02-30, 2026/1/5, blank). */
export function parseLocalDate(text: string): LocalDate | undefined {
  const parsed = localDateSchema.safeParse(text)
  return parsed.success ? parsed.data : undefined
}

/** The calendar year of a day. */
export const yearOf = (day: LocalDate): number => Number(day.slice(0, 4))

/** Days since 1970-01-01, for arithmetic. */
export function localDateToDayNumber(day: LocalDate): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000)
}

/** Of 1900-01-01 and 9999-12-31, the first and the last that are written so. */
const [firstDay, lastDay] = [-25_567, 2_932_896]

/** The day that stands `dayNumber` days after 1970-01-01; beyond the days that can be written, the nearest that can. */
export function dayNumberToLocalDate(dayNumber: number): LocalDate {
  const written = Math.min(Math.max(dayNumber, firstDay), lastDay)
  return localDateSchema.parse(new Date(written * 86_400_000).toISOString().slice(0, 10))
}

/** The day `days` later (earlier when negative). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayNumberToLocalDate(localDateToDayNumber(day) + days)
}

/** Ten years: nothing an office plans lies farther off, and no case comes so late; a year farther off is a mistyped one. */
const farDays = 3_653
/** So far ahead that the year is mistyped. */
export const isFarAhead = (day: LocalDate, today: LocalDate): boolean => day > addDays(today, farDays)
/** So long ago that the year is mistyped. */
export const isLongAgo = (day: LocalDate, today: LocalDate): boolean => day < addDays(today, -farDays)

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: LocalDate): number {
  return (((localDateToDayNumber(day) + 4) % 7) + 7) % 7
}

/** `2026年3月5日`: Arabic numerals without leading zeros, as GB/T 9704-2012 asks of 成文日期. */
export function localDateToChinese(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
