import type { Instant } from './instant'

/** The PC's clock. The core never reads time on its own. */
export interface Clock {
  now(): Instant
}
