import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import type { BundlePorts } from '#shared/bundle/ports'
import { workerRequestSchema, type WorkerReply } from './bundle-messages'

/** Does what one message asks. Never throws: a defect comes back as `broken`, without any of the bundle's content. */
export async function answerRequest(message: unknown, ports: BundlePorts): Promise<WorkerReply> {
  const request = workerRequestSchema.safeParse(message)
  if (!request.success) return { kind: 'broken', call: callOf(message), detail: `request: ${request.error.issues[0]?.path.join('.') ?? ''}` }
  const { call } = request.data
  try {
    if (request.data.kind === 'open') {
      return { kind: 'opened', call, result: await openBundle(request.data.sealed, request.data.expectations, ports) }
    }
    const { draft, signer, recipients, limits } = request.data
    return { kind: 'made', call, result: await makeBundle(draft, signer, recipients, limits, ports) }
  } catch (error) {
    return { kind: 'broken', call, detail: error instanceof Error ? error.name : 'unknown' }
  }
}

function callOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'number' ? message.call : 0
}

/** The buffers of an answer, which go to the window instead of being copied. */
export function listBuffers(reply: WorkerReply): ArrayBuffer[] {
  if (reply.kind === 'broken' || !reply.result.ok) return []
  return 'payload' in reply.result.value ? reply.result.value.payload.files.map((file) => file.bytes.buffer) : [reply.result.value.bytes.buffer]
}
