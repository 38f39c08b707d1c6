import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import type { BundlePorts } from '#shared/bundle/ports'
import { ok } from '#shared/prelude/result'
import { QuestionMalformed, type WorkerTask } from '../worker/worker-end'
import { requestPartSchema, workerRequestSchema, type WorkerReply, type WorkerRequest } from './bundle-messages'
import { splitReply } from './split-reply'
import { joinRequest } from './split-request'

/** What the bundle worker does: opens or makes the bundle that is asked for, or packs plain files into an archive. */
export function createBundleTask(ports: BundlePorts): WorkerTask {
  return async (question, ahead) => {
    const request = workerRequestSchema.safeParse(question)
    if (!request.success) throw new QuestionMalformed(request.error.issues[0]?.path.join('.') ?? '')
    const parts = ahead.map((part) => requestPartSchema.parse(part))
    const { ahead: before, last } = splitReply(await answerRequest(joinRequest(parts, request.data), ports))
    return { answer: last, ahead: before, transfer: listBuffers(last) }
  }
}

async function answerRequest(request: WorkerRequest, ports: BundlePorts): Promise<WorkerReply> {
  if (request.kind === 'open')
    return { kind: 'opened', result: await openBundle(request.sealed, request.expectations, ports) }
  if (request.kind === 'pack') return { kind: 'packed', result: ok({ bytes: await ports.archive.pack(request.files) }) }
  const { draft, signer, recipients, limits } = request
  return { kind: 'made', result: await makeBundle(draft, signer, recipients, limits, ports) }
}

/** The buffers of an answer, which go to the window instead of being copied. */
function listBuffers(reply: WorkerReply): ArrayBuffer[] {
  if (!reply.result.ok) return []
  return 'payload' in reply.result.value
    ? reply.result.value.payload.files.map((file) => file.bytes.buffer)
    : [reply.result.value.bytes.buffer]
}
