import type { LedgerDatabase } from '../view/ledger-database'
import { readCards } from './read-cards'
import { readRecovery } from './read-recovery'

/** For whom a bundle between the PCs of an office is sealed: every PC of it whose card is enrolled and not withdrawn, and its paper key. */
export async function readOfficeRecipients(database: LedgerDatabase, officeCode: string): Promise<string[]> {
  const [cards, recovery] = await Promise.all([readCards(database), readRecovery(database)])
  const pcs = cards.flatMap(({ card, revokedAt }) =>
    card.officeCode === officeCode && card.role === 'unit' && revokedAt === undefined ? [card.ageRecipient] : [],
  )
  return recovery === undefined ? pcs : [...pcs, recovery.recipient]
}
