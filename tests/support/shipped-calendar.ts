import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { HolidayTable } from '#shared/calendar/holiday-table'
import { createWorkCalendar, type WorkCalendar } from '#shared/calendar/work-calendar'
import { toHolidayTable, yearArrangementSchema, type YearArrangement } from '#shared/calendar/year-arrangement'

const readFile = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/calendar/${name}.json`, import.meta.url), 'utf8'))

/** The arrangements that come with the program, in the order of their years. */
export function readShippedArrangements(): YearArrangement[] {
  const read = (name: string): YearArrangement[] => z.array(yearArrangementSchema).parse(readFile(name))
  return [...read('arrangements-earlier'), ...read('arrangements-recent')]
}

/** The arrangement of one of those years. */
export function shippedArrangement(year: number): YearArrangement {
  const found = readShippedArrangements().find((one) => one.year === year)
  if (found === undefined) throw new Error(`no arrangement of ${year} comes with the program`)
  return found
}

/** The holiday tables that come with the program, in the order of their years. */
export const readShippedTables = (): HolidayTable[] => readShippedArrangements().map(toHolidayTable)

/** The calendar of the shipped tables. */
export const shippedCalendar = (): WorkCalendar => createWorkCalendar(readShippedTables())
