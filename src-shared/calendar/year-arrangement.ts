import { z } from 'zod'
import { addDays, localDateSchema, localDateToDayNumber, parseLocalDate, type LocalDate } from '../prelude/local-date'
import type { HolidayTable } from './holiday-table'

export const arrangementLimits = { source: 160, name: 20, spanDays: 31, festivals: 20 } as const

/** A day, or the first and the last of several as `2026-02-15/2026-02-23` (ISO 8601). */
const spanSchema = z.string().transform((text, context): readonly LocalDate[] => {
  const [first, last, ...more] = text.split('/').map(parseLocalDate)
  const end = text.includes('/') ? last : first
  if (first === undefined || end === undefined || more.length > 0 || end < first) {
    context.addIssue({ code: 'custom', message: 'neither a day nor days' })
    return z.NEVER
  }
  const days = localDateToDayNumber(end) - localDateToDayNumber(first) + 1
  if (days > arrangementLimits.spanDays) {
    context.addIssue({ code: 'custom', message: 'too many days' })
    return z.NEVER
  }
  return Array.from({ length: days }, (_, index) => addDays(first, index))
})

const spansSchema = z.array(spanSchema).transform((spans) => spans.flat())

/** What a notice says of one holiday, or of two that fall together (国庆节、中秋节). */
export interface Festival {
  readonly name: string
  /** 放假: the days of the block, as the notice has them. */
  readonly off: readonly LocalDate[]
  /** 补班: the Saturdays and Sundays worked for it. */
  readonly worked: readonly LocalDate[]
}

const festivalSchema = z.looseObject({
  name: z.string().min(1).max(arrangementLimits.name),
  off: spansSchema,
  worked: spansSchema,
})

/**
 * A year's arrangement of holidays holiday by holiday, with where it comes from: how the tables that come with the program, the
 * ledger (`calendar/<year>`, field `table`) and our own files write it. Only its shape is proved here; `findArrangementFaults` tells
 * whether it can be true.
 */
export const yearArrangementSchema = z.looseObject({
  year: z.number().int().min(2000).max(2100),
  /** Title and number of the notice; says so where the number was not verified. */
  source: z.string().min(1).max(arrangementLimits.source),
  /** The day of the notice, of several the last. */
  issuedOn: localDateSchema,
  festivals: z.array(festivalSchema).min(1).max(arrangementLimits.festivals),
})
export interface YearArrangement {
  readonly year: number
  readonly source: string
  readonly issuedOn: LocalDate
  readonly festivals: readonly Festival[]
}

/** An arrangement before it is read: days as days and spans. */
export const writtenArrangementSchema = z.object({
  year: z.number(),
  source: z.string(),
  issuedOn: z.string(),
  festivals: z
    .array(z.object({ name: z.string(), off: z.array(z.string()).readonly(), worked: z.array(z.string()).readonly() }))
    .readonly(),
})
export type WrittenArrangement = Readonly<z.infer<typeof writtenArrangementSchema>>

/** The arrangement as it is written down: days in spans. Read back by `yearArrangementSchema` it is the same. */
export function writeArrangement({ year, source, issuedOn, festivals }: YearArrangement): WrittenArrangement {
  return {
    year,
    source,
    issuedOn,
    festivals: festivals.map(({ name, off, worked }) => ({ name, off: daysToSpans(off), worked: daysToSpans(worked) })),
  }
}

function daysToSpans(days: readonly LocalDate[]): string[] {
  return daysToRuns(days).map(([first, last]) => (first === last ? first : `${first}/${last}`))
}

/** Days that follow each other, as first and last. */
export function daysToRuns(days: readonly LocalDate[]): (readonly [LocalDate, LocalDate])[] {
  const runs: (readonly [LocalDate, LocalDate])[] = []
  for (const day of days) {
    const [first, last] = runs.at(-1) ?? []
    if (first !== undefined && last !== undefined && addDays(last, 1) === day) runs[runs.length - 1] = [first, day]
    else runs.push([day, day])
  }
  return runs
}

const ordered = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].sort()

/** The arrangement as the days that it makes off and worked, in order and each once: what a calendar is made of. */
export function toHolidayTable({ year, source, issuedOn, festivals }: YearArrangement): HolidayTable {
  return {
    year,
    source,
    issuedOn,
    off: ordered(festivals.flatMap(({ off }) => off)),
    worked: ordered(festivals.flatMap(({ worked }) => worked)),
  }
}
