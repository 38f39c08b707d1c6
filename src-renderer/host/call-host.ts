import '#shared/prelude/zod-setup'
import { borderFailureSchema, type BorderFailure } from '#shared/ipc/border-failure'
import type { Channel, HostEvent } from '#shared/ipc/channel-names'
import { ipcContract, type HostServices, type IpcRequest, type IpcResult } from '#shared/ipc/contract'
import { fail } from '#shared/prelude/result'
import { z } from 'zod'

let browserHost: Promise<HostServices> | undefined

/** Asks the host for something: the desktop shell where there is one, else what a browser can do. Never throws. */
export async function callHost<C extends Channel>(channel: C, request: IpcRequest<C>): Promise<IpcResult<C>> {
  if (!ipcContract[channel].request.safeParse(request).success)
    return fail({ type: 'IpcRequestInvalid', channel, detail: 'the request does not fit the contract' })
  try {
    const reply = await (window.host === undefined
      ? callBrowserHost(channel, request)
      : window.host.call(channel, request))
    return isReply(channel, reply)
      ? reply
      : fail({ type: 'IpcReplyInvalid', channel, detail: 'the reply does not fit the contract' })
  } catch (error) {
    return fail(await toUnexpected(channel, error))
  }
}

/** Listens to what the desktop shell tells unasked; the browser shell tells nothing. Answers how to stop listening. */
export function onHostEvent(event: HostEvent, listener: () => void): () => void {
  return window.host?.on(event, listener) ?? (() => undefined)
}

async function callBrowserHost<C extends Channel>(channel: C, request: IpcRequest<C>): Promise<unknown> {
  browserHost ??= import('./browser-host/create-browser-host').then(({ createBrowserHost }) => createBrowserHost())
  const services = await browserHost
  return services[channel](request)
}

function isReply<C extends Channel>(channel: C, reply: unknown): reply is IpcResult<C> {
  const { value, failure } = ipcContract[channel]
  const answer = z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), failure: z.union([failure, borderFailureSchema]) }),
  ])
  return answer.safeParse(reply).success
}

/** A defect on the way. It is put on record through the same host, unless that is what is broken. */
async function toUnexpected(channel: Channel, error: unknown): Promise<BorderFailure> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  if (channel === 'incident.write') return { type: 'UnexpectedFailure', channel, incident: '' }
  const written = await callHost('incident.write', { text: `${channel}\n${text}`.slice(0, 20_000) })
  return { type: 'UnexpectedFailure', channel, incident: written.ok ? written.value.incident : '' }
}
