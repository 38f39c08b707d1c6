import { fail, ok, type Result } from '#shared/prelude/result'
import { readOutbox, type OutboxEntry } from '../read/read-bundles'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** The number in the stream has been given to another bundle meanwhile: the file written under it must not be handed over. */
export interface CalendarNumberTaken {
  readonly type: 'StreamNumberTaken'
  readonly seq: number
}

/** Puts on record that a calendar bundle was written and read back. The same bundle once more writes nothing. */
export async function commitCalendarExport(
  ledger: Ledger,
  written: OutboxEntry,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CommitFailure | CalendarNumberTaken>> {
  return ledger.act<CommitFailure | CalendarNumberTaken>(actorId, async (database) => {
    const outbox = await readOutbox(database)
    if (outbox.some(({ bundleId }) => bundleId === written.bundleId)) return ok([])
    if (outbox.some(({ stream, seq }) => stream === written.stream && seq >= written.seq))
      return fail({ type: 'StreamNumberTaken', seq: written.seq })
    return ok([{ op: 'set', of: 'outbox', id: written.bundleId, field: 'sent', value: written, saw: [] }])
  })
}
