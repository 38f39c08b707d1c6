import { createWorkCalendar, type WorkCalendar } from '#shared/calendar/work-calendar'
import { holidayTableSchema } from '#shared/calendar/holiday-table'
import type { KeyFile } from '#shared/bundle/key-file'
import { parseRescueKeys, parseStoredKeys, type LockedKeys, type RescueKeys } from '#shared/bundle/locked-keys'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { ok, type Result } from '#shared/prelude/result'
import type { MachineMark } from '#shared/replica/machine-mark'
import { replicaOf } from '#shared/replica/replica-file'
import { callHost } from '../host/call-host'
import { createLedger, type Ledger } from '../ledger-store/commit/ledger'
import { findLedger } from '../ledger-store/opening/find-ledger'
import { openLedger, type LedgerOpenFailure, type OpeningReport } from '../ledger-store/opening/open-ledger'
import type { OpeningProgress } from '../ledger-store/view/follow-journal'
import { readOffice } from '../ledger-store/read/read-office'
import { readJoinedOffice, type JoinedOffice } from '../ledger-store/read/read-joined-office'
import { readReplicas } from '../ledger-store/read/read-replicas'
import { readingToKeeping, type KeyKeeping } from './key-hold'
import { hostJournal } from './host-journal'
import type { LocalSettings } from './local-settings'
import { readLocalSettings, type SettingsTrouble } from './settings-file'
import { settleReplica, type OwnReplica } from './own-replica'
import { systemClock } from '../prelude/system-clock'

export type StartFailure = LedgerOpenFailure | BorderFailure | IpcFailure<'keys.read'>

/** What every screen stands on, whoever's keys are open. */
interface StartedLedger {
  readonly app: IpcValue<'app.info'>
  readonly settings: LocalSettings
  readonly settingsTrouble: SettingsTrouble
  readonly ledger: Ledger
  readonly ownReplica: OwnReplica
  readonly opening: OpeningReport
  readonly calendar: WorkCalendar
  readonly keeping: KeyKeeping
}

/** Why this PC's keys cannot be read, though there are some. */
export type KeysLost =
  /** The system no longer takes its own wrapping off: another account, another PC, a password reset from outside. */
  | 'shield-broken'
  | 'malformed'
  /** Only the second copy is there. */
  | 'missing'
  /** Neither is there, and the ledger that they were the keys of is. */
  | 'gone'

/** What starting found: an office at work, or what stands between this PC and it. */
export type Started =
  | {
      readonly state: 'first-run'
      readonly app: IpcValue<'app.info'>
      readonly settings: LocalSettings
      readonly keys: KeyFile | undefined
      readonly ledger: Ledger | undefined
    }
  /** Keys and the card of another PC of the office, but nothing of the office yet: its first sync bundle has to come. */
  | (StartedLedger & { readonly state: 'joining'; readonly keys: KeyFile; readonly office: JoinedOffice })
  | (StartedLedger & { readonly state: 'locked'; readonly locked: LockedKeys })
  | { readonly state: 'keys-lost'; readonly why: KeysLost; readonly rescue: RescueKeys | undefined }
  | (StartedLedger & { readonly state: 'ready'; readonly keys: KeyFile })

/** Reads what stands on this PC and opens the ledger. Makes nothing: keys and office are made by the first run. */
export async function startDesk(onProgress: OpeningProgress): Promise<Result<Started, StartFailure>> {
  const [app, keysRead, { settings, trouble: settingsTrouble }] = await Promise.all([
    callHost('app.info', {}),
    callHost('keys.read', {}),
    readLocalSettings(),
  ])
  if (!app.ok) return app
  if (!keysRead.ok) return keysRead
  const { text, shield } = keysRead.value
  const rescue = parseRescueKeys(keysRead.value.rescue)
  if (shield === 'broken') return ok({ state: 'keys-lost', why: 'shield-broken', rescue })
  if (text === '') {
    if (rescue !== undefined) return ok({ state: 'keys-lost', why: 'missing', rescue })
    const found = await findLedger(hostJournal)
    if (!found.ok) return found
    return ok(
      found.value
        ? { state: 'keys-lost', why: 'gone', rescue }
        : { state: 'first-run', app: app.value, settings, keys: undefined, ledger: undefined },
    )
  }
  const stored = parseStoredKeys(text)
  if (!stored.ok) return ok({ state: 'keys-lost', why: 'malformed', rescue })
  const opened = await openDeskLedger(
    stored.value.kind === 'plain' ? stored.value.keys : stored.value.locked,
    app.value.machine,
    onProgress,
  )
  if (!opened.ok) return opened
  const { ledger, report, ownReplica } = opened.value
  const facts = {
    app: app.value,
    settings,
    settingsTrouble,
    ledger,
    ownReplica,
    opening: report,
    calendar: loadCalendar(),
    keeping: readingToKeeping(keysRead.value),
  }
  if (stored.value.kind === 'locked') return ok({ state: 'locked', ...facts, locked: stored.value.locked })
  const { keys } = stored.value
  // Nobody has shown a PIN: whoever has one here, if only to sign with, is not taken to be at the desk.
  if (settings.signingPins.some(({ personId }) => personId === settings.actorId))
    facts.settings = { ...settings, actorId: '' }
  if ((await readOffice(ledger.database)) !== undefined) return ok({ state: 'ready', ...facts, keys })
  const joined = await readJoinedOffice(ledger.database)
  return ok(
    joined === undefined
      ? { state: 'first-run', app: app.value, settings, keys, ledger }
      : { state: 'joining', ...facts, keys, office: joined },
  )
}

export interface OpenedDeskLedger {
  readonly ledger: Ledger
  readonly report: OpeningReport
  readonly ownReplica: OwnReplica
}

/** Opens the ledger as this PC's replica: the device id of its keys with the incarnation of its replica file. */
export async function openDeskLedger(
  keys: Pick<KeyFile, 'deviceId'>,
  machine: MachineMark,
  onProgress: OpeningProgress,
): Promise<Result<OpenedDeskLedger, LedgerOpenFailure>> {
  const opened = await openLedger(hostJournal, onProgress)
  if (!opened.ok) return opened
  const { database, report } = opened.value
  // A view that was there would know whether the frame that was cut had been acknowledged.
  const tailUncertain = report.cutBytes > 0 && report.view === 'rebuilt'
  const ownReplica = await settleReplica({
    deviceId: keys.deviceId,
    machine,
    replicas: await readReplicas(database),
    tailUncertain,
  })
  return ok({
    ledger: createLedger(opened.value, hostJournal, replicaOf(ownReplica.file), systemClock),
    report,
    ownReplica,
  })
}

const holidayTables = import.meta.glob<unknown>('../../resources/calendar/holidays-*.json', {
  eager: true,
  import: 'default',
})

/** The working-day calendar from the tables shipped with the program. */
export function loadCalendar(): WorkCalendar {
  return createWorkCalendar(Object.values(holidayTables).map((table) => holidayTableSchema.parse(table)))
}
