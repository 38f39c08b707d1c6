import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { makeCalendar, type OwnCalendar } from '#shared/calendar/calendar-record'
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
import { readOwnCalendar } from '../ledger-store/read/read-own-calendar'
import { readRules } from '../ledger-store/read/read-rules'
import type { OfficeRules } from '#shared/rules/office-rules'
import { readReplicas } from '../ledger-store/read/read-replicas'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { readingToKeeping, type KeyKeeping } from './key-hold'
import { hostJournal } from './host-journal'
import type { LocalSettings } from './local-settings'
import { checkDeskLoss, hasLedgerTraces, type FoundLoss } from './ledger-loss'
import { readLocalSettings, type SettingsTrouble } from './settings-file'
import { settleReplica, type OwnReplica } from './own-replica'
import { readRecentArrangements } from './shipped-arrangements'
import { systemClock } from '../prelude/system-clock'

export type StartFailure = LedgerOpenFailure | BorderFailure | IpcFailure<'keys.read'>

/** What every screen stands on, whoever's keys are open. */
export interface StartedLedger {
  readonly app: IpcValue<'app.info'>
  readonly settings: LocalSettings
  readonly settingsTrouble: SettingsTrouble
  readonly ledger: Ledger
  readonly ownReplica: OwnReplica
  readonly opening: DeskOpening
  /** Of the recent years that come with the program and of what the office added. */
  readonly calendar: WorkCalendar
  readonly ownCalendar: OwnCalendar
  /** The rule sets of the office. */
  readonly rules: OfficeRules
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

/** What an opened ledger is to its PC, apart from whose keys are open. */
export type Standing =
  | { readonly state: 'ready' }
  /** The card of another PC, but nothing of the office yet: its first sync bundle has to come. */
  | { readonly state: 'joining'; readonly office: JoinedOffice }
  /** It was longer once, or there was one: a person chooses before anybody works on. */
  | { readonly state: 'short'; readonly found: FoundLoss }
  /** Nothing of an office was ever written to it. */
  | { readonly state: 'bare' }

/** What starting found: an office at work, or what stands between this PC and it. */
export type Started =
  | {
      readonly state: 'first-run'
      readonly app: IpcValue<'app.info'>
      readonly settings: LocalSettings
      readonly keys: KeyFile | undefined
      readonly ledger: Ledger | undefined
      /** There was a ledger here once. */
      readonly hasTraces: boolean
    }
  | (StartedLedger & { readonly state: 'locked'; readonly locked: LockedKeys; readonly behind: Standing })
  | { readonly state: 'keys-lost'; readonly why: KeysLost; readonly rescue: RescueKeys | undefined }
  | OpenDesk<'ready'>
  | OpenDesk<'joining'>
  | OpenDesk<'short'>

/** An opened ledger with open keys. */
export type OpenDesk<S extends Standing['state'] = Standing['state']> = StartedLedger & {
  readonly keys: KeyFile
} & Extract<Standing, { readonly state: S }>

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
  if (text === '')
    return rescue === undefined
      ? startWithoutKeys(app.value, settings)
      : ok({ state: 'keys-lost', why: 'missing', rescue })
  const stored = parseStoredKeys(text)
  if (!stored.ok) return ok({ state: 'keys-lost', why: 'malformed', rescue })
  const isLocked = stored.value.kind === 'locked'
  const opened = await openDeskLedger(
    stored.value.kind === 'plain' ? stored.value.keys : stored.value.locked,
    app.value.machine,
    onProgress,
    isLocked || rescue !== undefined || settings.actorId !== '',
  )
  if (!opened.ok) return opened
  const { ledger, report, ownReplica, found } = opened.value
  const [ownCalendar, rules] = await Promise.all([readOwnCalendar(ledger.database), readRules(ledger.database)])
  const facts = {
    app: app.value,
    settings,
    settingsTrouble,
    ledger,
    ownReplica,
    opening: report,
    calendar: makeCalendar(readRecentArrangements(), ownCalendar),
    ownCalendar,
    rules,
    keeping: readingToKeeping(keysRead.value),
  }
  const standing = await readStanding(ledger.database, found)
  if (stored.value.kind === 'locked')
    return ok({ state: 'locked', ...facts, locked: stored.value.locked, behind: standing })
  // Nobody has shown a PIN: whoever has one here, if only to sign with, is not taken to be at the desk.
  const seated = settings.signingPins.some(({ personId }) => personId === settings.actorId)
    ? { ...settings, actorId: '' }
    : settings
  return ok(enterDesk({ ...facts, settings: seated }, stored.value.keys, standing))
}

/** What there is to do with an opened ledger once its PC's keys are open. */
export function enterDesk(facts: StartedLedger, keys: KeyFile, standing: Standing): Started {
  const { app, settings, ledger } = facts
  return standing.state === 'bare'
    ? { state: 'first-run', app, settings, keys, ledger, hasTraces: false }
    : { ...facts, keys, ...standing }
}

/** No keys: a first run where there is no ledger either, and otherwise anything but that. */
async function startWithoutKeys(
  app: IpcValue<'app.info'>,
  settings: LocalSettings,
): Promise<Result<Started, StartFailure>> {
  const found = await findLedger(hostJournal)
  if (!found.ok) return found
  if (found.value) return ok({ state: 'keys-lost', why: 'gone', rescue: undefined })
  const hasTraces = await hasLedgerTraces()
  return ok({ state: 'first-run', app, settings, keys: undefined, ledger: undefined, hasTraces })
}

async function readStanding(database: LedgerDatabase, found: FoundLoss | undefined): Promise<Standing> {
  if (found !== undefined) return { state: 'short', found }
  if ((await readOffice(database)) !== undefined) return { state: 'ready' }
  const office = await readJoinedOffice(database)
  return office === undefined ? { state: 'bare' } : { state: 'joining', office }
}

/** What the start-up check found, and whether anybody but the ledger itself vouches for its being whole. */
export interface DeskOpening extends OpeningReport {
  readonly isVouched: boolean
}

export interface OpenedDeskLedger {
  readonly ledger: Ledger
  readonly report: DeskOpening
  readonly ownReplica: OwnReplica
  /** What is missed of it. */
  readonly found: FoundLoss | undefined
}

/**
 * Opens the ledger as this PC's replica: the device id of its keys with the incarnation of its replica file. `hadLedger`: keys or
 * settings tell that somebody worked here before.
 */
export async function openDeskLedger(
  { deviceId }: Pick<KeyFile, 'deviceId'>,
  machine: MachineMark,
  onProgress: OpeningProgress,
  hadLedger: boolean,
): Promise<Result<OpenedDeskLedger, LedgerOpenFailure>> {
  const opened = await openLedger(hostJournal, onProgress)
  if (!opened.ok) return opened
  const { database, report } = opened.value
  // A view that was there would know whether the frame that was cut had been acknowledged.
  const tailUncertain = report.cutBytes > 0 && report.view === 'rebuilt'
  const { found, isVouched } = await checkDeskLoss(database, deviceId, hadLedger)
  const ownReplica = await settleReplica({
    deviceId,
    machine,
    replicas: [...(await readReplicas(database)), ...Object.keys(found?.loss.reached ?? {})],
    tailUncertain,
    actsMissed: found !== undefined,
  })
  return ok({
    ledger: createLedger(opened.value, hostJournal, replicaOf(ownReplica.file), systemClock),
    report: { ...report, isVouched },
    ownReplica,
    found,
  })
}
