import { cardToKeyId } from '#shared/bundle/device-card'
import {
  composeRevocationList,
  planRevocation,
  type RevocationList,
  type RevocationPlan,
} from '#shared/bundle/revocation-list'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCards, recordToCard } from './read-cards'

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

/** Records of cards and of withdrawn keys by their keys, as they will stand once other commits of the same frame are folded. */
export type TrustAfter = ReadonlyMap<string, LedgerRecord>

export const nothingComing: TrustAfter = new Map()

/** What the list of a proved bundle would change, to be shown before it is taken in; `after` is what comes along with it. */
export async function readRevocationPlan(
  database: LedgerDatabase,
  list: RevocationList,
  fromOffice: string,
  after: TrustAfter = nothingComing,
): Promise<RevocationPlan> {
  const key = revocationRecordKey(fromOffice)
  const [cards, record] = await Promise.all([readCards(database), database.records.get(key)])
  const coming = [...after.values()].flatMap((one) => (one.of === 'device' ? (recordToCard(one) ?? []) : []))
  const revocable = [...new Map([...cards, ...coming].map((card) => [card.id, card])).values()].map(
    ({ id, card, revokedAt }) => ({
      id,
      officeCode: card.officeCode,
      keyId: cardToKeyId(card),
      revoked: revokedAt !== undefined,
    }),
  )
  return planRevocation(list, fromOffice, recordToRevokedKeys(after.get(key) ?? record), revocable)
}
