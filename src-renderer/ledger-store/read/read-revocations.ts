import { cardToKeyId } from '#shared/bundle/device-card'
import {
  composeRevocationList,
  planRevocation,
  type RevocationList,
  type RevocationPlan,
} from '#shared/bundle/revocation-list'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCards } from './read-cards'

/** The keys that an office's lists have named so far stand as a set in its record: additions of several PCs merge. */
export const revocationRecordKey = (officeCode: string): string => `revocation/${officeCode}`

export const recordToRevokedKeys = (record: LedgerRecord | undefined): readonly string[] =>
  (record?.sets['keyIds'] ?? []).filter(({ adds }) => adds.length > 0).map(({ element }) => element)

/** The list that every bundle of this office carries; undefined while none of its PCs was withdrawn. */
export async function readOwnRevocations(
  database: LedgerDatabase,
  officeCode: string,
): Promise<RevocationList | undefined> {
  const cards = await readCards(database)
  return composeRevocationList(
    cards
      .filter(({ card, revokedAt }) => card.officeCode === officeCode && revokedAt !== undefined)
      .map(({ card }) => cardToKeyId(card)),
  )
}

/** What the list of a proved bundle would change, to be shown before it is taken in. */
export async function readRevocationPlan(
  database: LedgerDatabase,
  list: RevocationList,
  fromOffice: string,
): Promise<RevocationPlan> {
  const [cards, record] = await Promise.all([
    readCards(database),
    database.records.get(revocationRecordKey(fromOffice)),
  ])
  const revocable = cards.map(({ id, card, revokedAt }) => ({
    id,
    officeCode: card.officeCode,
    keyId: cardToKeyId(card),
    revoked: revokedAt !== undefined,
  }))
  return planRevocation(list, fromOffice, recordToRevokedKeys(record), revocable)
}
