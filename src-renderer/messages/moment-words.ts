import { instantToLocalDate, instantToMinuteText, type Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'

/** What is said of a time that lies ahead: a clock was wrong then or is now, and when it was nobody can tell. */
export const unknownMoment = '时间不明'

/** `2026-11-23 09:05` of something that has happened; unknown where that day is still to come. */
export const momentToText = (at: Instant, today: LocalDate): string =>
  instantToLocalDate(at) > today ? unknownMoment : instantToMinuteText(at)
