import type { BorderFailure } from '#shared/ipc/border-failure'
import { channelNames, type Channel } from '#shared/ipc/channel-names'
import { ipcContract, type HostServices, type IpcRequest, type IpcResult } from '#shared/ipc/contract'
import { fail, type Fail } from '#shared/prelude/result'
import { describeError, type Incidents } from '../log/incidents'

export interface CallPorts {
  readonly services: HostServices
  readonly incidents: Incidents
}

/**
 * Answers one call of the window: refuses what does not fit the contract, and turns what nobody expected into an
 * incident. Never throws.
 */
export async function answerCall(
  ports: CallPorts,
  channel: unknown,
  request: unknown,
): Promise<IpcResult<Channel> | Fail<BorderFailure>> {
  const known = channelNames.find((name) => name === channel)
  if (known === undefined)
    return fail({ type: 'IpcRequestInvalid', channel: String(channel), detail: 'no such channel' })
  return answerKnown(ports, known, request)
}

async function answerKnown<C extends Channel>(ports: CallPorts, channel: C, request: unknown): Promise<IpcResult<C>> {
  if (!isRequest(channel, request))
    return fail({ type: 'IpcRequestInvalid', channel, detail: 'the request does not fit the contract' })
  try {
    return await ports.services[channel](request)
  } catch (error) {
    return fail({
      type: 'UnexpectedFailure',
      channel,
      incident: ports.incidents.write(`${channel}\n${describeError(error)}`),
    })
  }
}

function isRequest<C extends Channel>(channel: C, request: unknown): request is IpcRequest<C> {
  return ipcContract[channel].request.safeParse(request).success
}
