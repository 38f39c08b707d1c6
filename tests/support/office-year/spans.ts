import { calendarMonths, periodAround, type Period } from '#shared/figures/period'
import { localDateSchema } from '#shared/prelude/local-date'
import { reportedYear } from './office-year'

const monthOf = (month: number) =>
  periodAround('month', localDateSchema.parse(`${reportedYear}-${String(month).padStart(2, '0')}-15`), calendarMonths)

/** The twelve months of the reported year. */
export const monthsOfYear: readonly Period[] = Array.from({ length: 12 }, (_none, nth) => monthOf(nth + 1))

/** Its quarters, halves and the year itself. */
export const longerSpans: readonly Period[] = [
  ...[2, 5, 8, 11].map((month) => periodAround('quarter', monthOf(month).from, calendarMonths)),
  ...[2, 8].map((month) => periodAround('half', monthOf(month).from, calendarMonths)),
  periodAround('year', monthOf(1).from, calendarMonths),
]

export const spansOfYear: readonly Period[] = [...monthsOfYear, ...longerSpans]
