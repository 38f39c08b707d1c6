import type { LedgerDatabase } from '../view/ledger-database'
import { readCards } from './read-cards'

/** The office whose ledger is to come to this PC, as the card of its other PC named it. */
export interface JoinedOffice {
  readonly code: string
  readonly name: string
  readonly deviceId: string
}

/** On a PC without an office of its own: which one it waits for. A centre's card alone makes it wait for none. */
export async function readJoinedOffice(database: LedgerDatabase): Promise<JoinedOffice | undefined> {
  const cards = await readCards(database)
  const found = cards.find(({ card, revokedAt }) => card.role === 'unit' && revokedAt === undefined)
  return found === undefined
    ? undefined
    : { code: found.card.officeCode, name: found.card.officeName, deviceId: found.card.deviceId }
}
