import { calendarKind, recordsToOwnCalendar, type OwnCalendar } from '#shared/calendar/calendar-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** What the office added to the calendar that comes with the program. */
export async function readOwnCalendar(database: LedgerDatabase): Promise<OwnCalendar> {
  return recordsToOwnCalendar(await database.records.where('of').equals(calendarKind).toArray())
}
