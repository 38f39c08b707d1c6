import type { LedgerDatabase } from '../view/ledger-database'
import { readCards } from './read-cards'

/** The enrolled PCs by device id: whose each is, and what this office calls it. */
export async function readPcCallings(
  database: LedgerDatabase,
): Promise<ReadonlyMap<string, { readonly officeName: string; readonly name: string }>> {
  const cards = await readCards(database)
  return new Map(cards.map(({ card, name }) => [String(card.deviceId), { officeName: card.officeName, name }]))
}
