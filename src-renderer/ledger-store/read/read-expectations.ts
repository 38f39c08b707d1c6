import type { ReadableType } from '#shared/bundle/bundle-type'
import type { BundleExpectations } from '#shared/bundle/expectations'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { LedgerDatabase } from '../view/ledger-database'
import { inboxToStreams } from './bundle-streams'
import { readInbox } from './read-bundles'
import { cardToSigner, readCards } from './read-cards'
import { readOffice } from './read-office'

/** What this ledger knows when a bundle from another office is opened: its own keys, whom it trusts, and how far each stream has come in. */
export async function readExpectations(
  database: LedgerDatabase,
  identity: string,
  accepts: readonly ReadableType[],
): Promise<BundleExpectations> {
  const [office, cards, inbox] = await Promise.all([readOffice(database), readCards(database), readInbox(database)])
  return {
    identities: [identity],
    signers: cards.map(cardToSigner),
    me: office?.code ?? null,
    accepts,
    ...inboxToStreams(inbox),
    limits: defaultBundleLimits,
  }
}
