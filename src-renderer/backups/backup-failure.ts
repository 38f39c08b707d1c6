import type { BackupUnmade } from '#shared/backup/make-backup'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { CommitFailure } from '../ledger-store/commit/ledger'
import type { BackupWorkerFailed, JournalUncopied } from './backup-tasks'

/** Why a backup was not made or not written. */
export type BackupFailure =
  | BackupUnmade
  | JournalUncopied
  | BackupWorkerFailed
  | IpcFailure<'backup.write'>
  | BorderFailure
  /** An earlier act is not in the tables yet: start again, then back up. */
  | { readonly type: 'ViewStale' }
  /** There is no ledger yet. */
  | { readonly type: 'NothingToBackUp' }

/** The backup was written, but not put on record. */
export interface BackupUnrecorded {
  readonly type: 'BackupUnrecorded'
  readonly cause: CommitFailure
}
