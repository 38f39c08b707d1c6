import type { BackupReason } from '#shared/backup/backup-head'
import { ok, type Result } from '#shared/prelude/result'
import type { BackupFailure } from './backup-failure'
import type { BackupService } from './backup-service'

let current: BackupService | undefined

/** Names the service of the ledger that is open; undefined when it is closed. */
export function setBackupService(service: BackupService | undefined): void {
  current = service
}

/**
 * To be called before something that changes much of the ledger at once. Answers when a backup of the ledger as it
 * stands lies in this PC's own ring; proving it goes on in the background. A failure is for showing: the caller decides
 * whether to go on. Nothing is done where no ledger is open.
 */
export async function backUpBefore(reason: BackupReason): Promise<Result<undefined, BackupFailure>> {
  return current === undefined ? ok(undefined) : current.before(reason)
}
