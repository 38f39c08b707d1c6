import { fail, ok, type Result } from '#shared/prelude/result'
import { breathe } from '../prelude/breathe'
import { fromWorkerSchema, type ToWorker } from './worker-messages'

/** The part of a Worker that a client uses. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

/** No answer: the worker did not start, broke, was silent for too long (`timeout`), talked nonsense (`reply`) or was `ended`. */
export interface WorkerBroken {
  readonly type: 'WorkerBroken'
  readonly detail: string
}

export interface Question<T> {
  readonly request: unknown
  /** What goes ahead of the request, a part a message, with a turn for the window after each. */
  readonly ahead?: Iterable<unknown>
  /** Answers what the worker wants to know before it can go on. */
  readonly tell?: (question: unknown) => Promise<unknown>
  /** Reads the answer and the parts that came before it; undefined when it is none. */
  readonly read: (answer: unknown, parts: readonly unknown[]) => T | undefined
}

/** The window's end of the talk with a worker, whatever it is asked. */
export interface WorkerClient {
  ask<T>(question: Question<T>): Promise<Result<T, WorkerBroken>>
  /** Starts the worker before it is asked anything. */
  prepare(): void
  /** Ends the worker and fails what it was asked; another starts with the next question. */
  end(): void
}

export interface WorkerManners {
  /** A worker that leaves a question without answer for so long has stopped; absent where it may take any time. */
  readonly patienceMs?: number
  /** Whether a worker outlives its own failure: one that alone holds a file must not be replaced while it may still hold it. */
  readonly outlives?: boolean
}

interface Asked {
  readonly tell: (question: unknown) => Promise<unknown>
  readonly parts: unknown[]
  settle(end: Result<{ readonly answer: unknown }, WorkerBroken>): void
}

const broken = (detail: string) => fail<WorkerBroken>({ type: 'WorkerBroken', detail })

/** A worker that starts with the first question and is replaced when it breaks. Questions may overlap; none is ever rejected. */
export function createWorkerClient(
  start: () => WorkerLike,
  { patienceMs, outlives = false }: WorkerManners = {},
): WorkerClient {
  const asked = new Map<number, Asked>()
  let worker: WorkerLike | undefined
  let lastCall = 0

  const failAll = (detail: string): void => {
    const all = [...asked.values()]
    asked.clear()
    for (const one of all) one.settle(broken(detail))
  }
  const end = (detail: string): void => {
    worker?.terminate()
    worker = undefined
    failAll(detail)
  }
  const breakOff = (detail: string): void => (outlives ? failAll(detail) : end(detail))
  const hear = (speaker: WorkerLike, message: unknown): void => {
    if (speaker !== worker) return
    const said = fromWorkerSchema.safeParse(message)
    if (!said.success) return breakOff('reply')
    const waiting = asked.get(said.data.call)
    if (waiting === undefined) return
    if (said.data.say === 'part') return void waiting.parts.push(said.data.part)
    if (said.data.say === 'want') {
      const { id, question } = said.data
      return void waiting.tell(question).then(
        (answer) => say(speaker, { say: 'told', id, answer }),
        () => breakOff('told'),
      )
    }
    asked.delete(said.data.call)
    waiting.settle(said.data.say === 'done' ? ok({ answer: said.data.answer }) : broken(said.data.detail))
  }
  const begin = (): WorkerLike => {
    if (worker !== undefined) return worker
    const started = start()
    worker = started
    started.addEventListener('message', ({ data }) => hear(started, data))
    started.addEventListener('error', () => started === worker && breakOff('error'))
    started.addEventListener('messageerror', () => started === worker && breakOff('messageerror'))
    return started
  }

  return {
    ask: async ({ request, ahead = [], tell = async () => undefined, read }) => {
      lastCall += 1
      const call = lastCall
      const parts: unknown[] = []
      const answered = await new Promise<Result<{ readonly answer: unknown }, WorkerBroken>>((resolve) => {
        const timer = patienceMs === undefined ? undefined : setTimeout(() => breakOff('timeout'), patienceMs)
        const settle: Asked['settle'] = (result) => {
          clearTimeout(timer)
          resolve(result)
        }
        asked.set(call, { tell, parts, settle })
        post(begin(), call, ahead, request, () => asked.has(call)).catch(() => asked.has(call) && breakOff('post'))
      })
      if (!answered.ok) return answered
      const value = read(answered.value.answer, parts)
      if (value !== undefined) return ok(value)
      breakOff('reply')
      return broken('reply')
    },
    prepare: () => void begin(),
    end: () => end('ended'),
  }
}

// Nothing is handed over for good: whoever asks may still need its bytes.
const say = (worker: WorkerLike, message: ToWorker): void => worker.postMessage(message, [])

async function post(
  worker: WorkerLike,
  call: number,
  ahead: Iterable<unknown>,
  request: unknown,
  isWaiting: () => boolean,
): Promise<void> {
  for (const part of ahead) {
    if (!isWaiting()) return
    say(worker, { say: 'part', call, part })
    await breathe()
  }
  if (isWaiting()) say(worker, { say: 'ask', call, request })
}
