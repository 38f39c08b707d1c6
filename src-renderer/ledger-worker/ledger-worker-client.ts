import type { Result } from '#shared/prelude/result'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createWorkerClient, type WorkerBroken, type WorkerLike } from '../worker/worker-client'
import { idsAPart, writtenAnswerSchema, type WrittenQuestion } from './written-question'

/** Reads an answer and the parts that came before it; undefined when it is none. */
type ReadAnswer<T> = (answer: unknown, parts: readonly unknown[]) => T | undefined

/** The window's end of the talk with a worker that reads the ledger by itself. */
export interface LedgerWorkerClient {
  /** The answer has everything in it that was written before it was asked. */
  readonly ask: <T>(question: object, read: ReadAnswer<T>) => Promise<Result<T, WorkerBroken>>
  /** Ends the worker for good. */
  readonly end: () => void
}

/** Longer than any ledger takes to be read for the first time. */
const patienceMs = 120_000

/**
 * A worker that lives as long as the window and is told which cases are written. One that dies is replaced with the same question,
 * once; the new one reads everything anew.
 */
export function createLedgerWorkerClient(
  { name, written }: Pick<LedgerDatabase, 'name' | 'written'>,
  start: () => WorkerLike,
): LedgerWorkerClient {
  /** The how-manieth worker it is; 0 before the first. */
  let worker = 0
  const client = createWorkerClient(
    () => {
      worker += 1
      return start()
    },
    { patienceMs },
  )
  const askOnce = async <T>(question: object, read: ReadAnswer<T>): Promise<Result<T, WorkerBroken>> => {
    const answered = client.ask({ request: { ...question, ledger: name }, read })
    const asked = worker
    const found = await answered
    // What a worker that failed holds is not to be trusted; one that was begun since is another.
    if (!found.ok && asked === worker) client.end()
    return found
  }
  const unsubscribe = written.subscribe(({ rows }) => {
    // A worker that has not begun will read them as they are then.
    if (worker === 0) return
    for (let at = 0; at < rows.length; at += idsAPart) {
      const question: Omit<WrittenQuestion, 'ledger'> = {
        kind: 'written',
        ids: rows.slice(at, at + idsAPart).map(({ id }) => id),
      }
      void askOnce(question, (answer) => writtenAnswerSchema.safeParse(answer).data)
    }
  })
  return {
    ask: async (question, read) => {
      const first = await askOnce(question, read)
      return first.ok ? first : askOnce(question, read)
    },
    end: () => {
      unsubscribe()
      client.end()
    },
  }
}

/** Makes what is had of a window's ledger by its worker: one at a time, that of a ledger which was open before ends. */
export function oneOfLedger<Kept extends { readonly end: () => void }>(
  make: (database: LedgerDatabase) => Kept,
): (database: LedgerDatabase) => Kept {
  let current: { readonly of: LedgerDatabase; readonly kept: Kept } | undefined
  return (database) => {
    if (current?.of === database) return current.kept
    current?.kept.end()
    current = { of: database, kept: make(database) }
    return current.kept
  }
}
