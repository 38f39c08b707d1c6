import { toWorkerSchema, type FromWorker } from './worker-messages'

/** What a worker makes of a question. */
export interface WorkerAnswer {
  readonly answer: unknown
  /** What goes ahead of the answer, a part a message. */
  readonly ahead?: readonly unknown[]
  /** Buffers of the answer that go to the window instead of being copied. */
  readonly transfer?: readonly ArrayBuffer[]
}

/** Does what is asked, with the parts that came ahead; `want` asks the window in between. A defect is thrown. */
export type WorkerTask = (
  request: unknown,
  ahead: readonly unknown[],
  want: (question: unknown) => Promise<unknown>,
) => Promise<WorkerAnswer>

/** The worker's end of the talk with the window. */
export interface WorkerEnd {
  hear(message: unknown): void
}

/** A question that does not fit what the worker is asked: `where` is the field that is wrong, never what stood in it. */
export class QuestionMalformed extends Error {
  constructor(where: string) {
    super(`request: ${where}`)
    this.name = 'QuestionMalformed'
  }
}

/** The name alone: what a bundle or a ledger holds has no place in what is told of a defect. */
const nameDefect = (error: unknown): string => {
  if (error instanceof QuestionMalformed) return error.message
  return error instanceof Error ? error.name : 'unknown'
}

/** Answers the window's questions with `task`, several at once. Never throws: a defect is answered as broken, as `tell` puts it. */
export function createWorkerEnd(
  task: WorkerTask,
  post: (message: FromWorker, transfer: readonly ArrayBuffer[]) => void,
  tell: (error: unknown) => string = nameDefect,
): WorkerEnd {
  const wanted = new Map<number, (answer: unknown) => void>()
  let lastId = 0
  let ahead: { readonly call: number; readonly parts: unknown[] } = { call: 0, parts: [] }

  const answer = async (call: number, request: unknown, parts: readonly unknown[]): Promise<void> => {
    const want = (question: unknown): Promise<unknown> =>
      new Promise((resolve) => {
        lastId += 1
        wanted.set(lastId, resolve)
        post({ say: 'want', call, id: lastId, question }, [])
      })
    const done = await task(request, parts, want)
    for (const part of done.ahead ?? []) post({ say: 'part', call, part }, [])
    post({ say: 'done', call, answer: done.answer }, done.transfer ?? [])
  }

  return {
    hear: (message) => {
      const said = toWorkerSchema.safeParse(message)
      if (!said.success) return post({ say: 'broken', call: callOf(message), detail: 'message' }, [])
      if (said.data.say === 'told') {
        wanted.get(said.data.id)?.(said.data.answer)
        wanted.delete(said.data.id)
        return
      }
      const { call } = said.data
      // What was given up halfway belongs to no later question.
      if (ahead.call !== call) ahead = { call, parts: [] }
      if (said.data.say === 'part') return void ahead.parts.push(said.data.part)
      const { parts } = ahead
      ahead = { call: 0, parts: [] }
      answer(call, said.data.request, parts).catch((error: unknown) =>
        post({ say: 'broken', call, detail: tell(error) }, []),
      )
    },
  }
}

/** Puts a task behind the messages of the worker that this runs in. */
export function serveWindow(task: WorkerTask, tell?: (error: unknown) => string): void {
  const end = createWorkerEnd(
    task,
    (message, transfer) => globalThis.postMessage(message, { transfer: [...transfer] }),
    tell,
  )
  globalThis.addEventListener('message', (event: MessageEvent<unknown>) => end.hear(event.data))
}

function callOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'number'
    ? message.call
    : 0
}
