import type { LedgerDatabase } from '../view/ledger-database'

type Read<T> = (database: LedgerDatabase) => Promise<T>

/**
 * Something small of a ledger, read once and then kept until an act touches what it is read from: `kinds` are those of all records that
 * `read` looks at. Whatever is written is told of before the next act is planned, so that what is kept is never older than the view.
 * Where the database did not answer, the next to ask reads anew.
 */
export function keepRead<T>(read: Read<T>, kinds: readonly string[]): Read<T> {
  const kept = new WeakMap<LedgerDatabase, Promise<T>>()
  const followed = new WeakSet<LedgerDatabase>()
  return (database) => {
    const known = kept.get(database)
    if (known !== undefined) return known
    if (!followed.has(database)) {
      followed.add(database)
      database.written.subscribe((written) => {
        if (kinds.some((kind) => written.kinds.has(kind))) kept.delete(database)
      })
    }
    const reading = read(database)
    kept.set(database, reading)
    reading.catch(() => {
      if (kept.get(database) === reading) kept.delete(database)
    })
    return reading
  }
}
