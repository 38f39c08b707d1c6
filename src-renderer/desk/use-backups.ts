import { useEffect, useSyncExternalStore } from 'react'
import type { BackupState } from '../backups/backup-store'
import { onHostEvent } from '../host/call-host'
import { useDesk } from './desk'

/** What is known of backups, kept true while they are made and sticks come and go. */
export function useBackups(): BackupState {
  const { backups } = useDesk()
  useEffect(() => {
    void backups.refresh()
    return onHostEvent('drives.changed', () => void backups.refresh())
  }, [backups])
  return useSyncExternalStore(backups.subscribe, backups.read)
}
