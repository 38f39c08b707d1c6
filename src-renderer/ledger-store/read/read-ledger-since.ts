import { instantToLocalDate, toInstant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'

/** The day of the earliest act of this ledger, by the clock; undefined in an empty one. */
export async function readLedgerSince(database: LedgerDatabase): Promise<LocalDate | undefined> {
  const first = await database.commits.orderBy('at').first()
  return first === undefined ? undefined : instantToLocalDate(toInstant(first.at))
}
