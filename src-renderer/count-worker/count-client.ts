import type { AskedBehind, AskedCount, Counted } from '#shared/figures/count-asked'
import type { Result } from '#shared/prelude/result'
import type { AskedDraft, ComposedDraft } from '#shared/template/compose-draft'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createLedgerWorkerClient, oneOfLedger } from '../ledger-worker/ledger-worker-client'
import type { WorkerBroken, WorkerLike } from '../worker/worker-client'
import { countAnswerSchema, idsPartSchema } from './count-messages'

/** The figures of a ledger, counted outside the window's thread. Each answer has everything in it that was written before it was asked. */
export interface LedgerCounts {
  count(asked: AskedCount): Promise<Result<Counted, WorkerBroken>>
  /** A report with what stands behind its text. */
  draft(asked: AskedDraft): Promise<Result<ComposedDraft, WorkerBroken>>
  /** The ids of the cases behind a number, by 台账号. */
  behind(asked: AskedBehind): Promise<Result<readonly string[], WorkerBroken>>
  /** Ends the worker for good. */
  end(): void
}

/** The counts of a ledger by a worker that `start` starts. */
export function createLedgerCounts(
  database: Pick<LedgerDatabase, 'name' | 'written'>,
  start: () => WorkerLike,
): LedgerCounts {
  const client = createLedgerWorkerClient(database, start)
  return {
    count: (asked) =>
      client.ask({ kind: 'count', asked }, (said) => {
        const answer = countAnswerSchema.safeParse(said).data
        return answer?.kind === 'counted' ? answer.counted : undefined
      }),
    draft: (asked) =>
      client.ask({ kind: 'draft', asked }, (said) => {
        const answer = countAnswerSchema.safeParse(said).data
        return answer?.kind === 'drafted' ? answer.composed : undefined
      }),
    behind: (asked) =>
      client.ask({ kind: 'behind', asked }, (said, parts) =>
        countAnswerSchema.safeParse(said).data?.kind === 'behind'
          ? parts.flatMap((part) => idsPartSchema.safeParse(part).data ?? [])
          : undefined,
      ),
    end: client.end,
  }
}

/** The one counting worker of the window's ledger. */
export const countsOf = oneOfLedger((database) =>
  createLedgerCounts(
    database,
    () => new Worker(new URL('./count-worker.ts', import.meta.url), { type: 'module', name: 'counts' }),
  ),
)
