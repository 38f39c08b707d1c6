import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { ok, type Result } from '#shared/prelude/result'
import type { CommitMalformed } from '#shared/record/commit'
import { checkDatabase, type ViewFault } from './check-database'
import { followJournal, type FollowFailure, type OpeningProgress } from '../view/follow-journal'
import { guardView, type ViewReadFailed } from '../view/guard-view'
import type { JournalPort } from '../journal/journal-port'
import { LedgerDatabase, type ViewState } from '../view/ledger-database'
import { reconcileJournal, type ReconcileFailure } from './reconcile-journal'
import { viewShape } from '../view/view-shape'
import { clearView, writeViewTail } from '../view/write-view'

export type LedgerOpenFailure =
  | IpcFailure<'journal.open'>
  | IpcFailure<'journal.read'>
  | BorderFailure
  | ViewFault
  | ViewReadFailed
  | FollowFailure
  | CommitMalformed
  | ReconcileFailure

/** What the start-up check found and did, to be told to the person at the desk. */
export interface OpeningReport {
  readonly view: 'sound' | 'caught-up' | 'rebuilt'
  /** Why the view had to be rebuilt. */
  readonly cause: 'none' | 'missing' | 'data-loss' | 'unreadable' | 'behind' | 'outdated'
  /** Bytes of a torn, never acknowledged tail that were set aside. */
  readonly cutBytes: number
  readonly commitsRead: number
  /** Commits that the journal had lost and that were written back into it from the view. */
  readonly healed: number
}

export interface OpenedLedger {
  readonly database: LedgerDatabase
  readonly state: ViewState
  readonly report: OpeningReport
}

/**
 * The start-up check: opens the journal and the view, compares how far they reach, and brings the view up to the
 * journal. With an unchanged view nothing of the journal is read, so that starting takes as long with ten thousand
 * cases as with none. A journal that has lost frames which the view still has gets them back first.
 */
export async function openLedger(
  journal: JournalPort,
  onProgress: OpeningProgress,
  name?: string,
): Promise<Result<OpenedLedger, LedgerOpenFailure>> {
  const opened = await journal.open()
  if (!opened.ok) return opened
  const brought = await bringUpOnce(journal, opened.value, onProgress, name)
  // Chromium throws a damaged database away, and says so, only at the opening after the one in which it met the damage.
  return brought.ok || brought.failure.type !== 'ViewReadFailed'
    ? brought
    : bringUpOnce(journal, opened.value, onProgress, name)
}

async function bringUpOnce(
  journal: JournalPort,
  opened: IpcValue<'journal.open'>,
  onProgress: OpeningProgress,
  name: string | undefined,
): Promise<Result<OpenedLedger, LedgerOpenFailure>> {
  const database = new LedgerDatabase(name)
  const brought = await guardView(() => bringUp(database, journal, opened, onProgress))
  if (!brought.ok) database.close()
  return brought
}

async function bringUp(
  database: LedgerDatabase,
  journal: JournalPort,
  { tail, cutBytes }: IpcValue<'journal.open'>,
  onProgress: OpeningProgress,
): Promise<Result<OpenedLedger, LedgerOpenFailure>> {
  const checked = await checkDatabase(database.name, indexedDB, tail.bytes)
  if (!checked.ok) return checked
  await database.open()
  const brought = await bringTogether(database, journal, tail, onProgress)
  if (!brought.ok) return brought
  const { state, report } = brought.value
  // What was folded on the way was told of.
  if (state.summary !== undefined) database.written.begin(state.summary)
  const { dataLoss, removed } = checked.value
  const found: OpeningReport['cause'] = dataLoss ? 'data-loss' : removed ? 'unreadable' : 'missing'
  return ok({
    database,
    state,
    report: { ...report, cause: report.cause === 'missing' ? found : report.cause, cutBytes },
  })
}

interface Brought {
  readonly state: ViewState
  readonly report: Omit<OpeningReport, 'cutBytes'>
}

async function bringTogether(
  database: LedgerDatabase,
  journal: JournalPort,
  tail: JournalTail,
  onProgress: OpeningProgress,
): Promise<Result<Brought, LedgerOpenFailure>> {
  const stored = await database.state.get('view')
  if (stored === undefined) return followFrom(emptyView, 'rebuilt', 'missing', { database, journal, tail, onProgress })
  if (stored.shape !== (await viewShape())) return foldAnew(stored, { database, journal, tail, onProgress })
  if (isSameTail(stored.tail, tail))
    return ok({ state: stored, report: { view: 'sound', cause: 'none', commitsRead: 0, healed: 0 } })
  if (stored.tail.bytes < tail.bytes) {
    const followed = await followFrom(stored, 'caught-up', 'behind', { database, journal, tail, onProgress })
    // Another file than the view followed looks like damage right where the view stopped.
    const isOtherFile =
      !followed.ok &&
      followed.failure.type === 'JournalDamaged' &&
      followed.failure.atByte === stored.tail.bytes &&
      stored.tail.bytes > 0
    if (!isOtherFile) return followed
  }
  return reconcile(stored, { database, journal, tail, onProgress })
}

const emptyView: ViewState = { name: 'view', tail: emptyJournalTail, chains: {} }

interface Opening {
  readonly database: LedgerDatabase
  readonly journal: JournalPort
  readonly tail: JournalTail
  readonly onProgress: OpeningProgress
}

async function followFrom(
  state: ViewState,
  view: OpeningReport['view'],
  cause: OpeningReport['cause'],
  { database, journal, tail, onProgress }: Opening,
): Promise<Result<Brought, LedgerOpenFailure>> {
  const followed = await followJournal(database, journal, state, tail, onProgress)
  return followed.ok
    ? ok({ state: followed.value.state, report: { view, cause, commitsRead: followed.value.commitsRead, healed: 0 } })
    : followed
}

/**
 * Another program's view: emptied and folded anew, but not before the journal is known to have every commit of it, from
 * the first byte to the last. Until then the view may be the only copy of what the journal has lost.
 */
async function foldAnew(stored: ViewState, opening: Opening): Promise<Result<Brought, LedgerOpenFailure>> {
  const { database, journal, tail } = opening
  const passes = await passesThrough(journal, stored.tail, tail)
  if (!passes.ok) return passes
  const reconciled = passes.value ? ok({ tail, healed: 0 }) : await reconcileJournal(database, journal, tail)
  if (!reconciled.ok) return reconciled
  const emptied = await clearView(database)
  if (!emptied.ok) return emptied
  const { tail: reached, healed } = reconciled.value
  const followed = await followFrom(emptyView, 'rebuilt', 'outdated', { ...opening, tail: reached })
  return followed.ok ? ok({ ...followed.value, report: { ...followed.value.report, healed } }) : followed
}

/** Reads the whole journal, and says whether it is the one that stood at `midway` once. */
async function passesThrough(
  journal: JournalPort,
  midway: JournalTail,
  tail: JournalTail,
): Promise<Result<boolean, LedgerOpenFailure>> {
  let reached = emptyJournalTail
  let passed = isSameTail(reached, midway)
  while (reached.bytes < tail.bytes) {
    const batch = await journal.read(reached, proofBytes)
    if (!batch.ok) return batch
    for (const frame of batch.value.frames) passed ||= isSameTail(frame.tail, midway)
    reached = batch.value.frames.at(-1)?.tail ?? tail
  }
  return ok(passed)
}

const proofBytes = 4_000_000

/** The view stands elsewhere than the journal: what the journal lost is written back, and the view stands on the journal again. */
async function reconcile(stored: ViewState, opening: Opening): Promise<Result<Brought, LedgerOpenFailure>> {
  const { database, journal, tail } = opening
  const reconciled = await reconcileJournal(database, journal, tail)
  if (!reconciled.ok) return reconciled
  const { healed, viewLacks, tail: reached } = reconciled.value
  if (!viewLacks) {
    const state: ViewState = { ...stored, tail: reached }
    const written = await writeViewTail(database, state)
    if (!written.ok) return written
    return ok({ state, report: { view: 'sound', cause: 'none', commitsRead: 0, healed } })
  }
  // The journal now has everything: the view, which has not, is emptied and folded anew.
  const emptied = await clearView(database)
  if (!emptied.ok) return emptied
  const followed = await followFrom(emptyView, 'rebuilt', 'behind', { ...opening, tail: reached })
  return followed.ok ? ok({ ...followed.value, report: { ...followed.value.report, healed } }) : followed
}

export const isSameTail = (a: JournalTail, b: JournalTail): boolean => a.bytes === b.bytes && a.hash === b.hash
