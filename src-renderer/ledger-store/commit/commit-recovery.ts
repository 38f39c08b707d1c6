import { ok, type Result } from '#shared/prelude/result'
import { seenRefs } from '#shared/record/ledger-record'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Puts the public half of the office's paper key on record, in place of the one before. Only after its paper was proved to be there. */
export async function commitRecovery(
  ledger: Ledger,
  recovery: { readonly recipient: string; readonly reason: string },
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, async (database) => {
    const record = await database.records.get('office/office')
    return ok([
      { op: 'set', of: 'office', id: 'office', field: 'recovery', value: recovery, saw: seenRefs(record, 'recovery') },
    ])
  })
}
