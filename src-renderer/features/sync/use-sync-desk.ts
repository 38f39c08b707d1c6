import { useEffect, useMemo } from 'react'
import { createBundleClient } from '../../bundle-worker/bundle-client'
import { hostAttachments } from '../../desk/attachment-store'
import { useDesk } from '../../desk/desk'
import type { SyncDesk } from './sync-desk'

/** The desk with a worker of its own, ended when the screen is left. */
export function useSyncDesk(office: SyncDesk['office']): SyncDesk {
  const { ledger, keys, clock, app, settings } = useDesk()
  const client = useMemo(() => createBundleClient(), [])
  useEffect(() => () => client.end(), [client])
  return { ledger, keys, clock, app, office, actorId: settings.actorId, store: hostAttachments, client }
}
