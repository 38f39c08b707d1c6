import { createWorkCalendar, type WorkCalendar } from '#shared/calendar/work-calendar'
import { holidayTableSchema } from '#shared/calendar/holiday-table'
import { parseKeyFile, type KeyFile } from '#shared/bundle/key-file'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { MachineMark } from '#shared/replica/machine-mark'
import { replicaOf } from '#shared/replica/replica-file'
import { callHost } from '../host/call-host'
import { createLedger, type Ledger } from '../ledger-store/ledger'
import { openLedger, type LedgerOpenFailure, type OpeningReport } from '../ledger-store/open-ledger'
import type { OpeningProgress } from '../ledger-store/follow-journal'
import { readOffice } from '../ledger-store/read-office'
import { readReplicas } from '../ledger-store/read-replicas'
import { hostJournal } from './host-journal'
import { readLocalSettings, type LocalSettings } from './local-settings'
import { settleReplica, type OwnReplica } from './own-replica'
import { systemClock } from './system-clock'

export type StartFailure = LedgerOpenFailure | BorderFailure | IpcFailure<'keys.read'> | { readonly type: 'KeyFileMalformed' }

/** What starting found: an office at work, or a PC on which the first run is not finished. */
export type Started =
  | { readonly state: 'first-run'; readonly app: IpcValue<'app.info'>; readonly settings: LocalSettings; readonly keys: KeyFile | undefined; readonly ledger: Ledger | undefined }
  | { readonly state: 'ready'; readonly app: IpcValue<'app.info'>; readonly settings: LocalSettings; readonly keys: KeyFile; readonly ledger: Ledger; readonly ownReplica: OwnReplica; readonly opening: OpeningReport; readonly calendar: WorkCalendar }

/** Reads what stands on this PC and opens the ledger. Makes nothing: keys and office are made by the first run. */
export async function startDesk(onProgress: OpeningProgress): Promise<Result<Started, StartFailure>> {
  const [app, keysRead, settings] = await Promise.all([callHost('app.info', {}), callHost('keys.read', {}), readLocalSettings()])
  if (!app.ok) return app
  if (!keysRead.ok) return keysRead
  if (keysRead.value.text === '') return ok({ state: 'first-run', app: app.value, settings, keys: undefined, ledger: undefined })
  const keys = parseKeyFile(keysRead.value.text)
  if (!keys.ok) return fail({ type: 'KeyFileMalformed' })
  const opened = await openDeskLedger(keys.value, app.value.machine, onProgress)
  if (!opened.ok) return opened
  const { ledger, report, ownReplica } = opened.value
  const office = await readOffice(ledger.database)
  if (office === undefined) return ok({ state: 'first-run', app: app.value, settings, keys: keys.value, ledger })
  return ok({ state: 'ready', app: app.value, settings, keys: keys.value, ledger, ownReplica, opening: report, calendar: loadCalendar() })
}

export interface OpenedDeskLedger {
  readonly ledger: Ledger
  readonly report: OpeningReport
  readonly ownReplica: OwnReplica
}

/** Opens the ledger as this PC's replica: the device id of its keys with the incarnation of its replica file. */
export async function openDeskLedger(keys: KeyFile, machine: MachineMark, onProgress: OpeningProgress): Promise<Result<OpenedDeskLedger, LedgerOpenFailure>> {
  const opened = await openLedger(hostJournal, onProgress)
  if (!opened.ok) return opened
  const { database, report } = opened.value
  // A view that was there would know whether the frame that was cut had been acknowledged.
  const tailUncertain = report.cutBytes > 0 && report.view === 'rebuilt'
  const ownReplica = await settleReplica({ deviceId: keys.deviceId, machine, replicas: await readReplicas(database), tailUncertain })
  return ok({ ledger: createLedger(opened.value, hostJournal, replicaOf(ownReplica.file), systemClock), report, ownReplica })
}

const holidayTables = import.meta.glob<unknown>('../../resources/calendar/holidays-*.json', { eager: true, import: 'default' })

/** The working-day calendar from the tables shipped with the program. */
export function loadCalendar(): WorkCalendar {
  return createWorkCalendar(Object.values(holidayTables).map((table) => holidayTableSchema.parse(table)))
}
