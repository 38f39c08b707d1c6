import type { LedgerDatabase } from '../view/ledger-database'
import { readJoinedOffice } from './read-joined-office'
import { readOffice } from './read-office'

/** The office of this PC, as far as an exchange needs it. */
export interface OwnOffice {
  readonly code: string
  readonly name: string
  /** '' where the office is known by a card alone. */
  readonly shortName: string
  /** True on a PC that knows its office from another PC's card only, and waits for the ledger. */
  readonly joining: boolean
}

/** The office by its own record, or, before the ledger has come, by the card of its other PC. */
export async function readOwnOffice(database: LedgerDatabase): Promise<OwnOffice | undefined> {
  const office = await readOffice(database)
  if (office !== undefined) return { code: office.code, name: office.name, shortName: office.shortName, joining: false }
  const joined = await readJoinedOffice(database)
  return joined === undefined ? undefined : { code: joined.code, name: joined.name, shortName: '', joining: true }
}
