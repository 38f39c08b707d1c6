import type { WorkerLike } from '#renderer/worker/worker-client'
import { createWorkerEnd, type WorkerTask } from '#renderer/worker/worker-end'

export interface InlineWorker extends WorkerLike {
  /** How many messages it was sent, and how many parts it put ahead of each answer. */
  readonly heard: () => number
  readonly partsAhead: readonly number[]
  readonly ended: () => boolean
  /** As a worker that runs out of memory. */
  crash(): void
  /** Says something that no worker of ours says. */
  babble(): void
}

/** A worker in the test's own thread: messages are copied as between threads, come later, and buffers handed over are gone here. */
export function createInlineWorker(task: WorkerTask, tell?: (error: unknown) => string): InlineWorker {
  const onMessage: ((event: { readonly data: unknown }) => void)[] = []
  const onError: (() => void)[] = []
  const partsAhead: number[] = []
  let ended = false
  let heard = 0
  let parts = 0
  const say = (data: unknown): void => {
    setTimeout(() => {
      if (!ended) for (const listener of onMessage) listener({ data })
    })
  }
  const end = createWorkerEnd(
    task,
    (message, transfer) => {
      if (message.say === 'part') parts += 1
      if (message.say === 'done') {
        partsAhead.push(parts)
        parts = 0
      }
      say(structuredClone(message, { transfer: [...transfer] }))
    },
    tell,
  )
  return {
    heard: () => heard,
    partsAhead,
    ended: () => ended,
    crash: () => onError.forEach((listener) => listener()),
    babble: () => say('hello'),
    addEventListener: (
      type: 'message' | 'error' | 'messageerror',
      listener: ((event: { readonly data: unknown }) => void) | (() => void),
    ): void => {
      if (type === 'message') onMessage.push(listener)
      else onError.push(() => listener({ data: undefined }))
    },
    postMessage: (message, transfer) => {
      heard += 1
      const copied: unknown = structuredClone(message, { transfer })
      setTimeout(() => end.hear(copied))
    },
    terminate: () => {
      ended = true
    },
  }
}
