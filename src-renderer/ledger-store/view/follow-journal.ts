import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import type { JournalTail } from '#shared/journal/journal-frame'
import { ok, type Result } from '#shared/prelude/result'
import { isKnownOp, parseCommitLine, type CommitMalformed, type LoggedCommit } from '#shared/record/commit'
import { intoOf, ringNeighbours } from '#shared/case/merge-ring'
import { judgeOp } from '#shared/merge/judge-op'
import { touchedKeys } from '#shared/record/fold-commit'
import { recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { digestLine } from '../journal/digest-line'
import type { JournalPort } from '../journal/journal-port'
import type { LedgerDatabase, RecordRow, ViewState } from './ledger-database'
import { breathe } from '../../prelude/breathe'
import { keepExisting } from './existing-keys'
import { journalFrame, projectCommits, type ChainBroken, type CommitFrame } from './project-commits'
import { readLogStanding } from './read-log'
import { writeView, type ViewUnwritable } from './write-view'

export type FollowFailure = IpcFailure<'journal.read'> | BorderFailure | CommitMalformed | ChainBroken | ViewUnwritable

/** Told while a rebuild runs. */
export type OpeningProgress = (done: { readonly bytes: number; readonly ofBytes: number }) => void

/** Bytes of journal read at a time: enough to make transactions few, small enough to keep memory and pauses low. */
const batchBytes = 4_000_000

interface Followed {
  readonly state: ViewState
  readonly commitsRead: number
}

/** Brings the view from where it stands to the journal's tail, one batch and one transaction at a time. */
export async function followJournal(
  database: LedgerDatabase,
  journal: JournalPort,
  from: ViewState,
  tail: JournalTail,
  onProgress: OpeningProgress,
): Promise<Result<Followed, FollowFailure>> {
  let state = from
  let commitsRead = 0
  while (state.tail.bytes < tail.bytes) {
    const batch = await journal.read(state.tail, batchBytes)
    if (!batch.ok) return batch
    const last = batch.value.frames.at(-1)
    if (last === undefined) break
    const logged = await parseFrames(batch.value.frames.map((frame) => frame.payload))
    if (!logged.ok) return logged
    const coming = logged.value.flatMap(({ commits }) => commits)
    const standing = await readLogStanding(database, state.chains, coming)
    const records = await loadTouched(database, [...standing.held, ...coming])
    const change = await projectCommits(logged.value, records, standing, breathe)
    if (!change.ok) return change
    const written = await writeView(database, change.value, last.tail)
    if (!written.ok) return written
    state = { name: 'view', tail: last.tail, chains: change.value.chains }
    commitsRead += coming.length
    onProgress({ bytes: state.tail.bytes, ofBytes: tail.bytes })
  }
  return ok({ state, commitsRead })
}

/**
 * A frame that copies commits into another journal begins with an empty line. Where it ends is chance, so that its last
 * commit is no act that must have been folded: it may be one that waits or stands apart.
 */
export const copiedFrameMark = '\n'

/** The commits of each frame, frame by frame. */
async function parseFrames(payloads: readonly string[]): Promise<Result<CommitFrame[], CommitMalformed>> {
  const frames: CommitFrame[] = []
  for (const payload of payloads) {
    const logged: LoggedCommit[] = []
    for (const [index, line] of payload.split('\n').entries()) {
      if (line === '') continue
      const parsed = parseCommitLine(line, index + 1, await digestLine(line))
      if (!parsed.ok) return parsed
      logged.push(parsed.value)
    }
    frames.push(payload.startsWith(copiedFrameMark) ? { commits: logged, act: undefined } : journalFrame(logged))
  }
  return ok(frames)
}

/** Commits looked through, and records asked for, between two turns of the window. */
const commitsAtATime = 5_000
const recordsAtATime = 200

async function readRows(database: LedgerDatabase, keys: readonly string[]): Promise<(RecordRow | undefined)[]> {
  const rows: (RecordRow | undefined)[] = []
  for (let start = 0; start < keys.length; start += recordsAtATime)
    rows.push(...(await database.records.bulkGet(keys.slice(start, start + recordsAtATime))))
  return rows
}

/** The records, as the view has them, that these commits are going to change, and those that say whether a case stands in a ring. */
export async function loadTouched(
  database: LedgerDatabase,
  logged: readonly LoggedCommit[],
): Promise<Map<string, LedgerRecord>> {
  const keys = new Set<string>()
  const into = new Set<string>()
  for (const [index, { commit }] of logged.entries()) {
    if (index % commitsAtATime === commitsAtATime - 1) await breathe()
    for (const key of touchedKeys(commit, judgeOp)) keys.add(key)
    for (const op of commit.ops)
      if (isKnownOp(op) && op.op === 'set')
        for (const id of intoOf(op.of, op.field, op.value)) into.add(recordKey({ of: op.of, id }))
  }
  const records = new Map<string, LedgerRecord>()
  const asked = new Set<string>()
  for (let next = [...keys, ...into]; next.length > 0;) {
    for (const key of next) asked.add(key)
    const found = await readRecords(database, await keepExisting(database, next))
    for (const [key, record] of found) records.set(key, record)
    const near = new Set(found.flatMap(([, record]) => ringNeighbours(record)))
    next = [...near].filter((key) => !asked.has(key))
  }
  return records
}

async function readRecords(database: LedgerDatabase, keys: readonly string[]): Promise<[string, LedgerRecord][]> {
  return (await readRows(database, keys)).flatMap((row) => {
    if (row === undefined) return []
    // Whether it is in conflict is worked out anew from what it becomes.
    const { key, conflict: _conflict, ...record } = row
    return [[key, record]]
  })
}
