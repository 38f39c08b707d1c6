import { ok, type Result } from '#shared/prelude/result'
import type { WarningSpans } from '#shared/warning/count-warnings'
import type { Warning, WarningRow } from '#shared/warning/warning'
import type { WarnedCase } from '#shared/warning/watched-row'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createLedgerWorkerClient, oneOfLedger } from '../ledger-worker/ledger-worker-client'
import type { WorkerBroken, WorkerLike } from '../worker/worker-client'
import { warnedPartSchema, warningsAnswerSchema } from './cluster-messages'

/** Warnings with the cases that they name, by id. */
export interface FoundWarnings {
  readonly warnings: readonly Warning[]
  readonly cases: ReadonlyMap<string, WarnedCase>
}

/** What stands out in a ledger, found outside the window's thread; each answer has everything in it that was written before. */
export interface LedgerWatch {
  /** Villages, classes, callers and what comes every year. */
  counts(spans: WarningSpans): Promise<Result<FoundWarnings, WorkerBroken>>
  clusters(spans: WarningSpans): Promise<Result<FoundWarnings, WorkerBroken>>
  /** The cases of the span with which a case is of one matter; undefined where it is alone. */
  matterOf(
    of: string | WarningRow,
    spans: WarningSpans,
  ): Promise<Result<{ readonly matter: Warning | undefined; readonly cases: FoundWarnings['cases'] }, WorkerBroken>>
  /** Ends the worker for good. */
  end(): void
}

function readWarnings(said: unknown, parts: readonly unknown[]): FoundWarnings | undefined {
  const answer = warningsAnswerSchema.safeParse(said).data
  if (answer === undefined) return undefined
  const cases = parts.flatMap((part) => warnedPartSchema.safeParse(part).data ?? [])
  return {
    warnings: answer.warnings.map(({ season, before, ...warning }) => ({
      ...warning,
      before,
      ...(season === undefined ? {} : { season }),
    })),
    cases: new Map(cases.map((one) => [one.id, one])),
  }
}

/** What stands out in a ledger by a worker that `start` starts. */
export function createLedgerWatch(
  database: Pick<LedgerDatabase, 'name' | 'written'>,
  start: () => WorkerLike,
): LedgerWatch {
  const client = createLedgerWorkerClient(database, start)
  return {
    counts: (spans) => client.ask({ kind: 'counts', spans }, readWarnings),
    clusters: (spans) => client.ask({ kind: 'clusters', spans }, readWarnings),
    matterOf: async (of, spans) => {
      const found = await client.ask({ kind: 'matter', spans, of }, readWarnings)
      return found.ok ? ok({ matter: found.value.warnings[0], cases: found.value.cases }) : found
    },
    end: client.end,
  }
}

/** The one watching worker of the window's ledger. */
export const watchOf = oneOfLedger((database) =>
  createLedgerWatch(
    database,
    () => new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module', name: 'clusters' }),
  ),
)
