import { z } from 'zod'
import { localDateSchema, weekdayOf, type LocalDate } from '../prelude/local-date'

const isWeekend = (day: LocalDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6

const isAscending = (days: readonly LocalDate[]): boolean =>
  days.every((day, index) => index === 0 || (days[index - 1] ?? day) < day)

/** 元旦 may reach back: the arrangement of 2023 begins on 2022-12-31. */
const belongsTo = (year: number, day: LocalDate): boolean =>
  day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)

/**
 * One year's arrangement of holidays and make-up days (放假调休), as the State Council's General Office announces it
 * the autumn before. Days are in order, each named once; a day worked in exchange is a Saturday or Sunday.
 */
export const holidayTableSchema = z
  .object({
    year: z.number().int().min(2000).max(2100),
    /** Title and number of the notice. */
    source: z.string().min(1).max(120),
    issuedOn: localDateSchema,
    /** 放假: every day of every block, its Saturdays and Sundays with it. */
    off: z.array(localDateSchema).min(1).refine(isAscending, 'days off are not in order'),
    /** 补班: Saturdays and Sundays that are worked. */
    worked: z
      .array(localDateSchema)
      .refine(isAscending, 'days worked are not in order')
      .refine((days) => days.every(isWeekend), 'a weekday needs no exchange'),
  })
  .refine(({ off, worked }) => !off.some((day) => worked.includes(day)), 'a day is both off and worked')
  .refine(
    ({ year, off, worked }) => [...off, ...worked].every((day) => belongsTo(year, day)),
    'a day lies outside the year',
  )
  .readonly()
export type HolidayTable = z.infer<typeof holidayTableSchema>
