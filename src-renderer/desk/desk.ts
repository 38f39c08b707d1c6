import { createContext, useContext } from 'react'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import type { KeyFile } from '#shared/bundle/key-file'
import type { IpcValue } from '#shared/ipc/contract'
import type { Clock } from '#shared/prelude/ports'
import type { Ledger } from '../ledger-store/ledger'
import type { OpeningReport } from '../ledger-store/open-ledger'
import type { LocalSettings } from './local-settings'

/** Everything a screen has at hand: the open ledger, this PC and who sits at it. Made once, at start. */
export interface Desk {
  readonly ledger: Ledger
  readonly app: IpcValue<'app.info'>
  readonly keys: KeyFile
  readonly calendar: WorkCalendar
  readonly clock: Clock
  readonly opening: OpeningReport
  readonly settings: LocalSettings
  /** Changes this PC's settings, on the disk and on the screen. */
  changeSettings(change: Partial<LocalSettings>): Promise<void>
  /** Stores new or imported keys and starts over with them. */
  changeKeys(keys: KeyFile): Promise<boolean>
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk of the running program. A screen drawn outside it is a defect. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('no desk: the ledger is not open')
  return desk
}
