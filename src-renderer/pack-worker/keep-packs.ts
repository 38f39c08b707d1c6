import { wantsPacks } from '../ledger-store/rows/make-packs'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { createWorkerClient, type WorkerLike } from '../worker/worker-client'
import { packAnswerSchema } from './pack-messages'

/** When packs are thought of, in milliseconds. */
export interface PackTimes {
  /** After the start: the first screen, and what is read ahead for it, come first. */
  readonly afterStartMs: number
  /** After the last act. */
  readonly afterActMs: number
}

const usualTimes: PackTimes = { afterStartMs: 15_000, afterActMs: 30_000 }

/** What keeps the rows of a view packed while nobody waits, by a worker that lives as long as that takes. Answers what ends it. */
export function keepPacks(
  database: LedgerDatabase,
  start: () => WorkerLike = startPackWorker,
  { afterStartMs, afterActMs }: PackTimes = usualTimes,
): () => void {
  const client = createWorkerClient(start)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isMaking = false
  let isOn = true
  const look = async (): Promise<void> => {
    if (isMaking || !(await wantsPacks(database)) || !isOn) return
    isMaking = true
    await client.ask({
      request: { kind: 'pack', ledger: database.name },
      read: (answer) => packAnswerSchema.safeParse(answer).data,
    })
    isMaking = false
    // What it has read needs no room any more. Where it failed the rows are read one by one, and the next act has it tried again.
    client.end()
  }
  const lookIn = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void look().catch(() => undefined), ms)
  }
  lookIn(afterStartMs)
  const unsubscribe = database.written.subscribe(({ rows }) => {
    if (rows.length > 0) lookIn(afterActMs)
  })
  return () => {
    isOn = false
    unsubscribe()
    clearTimeout(timer)
    client.end()
  }
}

const startPackWorker = (): WorkerLike =>
  new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'packs' })
