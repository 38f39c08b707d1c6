import { cardToKeyId } from '#shared/bundle/device-card'
import {
  composeRevocationList,
  planRevocation,
  type RevocationList,
  type RevocationPlan,
} from '#shared/bundle/revocation-list'
import type { Instant } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { seenRefs, type LedgerRecord } from '#shared/record/ledger-record'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCards } from '../read/read-cards'

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

/** The ops that take a list in, for the commit of the bundle that carried it; none when it changes nothing. */
export async function composeRevocationOps(
  database: LedgerDatabase,
  list: RevocationList,
  fromOffice: string,
  at: Instant,
): Promise<KnownOp[]> {
  const plan = await readRevocationPlan(database, list, fromOffice)
  if (plan.type === 'stale') return []
  const records = await database.records.bulkGet(plan.cardIds.map((id) => `device/${id}`))
  return [
    ...plan.keyIds.map((element): KnownOp => ({
      op: 'add',
      of: 'revocation',
      id: fromOffice,
      field: 'keyIds',
      element,
    })),
    ...plan.cardIds.map((id, index): KnownOp => ({
      op: 'set',
      of: 'device',
      id,
      field: 'revokedAt',
      value: at,
      saw: seenRefs(records[index], 'revokedAt'),
    })),
  ]
}

/** Takes a list in as an act of its own. The receipt is undefined when it changes nothing. */
export async function commitRevocationList(
  ledger: Ledger,
  list: RevocationList,
  fromOffice: string,
  at: Instant,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, async (database) =>
    ok(await composeRevocationOps(database, list, fromOffice, at)),
  )
}
