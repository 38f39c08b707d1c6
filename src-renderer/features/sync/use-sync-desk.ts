import { useEffect, useMemo } from 'react'
import { createBundleClient } from '../../bundle-worker/bundle-client'
import { hostAttachments } from '../../desk/attachment-store'
import { useDesk } from '../../desk/desk'
import { useActor } from '../../desk/use-staff'
import type { OwnOffice } from '../../ledger-store/read/read-own-office'
import type { SyncDesk } from './sync-desk'

/** In whose name the first ledger is taken in, on a PC where the office's people are not known yet. */
const joiningActor = 'system'

/** Whether somebody may exchange at this desk: the person chosen, or whoever sets a joining PC up. */
export function useMayExchange(office: OwnOffice): boolean {
  const actor = useActor()
  return office.joining || actor !== undefined
}

/** The desk with a worker of its own, ended when the screen is left. */
export function useSyncDesk(office: OwnOffice): SyncDesk {
  const { ledger, keys, clock, app, settings } = useDesk()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  return {
    ledger,
    keys,
    clock,
    app,
    office,
    actorId: office.joining ? joiningActor : settings.actorId,
    store: hostAttachments,
    client,
  }
}
