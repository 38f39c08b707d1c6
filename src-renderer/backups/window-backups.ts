import type { KeyFile } from '#shared/bundle/key-file'
import { instantToLocalDate } from '#shared/prelude/instant'
import { createBackupClient } from './backup-client'
import { hostJournal } from '../start/host-journal'
import { systemClock } from '../prelude/system-clock'
import { callHost } from '../host/call-host'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import type { Ledger } from '../ledger-store/commit/ledger'
import { setBackupService } from './back-up-before'
import { createBackupService, type BackupService } from './backup-service'

export interface WindowBackups {
  readonly service: BackupService
  /** Begins to make what is due; answers how to stop, worker and all. */
  begin(): () => void
}

export interface WindowLedger {
  readonly ledger: Ledger
  readonly keys: KeyFile
  readonly program: string
  /** Who sits at the desk now; '' for nobody. */
  readonly actorId: () => string
}

/** The backups of the ledger that is open in this window. */
export function createWindowBackups({ ledger, keys, program, actorId }: WindowLedger): WindowBackups {
  const tasks = createBackupClient()
  const service = createBackupService({
    call: callHost,
    tasks,
    ledger,
    journal: hostJournal,
    keys,
    program,
    clock: systemClock,
    record: (act, reason) =>
      commitDeskAct(ledger, act, reason === 'manual' ? actorId() : 'system', instantToLocalDate(systemClock.now())),
  })
  return {
    service,
    begin: () => {
      setBackupService(service)
      const stop = service.keepWatch()
      return () => {
        stop()
        setBackupService(undefined)
        tasks.end()
      }
    },
  }
}
