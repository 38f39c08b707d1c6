import type { LedgerDatabase } from './ledger-database'

/** Above this many keys, asking which exist first is faster than asking for each: a large import is nearly all new. */
const manyKeys = 200

/** Those of the keys under which there are records, or all of them where they are few. */
export async function keepExisting(database: LedgerDatabase, keys: readonly string[]): Promise<string[]> {
  if (keys.length < manyKeys) return [...keys]
  const sorted = keys.toSorted()
  const existing = new Set(
    await database.records.where('key').between(sorted[0], sorted.at(-1), true, true).primaryKeys(),
  )
  return keys.filter((key) => existing.has(key))
}
