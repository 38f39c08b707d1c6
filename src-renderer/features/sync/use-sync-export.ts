import { useEffect, useState } from 'react'
import { callHost } from '../../host/call-host'
import { guardLeaving } from '../../routes'
import { sendToAll, type SaveBundle, type SendingEnd, type SyncExportRequest } from './send-sync'
import type { SyncDesk } from './sync-desk'

export type SyncExportState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly toDevice: string; readonly nth: number; readonly of: number }
  | { readonly at: 'done'; readonly ends: readonly SendingEnd[]; readonly toDrive: boolean }

export const saveByHost: SaveBundle = (request) => callHost('file.save', request)

export interface SyncSending {
  readonly state: SyncExportState
  readonly start: (request: SyncExportRequest) => Promise<void>
  readonly startOver: () => void
}

/** The export's state and what may be done with it. Leaving the screen is held up for the seconds it takes. */
export function useSyncExport(desk: SyncDesk): SyncSending {
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
      const ends = await sendToAll(desk, saveByHost, request, (toDevice, nth) =>
        setState({ at: 'working', toDevice, nth, of }),
      )
      setState({ at: 'done', ends, toDrive: request.drive !== null })
    },
    startOver: () => setState({ at: 'idle' }),
  }
}
