import type { LedgerDatabase } from './ledger-database'
import { readCards } from './read-cards'

/** For whom a bundle between the PCs of an office is sealed: every PC of it whose card is enrolled and not withdrawn. */
export async function readOfficeRecipients(database: LedgerDatabase, officeCode: string): Promise<string[]> {
  const cards = await readCards(database)
  return cards.flatMap(({ card, revokedAt }) => (card.officeCode === officeCode && card.role === 'unit' && revokedAt === undefined ? [card.ageRecipient] : []))
}
