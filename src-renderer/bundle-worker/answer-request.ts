import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle } from '#shared/bundle/open-bundle'
import type { BundlePorts } from '#shared/bundle/ports'
import { requestPartSchema, workerRequestSchema, type RequestPart, type WorkerReply } from './bundle-messages'
import { joinRequest } from './split-request'

/** Answers messages as they come; undefined to a part of a request whose end is still to come. Never throws. */
export function createAnswerer(ports: BundlePorts): (message: unknown) => Promise<WorkerReply | undefined> {
  let parts: RequestPart[] = []
  return async (message) => {
    const part = requestPartSchema.safeParse(message)
    if (part.success) {
      // What a caller gave up halfway belongs to no later request.
      parts = [...parts.filter(({ call }) => call === part.data.call), part.data]
      return undefined
    }
    const before = parts
    parts = []
    return answerRequest(message, ports, before)
  }
}

/** Does what one message asks, with the parts that came before it. Never throws: a defect comes back as `broken`, without any of the bundle's content. */
export async function answerRequest(
  message: unknown,
  ports: BundlePorts,
  parts: readonly RequestPart[] = [],
): Promise<WorkerReply> {
  const request = workerRequestSchema.safeParse(message)
  if (!request.success)
    return {
      kind: 'broken',
      call: callOf(message),
      detail: `request: ${request.error.issues[0]?.path.join('.') ?? ''}`,
    }
  const { call } = request.data
  try {
    const whole = joinRequest(
      parts.filter((part) => part.call === call),
      request.data,
    )
    if (whole.kind === 'open')
      return { kind: 'opened', call, result: await openBundle(whole.sealed, whole.expectations, ports) }
    const { draft, signer, recipients, limits } = whole
    return { kind: 'made', call, result: await makeBundle(draft, signer, recipients, limits, ports) }
  } catch (error) {
    return { kind: 'broken', call, detail: error instanceof Error ? error.name : 'unknown' }
  }
}

function callOf(message: unknown): number {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'number'
    ? message.call
    : 0
}

/** The buffers of an answer, which go to the window instead of being copied. */
export function listBuffers(reply: WorkerReply): ArrayBuffer[] {
  if (reply.kind === 'broken' || !reply.result.ok) return []
  return 'payload' in reply.result.value
    ? reply.result.value.payload.files.map((file) => file.bytes.buffer)
    : [reply.result.value.bytes.buffer]
}
