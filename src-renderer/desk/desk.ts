import { createContext, useContext } from 'react'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { KeyFile } from '#shared/bundle/key-file'
import type { DeskAct } from '#shared/history/desk-act'
import type { IpcValue } from '#shared/ipc/contract'
import type { Clock } from '#shared/prelude/ports'
import type { Result } from '#shared/prelude/result'
import type { OfficeRules } from '#shared/rules/office-rules'
import type { RenewalReason } from '#shared/replica/replica-file'
import type { BackupService } from '../backups/backup-service'
import type { Ledger } from '../ledger-store/commit/ledger'
import type { KeyKeeping, KeysUnwritable } from '../start/key-hold'
import type { LocalSettings } from '../start/local-settings'
import type { SettingsTrouble, SettingsUnwritten } from '../start/settings-file'
import type { OwnReplica, ReplicaUnwritable } from '../start/own-replica'
import type { DeskOpening, StartFailure } from '../start/start-desk'

/** Everything a screen has at hand: the open ledger, this PC and who sits at it. Made once, at start. */
export interface Desk {
  readonly ledger: Ledger
  readonly app: IpcValue<'app.info'>
  readonly keys: KeyFile
  /** How the keys are kept on the disk: PINs, the system's wrapping, the copy for the paper key. */
  readonly keeping: KeyKeeping
  readonly calendar: WorkCalendar
  /** The rule sets of the office, by which limits and lights are judged. */
  readonly rules: OfficeRules
  readonly clock: Clock
  readonly opening: DeskOpening
  /** Under which number this PC writes, and why. */
  readonly ownReplica: OwnReplica
  /** Makes, proves and lists the backups of this ledger. */
  readonly backups: BackupService
  readonly settings: LocalSettings
  /** What was wrong with the settings at start. */
  readonly settingsTrouble: SettingsTrouble
  /** Why the newest settings are not on the disk; undefined where they are. */
  readonly settingsUnwritten: SettingsUnwritten | undefined
  /** Changes this PC's settings, on the disk and on the screen. */
  changeSettings(change: Partial<LocalSettings>): Promise<void>
  /** Keeps an act for the record of the ledger that is opened next: the one that is open is about to go. */
  noteForLater(act: DeskAct): Promise<void>
  /** Puts on record what waited for this ledger and could not be written at the start. */
  recordPending(): Promise<void>
  /** Keeps the same keys otherwise: with other PINs, or for another paper key. On a failure all stays as it was. */
  changeKeeping(change: Partial<Pick<KeyKeeping, 'lock' | 'rescueFor'>>): Promise<Result<undefined, KeysUnwritable>>
  /** Stores new or imported keys and starts over with them; `act` goes on record under them. */
  changeKeys(keys: KeyFile, act: DeskAct): Promise<boolean>
  /**
   * Takes a new number for this PC, puts it on the disk and starts over with it. `alsoTaken` names replicas that the
   * ledger has not heard of, as those of a backup. On a failure the old number still stands.
   */
  renewReplica(reason: RenewalReason, alsoTaken?: readonly string[]): Promise<Result<undefined, ReplicaUnwritable>>
  /** Leaves work for the page that names the damage and offers the ways of recovery; nothing is changed by that. */
  showDamage(damage: StartFailure): void
  /** Starts over with what stands on the disk now, after the ledger was replaced. */
  startOver(): void
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk of the running program. A screen drawn outside it is a defect. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('no desk: the ledger is not open')
  return desk
}
