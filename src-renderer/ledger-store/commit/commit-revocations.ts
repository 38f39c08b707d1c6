import type { RevocationList } from '#shared/bundle/revocation-list'
import type { Instant } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import { readRevocationPlan } from '../read/read-revocations'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

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
