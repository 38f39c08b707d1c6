import { ok, type Result } from '#shared/prelude/result'
import { readForks } from '../read/read-fork-alarms'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Puts on record that somebody has looked at a fork, and what was found out. The alarm is then quiet until it is met again. */
export async function commitForkNoted(
  ledger: Ledger,
  replica: string,
  note: string,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure>> {
  return ledger.act<CommitFailure>(actorId, async (database) => {
    const record = await database.records.get(`alarm/${replica}`)
    return ok([
      {
        op: 'append',
        of: 'alarm',
        id: replica,
        field: 'noted',
        value: { note: note.trim(), met: readForks(record).length },
      },
    ])
  })
}
