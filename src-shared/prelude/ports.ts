import type { Instant } from './instant'

/** The PC's clock. The core never reads time on its own. */
export interface Clock {
  now(): Instant
}

/** Makes identifiers nobody has used: UUIDs in the product, counted ones in tests. */
export interface IdSource {
  next(): string
}
