import { z } from 'zod'
import { yearArrangementSchema, type YearArrangement } from '#shared/calendar/year-arrangement'

const arrangementsSchema = z.array(yearArrangementSchema)

const recent = import.meta.glob<unknown>('../../resources/calendar/arrangements-recent.json', {
  eager: true,
  import: 'default',
})
const earlier = import.meta.glob<unknown>('../../resources/calendar/arrangements-earlier.json', { import: 'default' })

/** The arrangements that come with the program of the years that open cases touch: all that a start reads. */
export const readRecentArrangements = (): readonly YearArrangement[] =>
  Object.values(recent).flatMap((file) => arrangementsSchema.parse(file))

/** All arrangements that come with the program, the earlier years fetched late: closed cases are judged by them, and nothing else. */
export async function loadShippedArrangements(): Promise<readonly YearArrangement[]> {
  const files = await Promise.all(Object.values(earlier).map((load) => load()))
  return [...files.flatMap((file) => arrangementsSchema.parse(file)), ...readRecentArrangements()]
}
