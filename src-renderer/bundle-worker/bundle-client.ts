import { fail, type Result } from '#shared/prelude/result'
import type { BundleExpectations } from '#shared/bundle/expectations'
import type { BundleLimits } from '#shared/bundle/limits'
import type { BundleDraft, BundleUnmade, MadeBundle } from '#shared/bundle/make-bundle'
import type { SigningKey } from '#shared/bundle/minisign'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { breathe } from '../prelude/breathe'
import {
  workerPartSchema,
  workerReplySchema,
  type WorkerPart,
  type WorkerReply,
  type WorkerRequest,
} from './bundle-messages'
import { joinReply } from './split-reply'
import { splitRequest } from './split-request'

/** The worker could not answer: it did not start, ran out of memory, took too long, or has a defect. */
export interface BundleWorkerFailed {
  readonly type: 'BundleWorkerFailed'
  readonly detail: string
}

/** Opens and makes bundles outside the window's thread. One question at a time is worked on; others wait. */
export interface BundleClient {
  open(
    sealed: Bytes,
    expectations: BundleExpectations,
  ): Promise<Result<VerifiedBundle, BundleRefused | BundleWorkerFailed>>
  make(
    draft: BundleDraft,
    signer: SigningKey,
    recipients: readonly string[],
    limits: BundleLimits,
  ): Promise<Result<MadeBundle, BundleUnmade | BundleWorkerFailed>>
  /** Starts the worker before it is asked anything, where a question is to be expected: loading it takes longer than most answers. */
  prepare(): void
  /** Ends the worker; the client starts another when it is asked again. */
  end(): void
}

/** The part of a Worker that the client uses. */
export interface WorkerLike {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  terminate(): void
}

/** A bundle of the largest size takes well under a minute on an office PC. */
const defaultTimeoutMs = 180_000

const startBundleWorker = (): WorkerLike =>
  new Worker(new URL('./bundle-worker.ts', import.meta.url), { type: 'module', name: 'bundle' })

/** A client whose worker starts with the first question and is kept for the next; one that fails is replaced. */
export function createBundleClient(
  start: () => WorkerLike = startBundleWorker,
  timeoutMs: number = defaultTimeoutMs,
): BundleClient {
  let asked: AskWorker | undefined
  let endWorker: (() => void) | undefined
  let lastCall = 0
  let queue: Promise<unknown> = Promise.resolve()

  const end = (): void => {
    endWorker?.()
    endWorker = undefined
    asked = undefined
  }
  const begin = (): AskWorker => {
    if (asked !== undefined) return asked
    const worker = start()
    endWorker = () => worker.terminate()
    asked = listenTo(worker, timeoutMs)
    return asked
  }
  const ask = (request: WorkerRequest): Promise<WorkerReply> => {
    const turn = queue.then(() => begin()(request))
    queue = turn.then((reply) => {
      if (reply.kind === 'broken') end()
    })
    return turn
  }
  const nextCall = (): number => (lastCall += 1)

  return {
    async open(sealed, expectations) {
      const reply = await ask({ kind: 'open', call: nextCall(), sealed, expectations })
      return reply.kind === 'opened' ? reply.result : failed(reply)
    },
    async make(draft, signer, recipients, limits) {
      const reply = await ask({ kind: 'make', call: nextCall(), draft, signer, recipients, limits })
      return reply.kind === 'made' ? reply.result : failed(reply)
    },
    prepare: () => void begin(),
    end,
  }
}

const failed = (reply: WorkerReply) =>
  fail<BundleWorkerFailed>({ type: 'BundleWorkerFailed', detail: reply.kind === 'broken' ? reply.detail : reply.kind })

type AskWorker = (request: WorkerRequest) => Promise<WorkerReply>

/** Listens to a worker and pairs each question with its answer, a failure or the end of patience. Never rejects. */
function listenTo(worker: WorkerLike, timeoutMs: number): AskWorker {
  let waiting: { readonly call: number; readonly settle: (reply: WorkerReply) => void } | undefined
  const breakOff = (detail: string): void => waiting?.settle({ kind: 'broken', call: waiting.call, detail })
  let parts: WorkerPart[] = []
  worker.addEventListener('message', ({ data }) => {
    const part = workerPartSchema.safeParse(data)
    if (part.success) {
      if (part.data.call === waiting?.call) parts.push(part.data)
      return
    }
    const reply = workerReplySchema.safeParse(data)
    if (!reply.success) breakOff('reply')
    else if (reply.data.call === waiting?.call) waiting.settle(joinReply(parts, reply.data))
  })
  worker.addEventListener('error', () => breakOff('error'))
  worker.addEventListener('messageerror', () => breakOff('messageerror'))
  return (request) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => breakOff('timeout'), timeoutMs)
      const settle = (reply: WorkerReply): void => {
        clearTimeout(timer)
        waiting = undefined
        resolve(reply)
      }
      waiting = { call: request.call, settle }
      parts = []
      const isWaiting = (): boolean => waiting?.call === request.call
      post(worker, request, isWaiting).catch(() => isWaiting() && breakOff('post'))
    })
}

async function post(worker: WorkerLike, request: WorkerRequest, isWaiting: () => boolean): Promise<void> {
  for (const message of splitRequest(request)) {
    if (!isWaiting()) return
    // Nothing is handed over for good: the caller may still need its bytes.
    worker.postMessage(message, [])
    await breathe()
  }
}
