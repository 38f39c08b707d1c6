import { fail, type Result } from '#shared/prelude/result'
import type { BackupTasks, BackupWorkerFailed, JournalReader } from './backup-tasks'
import { createWorkerClient, type WorkerLike } from '../worker/worker-client'
import { journalQuestionSchema, shareToldSchema, type BackupRequest } from './backup-messages'

export interface BackupClient extends BackupTasks {
  /** Ends the worker; another starts with the next question. */
  end(): void
}

const startBackupWorker = (): WorkerLike =>
  new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module', name: 'backup' })

const noJournal: JournalReader = { read: async () => fail({ type: 'JournalUnreadable', code: 'NOT_ASKED' }) }

/** A worker silent for so long has stopped: the largest ledger is proved in a few minutes. */
const defaultPatienceMs = 600_000

/** Has the work on backups done in a worker, which starts with the first question and is replaced when it breaks. */
export function createBackupClient(
  start: () => WorkerLike = startBackupWorker,
  patienceMs: number = defaultPatienceMs,
): BackupClient {
  const client = createWorkerClient(start, { patienceMs })
  const ask = async <T>(request: BackupRequest, journal: JournalReader): Promise<Result<T, BackupWorkerFailed>> => {
    const asked = await client.ask({
      request,
      tell: async (question) => {
        const told = shareToldSchema.safeParse(question).data
        if (told !== undefined) return journal.tell?.(told.share)
        const { from, maxBytes } = journalQuestionSchema.parse(question)
        return journal.read(from, maxBytes)
      },
      read: (answer) => (isResult<T>(answer) ? answer : undefined),
    })
    return asked.ok ? asked.value : fail({ type: 'BackupWorkerFailed', detail: asked.failure.detail })
  }
  return {
    make: (order, journal) => ask({ kind: 'make', order }, journal),
    prove: (order, journal) => ask({ kind: 'prove', order }, journal),
    open: (sealed, opening) => ask({ kind: 'open', sealed, opening }, noJournal),
    sealFile: (bytes, recipients) => ask({ kind: 'sealFile', bytes, recipients }, noJournal),
    unsealFile: (bytes, identities) => ask({ kind: 'unsealFile', bytes, identities }, noJournal),
    end: () => client.end(),
  }
}

/** The worker is this program, compiled against the same types: only the shape of an answer is asked for here. */
function isResult<T>(value: unknown): value is Result<T, BackupWorkerFailed> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true ? 'value' in value : 'failure' in value)
  )
}
