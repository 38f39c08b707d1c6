import { z } from 'zod'
import { createValueReader } from '../prelude/value-reader'
import { readValue, type LedgerRecord } from '../record/ledger-record'
import { holidayTableSchema } from './holiday-table'
import { localDaysSchema, type LocalDays } from './local-days'
import { createWorkCalendar, type WorkCalendar } from './work-calendar'
import {
  toHolidayTable,
  writeArrangement,
  yearArrangementSchema,
  type WrittenArrangement,
  type YearArrangement,
} from './year-arrangement'

/** The kind of the records in which an office keeps its calendar. A year's arrangement has the year for its id. */
export const calendarKind = 'calendar'

/** What a field of such a record holds: `table` a year's arrangement, `local` days that the place arranged for itself. */
export const officeArrangementSchema = yearArrangementSchema
  .extend({
    /** False once it was taken back: the year is then as it was without it. */
    active: z.boolean(),
  })
  .refine(
    (arrangement) => holidayTableSchema.safeParse(toHolidayTable(arrangement)).success,
    'no table can be made of it',
  )
export interface OfficeArrangement extends YearArrangement {
  readonly active: boolean
}

/** The value that is written to the ledger for an arrangement. */
export const writeOfficeArrangement = ({
  active,
  ...arrangement
}: OfficeArrangement): WrittenArrangement & Pick<OfficeArrangement, 'active'> => ({
  ...writeArrangement(arrangement),
  active,
})

/** Days of the place's own with the id of their record. */
export interface OwnLocalDays {
  readonly id: string
  readonly days: LocalDays
}

/** What the office added to the calendar that comes with the program; what was taken back too. */
export interface OwnCalendar {
  /** By year, ascending. */
  readonly arrangements: readonly OfficeArrangement[]
  /** By their first day, ascending. */
  readonly local: readonly OwnLocalDays[]
}

export const noOwnCalendar: OwnCalendar = { arrangements: [], local: [] }

const readArrangement = createValueReader<OfficeArrangement>(officeArrangementSchema)
const readLocalDays = createValueReader(localDaysSchema)

/** What the calendar's records hold, of each the newest that can be read; the same on every PC that has the same records. */
export function recordsToOwnCalendar(records: readonly LedgerRecord[]): OwnCalendar {
  return {
    arrangements: records
      .flatMap((record) => readValue(record, 'table', readArrangement) ?? [])
      .sort((a, b) => a.year - b.year),
    local: records
      .flatMap((record) => {
        const days = readValue(record, 'local', readLocalDays)
        return days === undefined ? [] : [{ id: record.id, days }]
      })
      .sort((a, b) => (a.days.from === b.days.from ? (a.id < b.id ? -1 : 1) : a.days.from < b.days.from ? -1 : 1)),
  }
}

/**
 * The calendar that counts: of the arrangements that come with the program and the office's own, which stand over them where they are
 * no older, and of the days that the place arranged for itself.
 */
export function makeCalendar(shipped: readonly YearArrangement[], { arrangements, local }: OwnCalendar): WorkCalendar {
  const tables = [...shipped, ...arrangements.filter(({ active }) => active)]
  return createWorkCalendar(
    tables.map(toHolidayTable),
    local.map(({ days }) => days),
  )
}
