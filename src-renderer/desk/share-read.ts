import { useSyncExternalStore } from 'react'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { useDesk } from './desk'

/** Something of the ledger that many screens need: read once, and anew when an act touched what it is read from. */
interface SharedReading<T> {
  readonly subscribe: (listener: () => void) => () => void
  /** The same value until it is read anew; undefined until it was read. */
  readonly current: () => T | undefined
}

function createReading<T>(
  database: LedgerDatabase,
  read: (database: LedgerDatabase) => Promise<T>,
  kinds: readonly string[],
): SharedReading<T> {
  const listeners = new Set<() => void>()
  let value: T | undefined
  let newest = 0
  const look = (): void => {
    newest += 1
    const asked = newest
    void read(database).then((found) => {
      if (newest !== asked) return
      value = found
      for (const listener of listeners) listener()
    })
  }
  database.written.subscribe((written) => {
    if (kinds.some((kind) => written.kinds.has(kind))) look()
  })
  look()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    current: () => value,
  }
}

/**
 * A hook that reads something small and shares it: every screen has the same value, at once where it was read before.
 * `kinds` are those of all records that `read` looks at.
 */
export function shareRead<T>(
  read: (database: LedgerDatabase) => Promise<T>,
  kinds: readonly string[],
): () => T | undefined {
  const readings = new WeakMap<LedgerDatabase, SharedReading<T>>()
  const readingOf = (database: LedgerDatabase): SharedReading<T> => {
    const known = readings.get(database)
    if (known !== undefined) return known
    const made = createReading(database, read, kinds)
    readings.set(database, made)
    return made
  }
  return function useShared() {
    const reading = readingOf(useDesk().ledger.database)
    return useSyncExternalStore(reading.subscribe, reading.current)
  }
}
