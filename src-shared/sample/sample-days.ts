import { addWorkdays, type WorkCalendar } from '../calendar/work-calendar'
import { addDays, localDateSchema, yearOf, type LocalDate } from '../prelude/local-date'

/** When something of the sample begins: in a month of the year behind us, or so many working days before its last day. */
export type Beginning = { readonly month: number; readonly day: number } | { readonly workdaysAgo: number }
/** The same, or so many working days after another case came. */
export type StoryBeginning = Beginning | { readonly after: string; readonly workdays: number }

/** The days of a sample's year: it ends on the last working day before the day on which it is laid down. */
export interface SampleDays {
  readonly calendar: WorkCalendar
  /** The last working day before the sample is laid down: nothing of it happens later. */
  readonly last: LocalDate
  readonly first: LocalDate
  /** The working day that lies so many working days after a day, before it where negative; the day itself for 0. */
  readonly workday: (from: LocalDate, count: number) => LocalDate
  /** The working day on which something begins that takes so many working days and has to be over by the last. */
  readonly beginOn: (beginning: Beginning, takes: number) => LocalDate
}

/** The year that a sample laid down on `today` tells of. Pure: by calendar days alone, the same in every time zone. */
export function yearBefore(today: LocalDate, calendar: WorkCalendar): SampleDays {
  const workday = (from: LocalDate, count: number): LocalDate => addWorkdays(from, count, calendar).day
  const onWorkday = (day: LocalDate): LocalDate => workday(addDays(day, -1), 1)
  const last = workday(today, -1)
  const first = onWorkday(addDays(last, -364))
  const beginOn = (beginning: Beginning, takes: number): LocalDate => {
    if ('workdaysAgo' in beginning) return workday(last, -beginning.workdaysAgo)
    const wanted = onWorkday(dayInYear(beginning, first, last))
    const latest = workday(last, -takes)
    return wanted < latest ? wanted : latest
  }
  return { calendar, last, first, workday, beginOn }
}

/** The one such day between the first and the last: seasons stay where they are, whatever the day of laying down. */
function dayInYear(
  { month, day }: { readonly month: number; readonly day: number },
  first: LocalDate,
  last: LocalDate,
) {
  const written = (year: number): LocalDate =>
    localDateSchema.parse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  const ofLastYear = written(yearOf(last))
  const found = ofLastYear > last ? written(yearOf(last) - 1) : ofLastYear
  return found < first ? first : found
}
