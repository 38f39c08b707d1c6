import { fail, type Result } from '#shared/prelude/result'
import type { BackupTasks, BackupWorkerFailed, JournalReader } from './backup-tasks'
import { fromWorkerSchema, type BackupRequest, type ToWorker } from './backup-messages'

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

export interface BackupClient extends BackupTasks {
  /** Ends the worker; another starts with the next question. */
  end(): void
}

const startBackupWorker = (): WorkerLike =>
  new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module', name: 'backup' })

interface Asked {
  readonly journal: JournalReader
  settle(result: unknown): void
}

const noJournal: JournalReader = { read: async () => fail({ type: 'JournalUnreadable', code: 'NOT_ASKED' }) }

/** A worker silent for so long has stopped: the largest ledger is proved in a few minutes. */
const defaultPatienceMs = 600_000

/** Has the work on backups done in a worker, which starts with the first question and is replaced when it breaks. */
export function createBackupClient(
  start: () => WorkerLike = startBackupWorker,
  patienceMs: number = defaultPatienceMs,
): BackupClient {
  const asked = new Map<number, Asked>()
  let worker: WorkerLike | undefined
  let lastCall = 0

  const breakOff = (detail: string): void => {
    worker?.terminate()
    worker = undefined
    for (const one of asked.values()) one.settle(fail<BackupWorkerFailed>({ type: 'BackupWorkerFailed', detail }))
    asked.clear()
  }
  const settle = (call: number, result: unknown): void => {
    const waiting = asked.get(call)
    asked.delete(call)
    waiting?.settle(result)
  }
  const hear = (speaker: WorkerLike, message: unknown): void => {
    if (speaker !== worker) return
    const said = fromWorkerSchema.safeParse(message)
    if (!said.success) return breakOff('reply')
    if (said.data.say === 'done') return settle(said.data.call, said.data.result)
    if (said.data.say === 'broken')
      return settle(said.data.call, fail<BackupWorkerFailed>({ type: 'BackupWorkerFailed', detail: said.data.detail }))
    const { call, id, from, maxBytes } = said.data
    void (asked.get(call)?.journal ?? noJournal)
      .read(from, maxBytes)
      .then((reply) => speaker.postMessage({ say: 'journal', id, reply } satisfies ToWorker, []))
  }
  const begin = (): WorkerLike => {
    if (worker !== undefined) return worker
    const started = start()
    started.addEventListener('message', ({ data }) => hear(started, data))
    started.addEventListener('error', () => breakOff('error'))
    started.addEventListener('messageerror', () => breakOff('messageerror'))
    worker = started
    return started
  }
  const ask = async <T>(request: BackupRequest, journal: JournalReader): Promise<Result<T, BackupWorkerFailed>> => {
    lastCall += 1
    const call = lastCall
    const result = await new Promise<unknown>((resolve) => {
      const timer = setTimeout(() => breakOff('timeout'), patienceMs)
      asked.set(call, {
        journal,
        settle: (answer) => {
          clearTimeout(timer)
          resolve(answer)
        },
      })
      begin().postMessage({ say: 'ask', call, request } satisfies ToWorker, [])
    })
    return isResult<T>(result) ? result : fail({ type: 'BackupWorkerFailed', detail: 'reply' })
  }
  return {
    make: (order, journal) => ask({ kind: 'make', order }, journal),
    prove: (order, journal) => ask({ kind: 'prove', order }, journal),
    open: (sealed, opening) => ask({ kind: 'open', sealed, opening }, noJournal),
    sealFile: (bytes, recipients) => ask({ kind: 'sealFile', bytes, recipients }, noJournal),
    unsealFile: (bytes, identities) => ask({ kind: 'unsealFile', bytes, identities }, noJournal),
    end: () => breakOff('ended'),
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
