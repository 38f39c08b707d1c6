import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { emptyJournalTail, type JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitRef, parseCommitLine, type CommitMalformed, type LoggedCommit } from '#shared/record/commit'
import type { ViewCommits } from '#shared/recovery/plan-recovery'
import { composeCopiedFrames } from './copied-frames'
import { digestLine } from '../journal/digest-line'
import type { JournalPort } from '../journal/journal-port'
import type { LedgerDatabase } from '../view/ledger-database'
import { readViewCommits } from './read-view-commits'

export type ReconcileFailure =
  | IpcFailure<'journal.read'>
  | IpcFailure<'journal.append'>
  | BorderFailure
  | CommitMalformed
  /** The view reaches further than the journal, and its commits do not prove themselves. Nothing is touched. */
  | { readonly type: 'JournalBehindView'; readonly viewBytes: number; readonly journalBytes: number }
  /** View and journal have different commits under one name. Nothing is touched. */
  | { readonly type: 'JournalDiverged'; readonly ref: string }

export interface Reconciled {
  readonly tail: JournalTail
  /** Commits that the journal lacked and now has again. */
  readonly healed: number
  /** Whether the journal has commits that the view has not: then it has to be folded anew. */
  readonly viewLacks: boolean
}

/**
 * For a journal that is shorter than its view, or another file than the view followed: proves both, and writes into the
 * journal what only the view still has. Broken off at any point, the next start goes on where this one came to.
 */
export async function reconcileJournal(
  database: LedgerDatabase,
  journal: JournalPort,
  tail: JournalTail,
): Promise<Result<Reconciled, ReconcileFailure>> {
  const read = await readJournalCommits(journal, tail)
  if (!read.ok) return read
  const view = await readViewCommits(database)
  if (view?.isWhole !== true)
    return fail({ type: 'JournalBehindView', viewBytes: view?.tailBytes ?? 0, journalBytes: tail.bytes })
  const inJournal = new Map<string, Set<string>>()
  for (const { commit, hash } of read.value)
    inJournal.set(commitRef(commit), (inJournal.get(commitRef(commit)) ?? new Set<string>()).add(hash))
  const lacks = ({ commit, hash }: LoggedCommit): boolean => inJournal.get(commitRef(commit))?.has(hash) !== true
  const missing = view.folded.filter(lacks)
  const diverged = missing.find(({ commit }) => inJournal.has(commitRef(commit)))
  if (diverged !== undefined) return fail({ type: 'JournalDiverged', ref: commitRef(diverged.commit) })
  const missingApart = view.apart.filter(lacks)
  const appended = await appendFrames(journal, tail, composeCopiedFrames([...missing, ...missingApart]))
  return appended.ok
    ? ok({ tail: appended.value, healed: missing.length + missingApart.length, viewLacks: lacksAny(view, read.value) })
    : appended
}

/** Every commit of the journal, in its order. */
async function readJournalCommits(
  journal: JournalPort,
  tail: JournalTail,
): Promise<Result<LoggedCommit[], IpcFailure<'journal.read'> | BorderFailure | CommitMalformed>> {
  const commits: LoggedCommit[] = []
  let reached = emptyJournalTail
  while (reached.bytes < tail.bytes) {
    const batch = await journal.read(reached, batchBytes)
    if (!batch.ok) return batch
    for (const line of batch.value.frames.flatMap((frame) => frame.payload.split('\n'))) {
      if (line === '') continue
      const parsed = parseCommitLine(line, commits.length + 1, await digestLine(line))
      if (!parsed.ok) return parsed
      commits.push(parsed.value)
    }
    reached = batch.value.frames.at(-1)?.tail ?? tail
  }
  return ok(commits)
}

const batchBytes = 4_000_000

function lacksAny(view: ViewCommits, journal: readonly LoggedCommit[]): boolean {
  const inView = new Set([...view.folded, ...view.apart].map(({ hash }) => hash))
  return journal.some(({ hash }) => !inView.has(hash))
}

async function appendFrames(
  journal: JournalPort,
  from: JournalTail,
  payloads: readonly string[],
): Promise<Result<JournalTail, IpcFailure<'journal.append'> | BorderFailure>> {
  let tail = from
  for (const payload of payloads) {
    const appended = await journal.append(tail, payload)
    if (!appended.ok) return appended
    tail = appended.value.tail
  }
  return ok(tail)
}
