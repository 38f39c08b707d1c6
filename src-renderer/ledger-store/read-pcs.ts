import type { LedgerDatabase } from './ledger-database'
import { readCards } from './read-cards'

/** The offices whose PCs are enrolled, by the PC's device id: whose card it is. */
export async function readOfficeByDevice(database: LedgerDatabase): Promise<ReadonlyMap<string, string>> {
  const cards = await readCards(database)
  return new Map(cards.map(({ card }) => [String(card.deviceId), card.officeName]))
}
