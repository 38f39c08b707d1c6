import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CommitMalformed } from '#shared/record/commit'
import { checkDatabase, type ViewFault } from './check-database'
import { followJournal, type FollowFailure, type OpeningProgress } from './follow-journal'
import { guardView, type ViewReadFailed } from './guard-view'
import type { JournalPort } from './journal-port'
import { LedgerDatabase, type ViewState } from './ledger-database'

export type LedgerOpenFailure =
  | IpcFailure<'journal.open'>
  | IpcFailure<'journal.read'>
  | BorderFailure
  | ViewFault
  | ViewReadFailed
  | FollowFailure
  | CommitMalformed
  /** The view holds more than the journal, or another history: the journal file was replaced, cut or lost. Nothing is touched. */
  | { readonly type: 'JournalBehindView'; readonly viewBytes: number; readonly journalBytes: number }

/** What the start-up check found and did, to be told to the person at the desk. */
export interface OpeningReport {
  readonly view: 'sound' | 'caught-up' | 'rebuilt'
  /** Why the view had to be rebuilt. */
  readonly cause: 'none' | 'missing' | 'data-loss' | 'unreadable' | 'behind' | 'outdated'
  /** Bytes of a torn, never acknowledged tail that were set aside. */
  readonly cutBytes: number
  readonly commitsRead: number
}

export interface OpenedLedger {
  readonly database: LedgerDatabase
  readonly state: ViewState
  readonly report: OpeningReport
}

/**
 * The start-up check: opens the journal and the view, compares how far they reach, and brings the view up to the
 * journal. With an unchanged view nothing of the journal is read, so that starting takes as long with ten thousand
 * cases as with none.
 */
export async function openLedger(journal: JournalPort, onProgress: OpeningProgress, name?: string): Promise<Result<OpenedLedger, LedgerOpenFailure>> {
  const opened = await journal.open()
  if (!opened.ok) return opened
  const database = new LedgerDatabase(name)
  const brought = await guardView(() => bringUp(database, journal, opened.value, onProgress))
  if (!brought.ok) database.close()
  return brought
}

async function bringUp(database: LedgerDatabase, journal: JournalPort, { tail, cutBytes }: IpcValue<'journal.open'>, onProgress: OpeningProgress): Promise<Result<OpenedLedger, LedgerOpenFailure>> {
  const checked = await checkDatabase(database.name, indexedDB, tail.bytes)
  if (!checked.ok) return checked
  await database.open()
  const stored = await database.state.get('view')
  const standing: ViewState = stored ?? { name: 'view', tail: emptyJournalTail, chains: {} }
  if (standing.tail.bytes > tail.bytes || (standing.tail.bytes === tail.bytes && standing.tail.hash !== tail.hash)) return fail({ type: 'JournalBehindView', viewBytes: standing.tail.bytes, journalBytes: tail.bytes })
  if (isSameTail(standing.tail, tail)) return ok({ database, state: standing, report: { view: 'sound', cause: 'none', cutBytes, commitsRead: 0 } })
  const followed = await followJournal(database, journal, standing, tail, onProgress)
  if (!followed.ok) return followed
  const fresh = stored === undefined
  const cause = checked.value.outdated ? 'outdated' : checked.value.dataLoss ? 'data-loss' : checked.value.removed ? 'unreadable' : fresh ? 'missing' : 'behind'
  return ok({ database, state: followed.value.state, report: { view: fresh ? 'rebuilt' : 'caught-up', cause, cutBytes, commitsRead: followed.value.commitsRead } })
}

export const isSameTail = (a: JournalTail, b: JournalTail): boolean => a.bytes === b.bytes && a.hash === b.hash
