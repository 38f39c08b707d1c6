import { useState, useSyncExternalStore, type ReactElement } from 'react'
import { useDesk } from '../desk/desk'
import { backupFailureToWords } from '../messages/backup-words'
import { goTo } from '../routes'
import { OpeningNotice } from './opening-notice'

/** Says once, above whatever screen is open, that an automatic backup was not made. The rest stands on 备份与恢复. */
export function BackupNotice(): ReactElement | null {
  const { backups } = useDesk()
  const { failure } = useSyncExternalStore(backups.subscribe, backups.read)
  const [told, setTold] = useState<string>()
  if (failure === undefined || failure.type === told) return null
  const words = backupFailureToWords(failure)
  return (
    <OpeningNotice
      text={`${words.title}。${words.todo}`}
      onClose={() => {
        setTold(failure.type)
        goTo({ screen: 'backup' })
      }}
    />
  )
}
