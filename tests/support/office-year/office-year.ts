import { workdaysBetween } from '#shared/calendar/work-calendar'
import type { Sample } from '#renderer/ledger-store/commit/commit-sample'
import { yearBefore } from '#shared/sample/sample-days'
import { tellStory } from '#shared/sample/tell-story'
import { cast } from '#shared/sample/township/cast'
import { shippedSample } from '../shipped-sample'
import { tellYear } from './year-matters'

/** The year of which the reports are made. */
export const reportedYear = 2025
/** New Year's Day after it: the last working day before is 31 December. */
const dayAfter = '2026-01-01'

/** From here on cases are told by how long before the year's end they came: what is not over by then stands open. */
const openFrom = `${reportedYear}-11-01`

/**
 * The sample's township through the calendar year 2025: some 270 cases of every channel, ending and side way, the same each time.
 * Every act of theirs is yet to be decided by the product's own planning, when it is played or laid down.
 */
export async function officeYear(): Promise<Sample> {
  const sample = await shippedSample('township', dayAfter)
  const { calendar, today, office } = sample
  const { last } = yearBefore(today, calendar)
  const matters = tellYear(reportedYear, (day) =>
    day < openFrom
      ? { month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
      : { workdaysAgo: workdaysBetween(day, last, calendar).days },
  )
  return {
    ...sample,
    office: {
      ...office,
      stories: matters.map((matter) => tellStory(matter, cast)),
      dossiers: [],
      fresh: [],
      absences: [],
    },
  }
}
