import type { BackupHead, BackupReason } from '#shared/backup/backup-head'
import type { BackupRefused } from '#shared/backup/backup-refused'
import type { BackupUnmade } from '#shared/backup/make-backup'
import type { BackupOpening, OpenedBackup, VerifiedBackup } from '#shared/backup/open-backup'
import type { SigningKey } from '#shared/bundle/minisign'
import type { Bytes, SealFault } from '#shared/bundle/ports'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { JournalTail } from '#shared/journal/journal-frame'
import type { Instant } from '#shared/prelude/instant'
import type { Result } from '#shared/prelude/result'
import type { ReplicaId } from '#shared/record/commit'
import type { JournalPort } from '../ledger-store/journal/journal-port'

/** How the journal is read, and who is told how much of the work on it is done, from 0 to 1. */
export interface JournalReader extends Pick<JournalPort, 'read'> {
  readonly tell?: (share: number) => void
}

/** What is known of the ledger without reading its journal. */
export interface LedgerFacts {
  readonly officeCode: string
  readonly officeName: string
  readonly deviceId: string
  readonly replica: ReplicaId
  readonly madeAt: Instant
  readonly reason: BackupReason
  readonly program: string
  readonly cases: number
  readonly openCases: number
  readonly chains: BackupHead['chains']
  readonly tail: JournalTail
}

export interface MakeOrder {
  readonly backupId: string
  readonly facts: LedgerFacts
  readonly signer: SigningKey
  readonly recipients: readonly string[]
}

export interface MadeBackup {
  readonly bytes: Bytes
  readonly head: BackupHead
}

/** The journal could not be read up to where the tables stand. */
export type JournalUncopied = IpcFailure<'journal.read'> | BorderFailure | { readonly type: 'JournalShort' }

/** The thread that does the work stopped, ran out of memory, or has a defect. */
export interface BackupWorkerFailed {
  readonly type: 'BackupWorkerFailed'
  readonly detail: string
}

export interface ProveOrder {
  readonly sealed: Bytes
  readonly opening: BackupOpening
  /** The live ledger's database, to be compared with; null where there is none, or for a backup of another PC. */
  readonly liveName: string | null
  readonly scratchName: string
}

/** A backup that was really restored, into tables of its own. */
export interface Proof {
  readonly backup: VerifiedBackup
  /**
   * `live`: brought up to the live ledger's end, both came to the same digest. `chains`: every act is there and folds,
   * but the live ledger has another history by now, or is another PC's.
   */
  readonly against: 'live' | 'chains'
  readonly digest: string
}

export type ProveFailure =
  | BackupRefused
  | BackupWorkerFailed
  /** What came out of it is not the ledger that went in; `detail` names the difference. */
  | { readonly type: 'RestoredDiffers'; readonly detail: string }
  /** Acts kept coming while the two were compared. To be tried again later. */
  | { readonly type: 'LedgerBusy' }

/** The heavy work on backups. Runs in a worker; nothing of it holds the window up. */
export interface BackupTasks {
  make(
    order: MakeOrder,
    journal: JournalReader,
  ): Promise<Result<MadeBackup, BackupUnmade | JournalUncopied | BackupWorkerFailed>>
  prove(order: ProveOrder, journal: JournalReader): Promise<Result<Proof, ProveFailure>>
  /** Opens a backup to be restored: what it holds, and its lines. */
  open(sealed: Bytes, opening: BackupOpening): Promise<Result<OpenedBackup, BackupRefused | BackupWorkerFailed>>
  sealFile(bytes: Bytes, recipients: readonly string[]): Promise<Result<Bytes, BackupUnmade | BackupWorkerFailed>>
  unsealFile(
    bytes: Bytes,
    identities: readonly string[],
  ): Promise<Result<Bytes, { readonly type: 'FileUnopened'; readonly fault: SealFault } | BackupWorkerFailed>>
}
