import { useEffect, useState } from 'react'
import { callHost } from '../../host/call-host'
import { guardLeaving } from '../../routes'
import type { SyncSendFailure } from '../../messages/sync-words'
import { sendSync, type SaveBundle, type SentSync } from './send-sync'
import type { SyncDesk } from './sync-desk'

/** What became of the bundle for one PC. */
export type SendingEnd =
  | { readonly toDevice: string; readonly end: 'sent'; readonly sent: SentSync }
  | { readonly toDevice: string; readonly end: 'failed'; readonly failure: SyncSendFailure }
  /** The person cancelled the dialog. */
  | { readonly toDevice: string; readonly end: 'cancelled' }

export type SyncExportState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly toDevice: string; readonly nth: number; readonly of: number }
  | { readonly at: 'done'; readonly ends: readonly SendingEnd[]; readonly toDrive: boolean }

export interface SyncExportRequest {
  readonly toDevices: readonly string[]
  readonly whole: boolean
  /** A stick's token; null asks with the system's save dialog, once for each PC. */
  readonly drive: string | null
}

export const saveByHost: SaveBundle = (request) => callHost('file.save', request)

/** Writes for one PC after the other; a stick that is gone ends it, for there is nowhere left to write. */
export async function sendToAll(desk: SyncDesk, save: SaveBundle, { toDevices, whole, drive }: SyncExportRequest, onStart: (toDevice: string, nth: number) => void): Promise<SendingEnd[]> {
  const ends: SendingEnd[] = []
  for (const [index, toDevice] of toDevices.entries()) {
    onStart(toDevice, index + 1)
    const done = await sendSync(desk, save, { toDevice, whole, drive })
    if (!done.ok) ends.push({ toDevice, end: 'failed', failure: done.failure })
    else ends.push(done.value === undefined ? { toDevice, end: 'cancelled' } : { toDevice, end: 'sent', sent: done.value })
    if (!done.ok && done.failure.at === 'write' && drive !== null) {
      for (const left of toDevices.slice(index + 1)) ends.push({ toDevice: left, end: 'failed', failure: done.failure })
      break
    }
  }
  return ends
}

/** The export's state and what may be done with it. Leaving the screen is held up for the seconds it takes. */
export function useSyncExport(desk: SyncDesk): { readonly state: SyncExportState; start(request: SyncExportRequest): Promise<void>; startOver(): void } {
  const [state, setState] = useState<SyncExportState>({ at: 'idle' })
  const working = state.at === 'working'
  useEffect(() => {
    if (!working) return undefined
    guardLeaving(() => false)
    return () => guardLeaving(undefined)
  }, [working])
  return {
    state,
    start: async (request) => {
      const of = request.toDevices.length
      const ends = await sendToAll(desk, saveByHost, request, (toDevice, nth) => setState({ at: 'working', toDevice, nth, of }))
      setState({ at: 'done', ends, toDrive: request.drive !== null })
    },
    startOver: () => setState({ at: 'idle' }),
  }
}
