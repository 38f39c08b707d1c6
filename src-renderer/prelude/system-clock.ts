import { toInstant } from '#shared/prelude/instant'
import type { Clock } from '#shared/prelude/ports'

/** The PC's own clock. The only reader of time in the window. */
export const systemClock: Clock = { now: () => toInstant(Date.now()) }

/** How many minutes the PC's zone lies west of UTC; China's is -480. */
export const zoneMinutesWest = (): number => new Date().getTimezoneOffset()
