import type { Instant } from '../prelude/instant'

/** A PC that was off for longer than this asks for the day, as one whose clock runs ahead does. */
export const farAheadMs = 60 * 86_400_000
/** Behind the last act by more than this is no clock that was set right by some minutes. */
export const farBehindMs = 86_400_000

/** How the clock stands to the newest act that this PC wrote. */
export type ClockStanding = 'agrees' | 'behind' | 'far-behind' | 'far-ahead'

/** The clock held against the log: when they disagree strongly a person is asked for the day before anything goes by it. */
export function judgeClock(now: Instant, lastActAt: Instant | undefined): ClockStanding {
  if (lastActAt === undefined) return 'agrees'
  if (lastActAt - now > farBehindMs) return 'far-behind'
  if (lastActAt > now) return 'behind'
  return now - lastActAt > farAheadMs ? 'far-ahead' : 'agrees'
}

/** Whether a person has to say which day it is before anything is numbered, dated or judged by the clock. */
export const isInDoubt = (standing: ClockStanding): boolean => standing === 'far-behind' || standing === 'far-ahead'

/** Whether the PC's zone is that of China: minutes west of UTC, as `Date` gives them. */
export const isChinaZone = (minutesWest: number): boolean => minutesWest === -480
