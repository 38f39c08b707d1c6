import { z } from 'zod'
import { localDateSchema, type LocalDate } from './local-date'

/** A moment, in milliseconds since 1970-01-01T00:00Z, as the PC's clock told it. Orders what is shown; decides nothing. */
export const instantSchema = z.number().int().brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** Chinese offices keep one civil time, UTC+8, with no summer time since 1992. */
const chinaOffsetMs = 8 * 3_600_000

/** The civil day in China at that moment, whatever time zone the PC is set to. */
export function instantToLocalDate(at: Instant): LocalDate {
  return localDateSchema.parse(new Date(at + chinaOffsetMs).toISOString().slice(0, 10))
}

/** `2026-11-23 09:05`, China time, for the screen. */
export function instantToMinuteText(at: Instant): string {
  return new Date(at + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}
