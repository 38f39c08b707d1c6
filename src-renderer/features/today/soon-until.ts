import { addWorkdays, type WorkCalendar } from '#shared/calendar/work-calendar'
import { dueSoonWorkdays } from '#shared/case/deadline'
import { addDays, type LocalDate } from '#shared/prelude/local-date'

/** The last day that still counts as due soon: days off behind the next working day count with it, as the light does. */
export function soonUntil(today: LocalDate, calendar: WorkCalendar): LocalDate {
  return addDays(addWorkdays(today, dueSoonWorkdays + 1, calendar).day, -1)
}
