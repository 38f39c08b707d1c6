import { z } from 'zod'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { BundleExpectations } from '#shared/bundle/expectations'
import type { BundleLimits } from '#shared/bundle/limits'
import type { BundleDraft, BundleUnmade, MadeBundle } from '#shared/bundle/make-bundle'
import type { SigningKey } from '#shared/bundle/minisign'
import type { VerifiedBundle } from '#shared/bundle/open-bundle'
import type { ArchiveFile, Bytes } from '#shared/bundle/ports'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import { createWorkerClient, type WorkerBroken, type WorkerLike } from '../worker/worker-client'
import { workerPartSchema, workerReplySchema, type WorkerReply, type WorkerRequest } from './bundle-messages'
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
  /** Packs plain files, in the order given, into an archive that anybody can open; nothing is sealed or signed. */
  pack(files: readonly ArchiveFile[]): Promise<Result<Bytes, BundleWorkerFailed>>
  /** Starts the worker before it is asked anything, where a question is to be expected: loading it takes longer than most answers. */
  prepare(): void
  /** Ends the worker; the client starts another when it is asked again. */
  end(): void
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
  const client = createWorkerClient(start, { patienceMs: timeoutMs })
  let queue: Promise<unknown> = Promise.resolve()

  const ask = (request: WorkerRequest): Promise<Result<WorkerReply, WorkerBroken>> => {
    const { ahead, last } = splitRequest(request)
    const turn = queue.then(() => client.ask({ request: last, ahead, read: readReply }))
    // A worker that met a defect may have lost more than this one answer.
    queue = turn.then((answered) => (answered.ok ? undefined : client.end()))
    return turn
  }

  return {
    async open(sealed, expectations) {
      const answered = await ask({ kind: 'open', sealed, expectations })
      return answered.ok && answered.value.kind === 'opened' ? answered.value.result : failed(answered)
    },
    async make(draft, signer, recipients, limits) {
      const answered = await ask({ kind: 'make', draft, signer, recipients, limits })
      return answered.ok && answered.value.kind === 'made' ? answered.value.result : failed(answered)
    },
    async pack(files) {
      const answered = await ask({
        kind: 'pack',
        files: files.map(({ name, bytes, deflate = false }) => ({ name, bytes, deflate })),
      })
      return answered.ok && answered.value.kind === 'packed' && answered.value.result.ok
        ? ok(answered.value.result.value.bytes)
        : failed(answered)
    },
    prepare: () => client.prepare(),
    end: () => client.end(),
  }
}

function readReply(answer: unknown, parts: readonly unknown[]): WorkerReply | undefined {
  const reply = workerReplySchema.safeParse(answer)
  const read = z.array(workerPartSchema).safeParse(parts)
  return reply.success && read.success ? joinReply(read.data, reply.data) : undefined
}

const failed = (answered: Result<WorkerReply, WorkerBroken>) =>
  fail<BundleWorkerFailed>({
    type: 'BundleWorkerFailed',
    detail: answered.ok ? answered.value.kind : answered.failure.detail,
  })
