import { yearOf, type LocalDate } from '../prelude/local-date'
import type { WorkCalendar } from './work-calendar'

/**
 * The year whose arrangement is looked for: this one, or from December the next, for the State Council's notice comes in
 * November as a rule. Undefined where the calendar has it.
 */
export function findMissingYear(today: LocalDate, { years }: Pick<WorkCalendar, 'years'>): number | undefined {
  const year = yearOf(today)
  const asked = today.slice(5, 7) === '12' ? [year, year + 1] : [year]
  return asked.find((one) => !years.includes(one))
}
