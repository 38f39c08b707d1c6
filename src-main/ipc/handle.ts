import { ipcMain } from 'electron'
import { fail } from '#shared/prelude/result'
import { answerCall, type CallPorts } from './answer-call'
import { isTrustedFrame } from './trusted-frame'

/** The one channel on which the window calls; which call it is, is its first argument. */
export const callChannel = 'host.call'

/** Serves the window's calls. The only place that listens to it. */
export function handleCalls(ports: CallPorts): void {
  ipcMain.handle(callChannel, (event, channel: unknown, request: unknown) => {
    if (isTrustedFrame(event.senderFrame)) return answerCall(ports, channel, request)
    return fail({
      type: 'IpcRequestInvalid',
      channel: String(channel),
      detail: 'the caller is not the page of this program',
    })
  })
}
