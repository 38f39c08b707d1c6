import type { DeviceCard } from '#shared/bundle/device-card'
import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { makeKeys } from '#shared/codec/make-keys'
import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { DeskAct } from '#shared/history/desk-act'
import { instantToLocalDate } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import { lockWithPin, storeKeys, unprotected } from '../../desk/key-hold'
import { writeLocalSettings } from '../../desk/settings-file'
import { openDeskLedger, type Started } from '../../desk/start-desk'
import { systemClock } from '../../desk/system-clock'
import { commitCard, type CardRefused } from '../../ledger-store/commit/commit-card'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { commitOffice } from '../../ledger-store/commit/commit-office'
import { commitSample, type SampleFailure, type SampleProgress } from '../../ledger-store/commit/commit-sample'
import type { CommitFailure, Ledger } from '../../ledger-store/commit/ledger'
import type { LedgerOpenFailure } from '../../ledger-store/opening/open-ledger'
import { draftToStaff, findRegistrar, trimOffice, type FirstRunDraft } from './first-run-draft'
import type { LoadedSample } from './load-sample'

export type FirstRunStart = Extract<Started, { state: 'first-run' }>

/** Why setting up stopped, and at what: each part has its own words. */
export type SetUpFailure =
  | { readonly at: 'keys'; readonly failure: IpcFailure<'keys.write'> | BorderFailure }
  | { readonly at: 'ledger'; readonly failure: LedgerOpenFailure }
  | { readonly at: 'card'; readonly failure: CardRefused }
  | { readonly at: 'commit'; readonly failure: CommitFailure }
  | { readonly at: 'sample'; readonly failure: SampleFailure }

const failed = <At extends SetUpFailure['at'], F>(at: At, failure: F) =>
  ({ ok: false, failure: { at, failure } }) as const

/** Writes the keys unless they stand there already, and opens the ledger as theirs. */
async function openWithKeys(started: FirstRunStart, keys: KeyFile): Promise<Result<Ledger, SetUpFailure>> {
  if (started.keys !== undefined && started.ledger !== undefined && renderKeyFile(started.keys) === renderKeyFile(keys))
    return ok(started.ledger)
  const written = await storeKeys(keys, unprotected)
  if (!written.ok) return failed('keys', written.failure)
  started.ledger?.close()
  const opened = await openDeskLedger(keys, started.app.machine, () => undefined)
  return opened.ok ? ok(opened.value.ledger) : failed('ledger', opened.failure)
}

/**
 * The last step of the wizard: keys, the centre's card, then the office and its people in one commit, who sits here, and
 * that person's PIN ('' for none yet). `done` goes on record: what was done in the wizard. Answers what the PIN opens.
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
    if (!enrolled.ok)
      return isCardRefused(enrolled.failure) ? failed('card', enrolled.failure) : failed('commit', enrolled.failure)
  }
  const staff = draftToStaff(draft, () => crypto.randomUUID())
  const settled = await commitOffice(ledger, { office: trimOffice(draft.office), ...staff }, 'system')
  if (!settled.ok) return failed('commit', settled.failure)
  const registrar = findRegistrar(staff.people)
  for (const act of done) {
    const recorded = await commitDeskAct(ledger, act, registrar?.id ?? '', instantToLocalDate(systemClock.now()))
    if (!recorded.ok) return failed('commit', recorded.failure)
  }
  await writeLocalSettings({ ...started.settings, actorId: registrar?.id ?? '' })
  // Last: before the office stood, a lock would have had nobody to open it.
  const lock = pin === '' || registrar === undefined ? undefined : await lockWithPin(undefined, registrar.id, pin)
  const locked = lock === undefined ? undefined : await storeKeys(keys, { ...unprotected, lock })
  ledger.close()
  return locked?.ok === false ? failed('keys', locked.failure) : ok(lock?.wrap)
}

/** The other way to begin: keys of this PC's own and the card of one that has the office's ledger. The rest comes by stick. */
export async function joinOffice(started: FirstRunStart, card: DeviceCard): Promise<Result<undefined, SetUpFailure>> {
  const opened = await openWithKeys(started, started.keys ?? (await makeKeys()))
  if (!opened.ok) return opened
  const enrolled = await commitCard(opened.value, card, 'system')
  if (!enrolled.ok)
    return isCardRefused(enrolled.failure) ? failed('card', enrolled.failure) : failed('commit', enrolled.failure)
  opened.value.close()
  return ok(undefined)
}

const isCardRefused = (failure: CardRefused | CommitFailure): failure is CardRefused =>
  failure.type === 'CardRevoked' || failure.type === 'CardKeysDiffer' || failure.type === 'CardUnknown'

/** Lays the sample ledger down. Keys that this PC has already are never overwritten by the published ones of the sample. */
export async function layDownSample(
  started: FirstRunStart,
  { sample, keys }: LoadedSample,
  onProgress: SampleProgress,
): Promise<Result<undefined, SetUpFailure>> {
  const opened = await openWithKeys(started, started.keys ?? keys)
  if (!opened.ok) return opened
  const laid = await commitSample(opened.value, sample, onProgress)
  if (!laid.ok) return failed('sample', laid.failure)
  await writeLocalSettings({ ...started.settings, actorId: sample.clerkId })
  opened.value.close()
  return ok(undefined)
}
