import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { holidayTableSchema, type HolidayTable } from '#shared/calendar/holiday-table'
import { createWorkCalendar, type WorkCalendar } from '#shared/calendar/work-calendar'

const folder = new URL('../../resources/calendar/', import.meta.url)

/** The holiday tables that ship with the program, in the order of their years. */
export function readShippedTables(): HolidayTable[] {
  const names = readdirSync(fileURLToPath(folder))
    .filter((name) => /^holidays-\d{4}\.json$/.test(name))
    .sort()
  return names.map((name) => holidayTableSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))
}

/** The calendar of the shipped tables. */
export const shippedCalendar = (): WorkCalendar => createWorkCalendar(readShippedTables())
