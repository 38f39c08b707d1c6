import type { BackupOpening } from '#shared/backup/open-backup'
import type { PresentLedger } from '#shared/backup/plan-restore'
import type { KeyFile } from '#shared/bundle/key-file'
import type { DeskAct } from '#shared/history/desk-act'
import type { Result } from '#shared/prelude/result'
import type { MachineMark } from '#shared/replica/machine-mark'
import type { BackupFailure } from '../../backups/backup-failure'
import type { HandedBundle } from '../../desk/handed-bundle'

/** What restoring needs to know. Works also where no ledger is open: on a new PC, and where the ledger will not open. */
export interface RestoreProps {
  /** This PC's keys; undefined where there are none, or where they are locked. */
  readonly keys: KeyFile | undefined
  /** Device id of the keys that lie on this PC, also where they are locked. Undefined where none lie: then keys are put there. */
  readonly standingDevice: string | undefined
  readonly machine: MachineMark
  /** Who may open and who may have signed, where a ledger is open; without one, this PC's keys and any signer. */
  readonly opening: BackupOpening | undefined
  /** What stands here now; undefined where it cannot be read. */
  readonly present: PresentLedger | undefined
  /** Replicas that the present ledger has heard of: their numbers are taken. */
  readonly replicas: readonly string[]
  /** Backs the present ledger up; undefined where none is open. The old journal is kept aside in any case. */
  readonly backUpFirst: (() => Promise<Result<undefined, BackupFailure>>) | undefined
  /** Takes a bundle that was chosen for a backup to where it belongs; undefined where no ledger is open. */
  readonly onBundle: ((file: HandedBundle) => void) | undefined
  /** Keeps the act for the record of the ledger that was restored. */
  readonly note: (act: DeskAct) => Promise<void>
  readonly onCancel: () => void
  /** The ledger of the backup stands: start over. */
  readonly onRestored: () => void
}
