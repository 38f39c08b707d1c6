import { z } from 'zod'
import { localDateSchema, parseLocalDate, type LocalDate } from './local-date'

/** Chinese offices keep one civil time, UTC+8, with no summer time since 1992. */
const chinaOffsetMs = 8 * 3_600_000

/**
 * The first and the last moment that count as real: 1970-01-01, where the clock of a PC without its battery begins, to
 * 2199-12-31, both by China's civil time. No clock of an office tells anything else, and every day in between can be counted
 * with, compared and shown.
 */
export const firstRealMs = 0
export const lastRealMs = Date.UTC(2200, 0, 1) - chinaOffsetMs - 1

/** A moment, in milliseconds since 1970-01-01T00:00Z, as the PC's clock told it. Orders what is shown; decides nothing. */
export const instantSchema = z.number().int().min(firstRealMs).max(lastRealMs).brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** The real moment nearest to a number of milliseconds, for what a system or an older program told. */
export function toInstant(ms: number): Instant {
  const whole = Number.isNaN(ms) ? firstRealMs : Math.round(ms)
  return instantSchema.parse(Math.min(Math.max(whole, firstRealMs), lastRealMs))
}

/** Reads any whole number as the real moment nearest to it: what stands in a journal or a backup was let in once, and opens. */
export const toldInstantSchema = z.number().int().transform(toInstant)

/** The civil day in China at that moment, whatever time zone the PC is set to. */
export function instantToLocalDate(at: Instant): LocalDate {
  return localDateSchema.parse(new Date(toInstant(at) + chinaOffsetMs).toISOString().slice(0, 10))
}

const isoPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-](\d{2}):(\d{2}))$/

/**
 * The moment that `2026-11-23T01:05:00Z` names, in milliseconds, or undefined where it names none: of 2026-02-30 the
 * platform's own parser makes March 2nd.
 */
export function parseIsoInstant(text: string): number | undefined {
  const [, day = '', hour, minute, second, offsetHour = '0', offsetMinute = '0'] = isoPattern.exec(text) ?? []
  const isTime = [hour, offsetHour].every((part) => Number(part) <= 23)
  const isMinute = [minute, second, offsetMinute].every((part) => Number(part) <= 59)
  return parseLocalDate(day) !== undefined && isTime && isMinute ? Date.parse(text) : undefined
}

/** The minute of that day in China, 0 to 1439. */
export const instantToMinuteOfDay = (at: Instant): number =>
  Math.floor(((toInstant(at) + chinaOffsetMs) % 86_400_000) / 60_000)

/** `2026-11-23 09:05`, China time, for the screen. */
export function instantToMinuteText(at: Instant): string {
  return new Date(toInstant(at) + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ')
}
