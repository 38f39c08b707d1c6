import type { DeviceCard } from '#shared/bundle/device-card'
import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { makeKeys } from '#shared/codec/make-keys'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { DeskAct } from '#shared/history/desk-act'
import { refuseFounding, type OfficeStands } from '#shared/office/refuse-founding'
import { ok, type Result } from '#shared/prelude/result'
import { hostJournal } from '../../start/host-journal'
import { lockWithPin, storeKeys, unprotected } from '../../start/key-hold'
import { toPendingAct } from '../../start/pending-acts'
import type { LocalSettings } from '../../start/local-settings'
import { writeLocalSettings } from '../../start/settings-file'
import { findExample } from '../../start/example-rules'
import { openDeskLedger, type Started } from '../../start/start-desk'
import { commitCard, type CardRefused } from '../../ledger-store/commit/commit-card'
import { commitFounding } from '../../ledger-store/commit/commit-founding'
import { commitJoining } from '../../ledger-store/commit/commit-joining'
import { commitSample, type SampleFailure } from '../../ledger-store/commit/commit-sample'
import type { RulesRefused } from '../../ledger-store/commit/commit-rules'
import type { PlayProgress } from '#shared/sample/play-sample'
import type { CommitFailure, Ledger } from '../../ledger-store/commit/ledger'
import { readFounded } from '../../ledger-store/read/read-founded'
import { findLedger } from '../../ledger-store/opening/find-ledger'
import type { LedgerOpenFailure } from '../../ledger-store/opening/open-ledger'
import { draftToStaff, trimOffice, type FirstRunDraft } from './first-run-draft'
import type { LoadedSample } from '../../start/load-sample'

export type FirstRunStart = Extract<Started, { state: 'first-run' }>

/** Why setting up stopped, and at what: each part has its own words. */
export type SetUpFailure =
  | { readonly at: 'keys'; readonly failure: IpcFailure<'keys.write'> | BorderFailure }
  | { readonly at: 'ledger'; readonly failure: LedgerOpenFailure }
  /** A ledger stands here already: nothing is set up over it, and its keys are not written over. */
  | { readonly at: 'standing'; readonly failure: OfficeStands }
  | { readonly at: 'card'; readonly failure: CardRefused }
  | { readonly at: 'rules'; readonly failure: RulesRefused }
  | { readonly at: 'commit'; readonly failure: CommitFailure }
  | { readonly at: 'sample'; readonly failure: Exclude<SampleFailure, OfficeStands> }

/** Whoever sits down at a PC that is set up now is led round once, unless it was said that nobody is. */
const withTours = (settings: LocalSettings): LocalSettings =>
  settings.tours === 'unsaid' ? { ...settings, tours: 'on' } : settings

const failed = <At extends SetUpFailure['at'], F>(at: At, failure: F) =>
  ({ ok: false, failure: { at, failure } }) as const

/** Writes the keys unless they stand there already, and opens the ledger as theirs. */
async function openWithKeys(started: FirstRunStart, keys: KeyFile): Promise<Result<Ledger, SetUpFailure>> {
  if (started.keys !== undefined && started.ledger !== undefined && renderKeyFile(started.keys) === renderKeyFile(keys))
    return ok(started.ledger)
  const free = await proveFree(started)
  if (!free.ok) return free
  const written = await storeKeys(keys, unprotected)
  if (!written.ok) return failed('keys', written.failure)
  started.ledger?.close()
  const opened = await openDeskLedger(keys, started.app.machine, () => undefined, false)
  return opened.ok ? ok(opened.value.ledger) : failed('ledger', opened.failure)
}

/** Looked at again, however the wizard came to be open: new keys over a ledger would be its takeover. */
async function proveFree({ keys, ledger }: FirstRunStart): Promise<Result<undefined, SetUpFailure>> {
  const refusal = ledger === undefined ? undefined : refuseFounding(await readFounded(ledger.database))
  if (refusal !== undefined) return failed('standing', refusal)
  if (keys !== undefined) return ok(undefined)
  const found = await findLedger(hostJournal)
  if (!found.ok) return failed('ledger', found.failure)
  return found.value ? failed('standing', { type: 'OfficeStands' } as const) : ok(undefined)
}

/**
 * The last step of the wizard: keys, the centre's card, then the office and its first person in one commit, who sits here,
 * and that person's PIN ('' for none yet). `done` goes on record: what was done in the wizard. Answers what the PIN opens.
 */
export async function layDownOffice(
  started: FirstRunStart,
  draft: FirstRunDraft,
  keys: KeyFile,
  pin: string,
  done: readonly DeskAct[],
): Promise<Result<string | undefined, SetUpFailure>> {
  const opened = await openWithKeys(started, keys)
  if (!opened.ok) return opened
  const ledger = opened.value
  if (draft.centreCard !== undefined) {
    const enrolled = await commitCard(ledger, draft.centreCard, 'system')
    if (!enrolled.ok) return toSetUpFailure(enrolled.failure)
  }
  const staff = draftToStaff(draft, () => crypto.randomUUID())
  const founded = await commitFounding(
    ledger,
    { office: trimOffice(draft.office), ...staff, rules: findExample(draft.ruleSet) },
    'system',
  )
  if (!founded.ok) return toSetUpFailure(founded.failure)
  const actorId = draft.person.id
  // On record at the next start, which follows at once.
  const pendingActs = [...started.settings.pendingActs, ...done.map((act) => toPendingAct(act, actorId))]
  await writeLocalSettings({ ...withTours(started.settings), actorId, pendingActs })
  // Last: before the office stood, a lock would have had nobody to open it. One that stood before is not the new office's.
  const lock = pin === '' ? undefined : await lockWithPin(undefined, actorId, pin)
  const stored = await storeKeys(keys, { ...unprotected, lock })
  ledger.close()
  return stored.ok ? ok(lock?.wrap) : failed('keys', stored.failure)
}

/** The other way to begin: keys of this PC's own and the card of one that has the office's ledger. The rest comes by stick. */
export async function joinOffice(started: FirstRunStart, card: DeviceCard): Promise<Result<undefined, SetUpFailure>> {
  const opened = await openWithKeys(started, started.keys ?? (await makeKeys()))
  if (!opened.ok) return opened
  const joined = await commitJoining(opened.value, card)
  if (!joined.ok) return toSetUpFailure(joined.failure)
  opened.value.close()
  return ok(undefined)
}

function toSetUpFailure(
  failure: OfficeStands | CardRefused | RulesRefused | CommitFailure,
): Result<never, SetUpFailure> {
  switch (failure.type) {
    case 'OfficeStands':
      return failed('standing', failure)
    case 'CardRevoked':
    case 'CardKeysDiffer':
    case 'CardUnknown':
      return failed('card', failure)
    case 'RuleSetFaulty':
    case 'RuleSetMalformed':
    case 'RuleSetUnknown':
    case 'VersionsOverlap':
      return failed('rules', failure)
    default:
      return failed('commit', failure)
  }
}

/** Lays the sample ledger down. Keys that this PC has already are never overwritten by the published ones of the sample. */
export async function layDownSample(
  started: FirstRunStart,
  { sample, keys }: LoadedSample,
  onProgress: PlayProgress,
): Promise<Result<undefined, SetUpFailure>> {
  const opened = await openWithKeys(started, started.keys ?? keys)
  if (!opened.ok) return opened
  const laid = await commitSample(opened.value, sample, onProgress)
  if (!laid.ok)
    return laid.failure.type === 'OfficeStands' ? failed('standing', laid.failure) : failed('sample', laid.failure)
  await writeLocalSettings({ ...withTours(started.settings), actorId: sample.office.clerkId })
  opened.value.close()
  return ok(undefined)
}
