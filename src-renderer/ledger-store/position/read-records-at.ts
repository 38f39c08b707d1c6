import { findChangedRings, ringNeighbours } from '#shared/case/merge-ring'
import { judgeOp } from '#shared/merge/judge-op'
import { covers, missingRanges, splitRef, type VersionVector } from '#shared/merge/version-vector'
import { parseCommitLine, type LoggedCommit } from '#shared/record/commit'
import { foldCommit, touchedKeys } from '#shared/record/fold-commit'
import { recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { createPace, type Breathe } from '../../prelude/breathe'
import type { CommitRow, LedgerDatabase, RecordRow } from '../view/ledger-database'

/** How far reading the past has come; records beyond the position, and how many of them stand there by now. */
export type PastProgress = (done: number, of: number) => void

/** Commits looked through, and records folded anew, at a time. */
const commitsAtATime = 500
const recordsAtATime = 100

/** Lines of commits that stay at hand: an import wrote many records, and is read once for all of them. */
const keptCommits = 64

/** The past of single records, which are folded anew from their own commits: what was not touched since stands as it stood. */
export interface PastReader {
  /** The records of these kinds in which something was written beyond the position, by key. */
  listTouched(vector: VersionVector, kinds: ReadonlySet<string>): Promise<ReadonlySet<string>>
  /** Those records as they stood; without those that were not there. */
  fold(keys: Iterable<string>, vector: VersionVector, onProgress?: PastProgress): Promise<Map<string, LedgerRecord>>
  /** What each commit beyond the position made of one record, in the order in which they were folded here. */
  follow(key: string, vector: VersionVector): Promise<readonly PastStep[]>
}

/** A commit and the record before and after it. */
export interface PastStep {
  readonly logged: LoggedCommit
  readonly before: LedgerRecord | undefined
  readonly after: LedgerRecord | undefined
}

/** Reads the past of a view a span at a time: the window has its turn in between. */
export function createPastReader(database: LedgerDatabase, pace: Breathe = createPace()): PastReader {
  const commits = createCommitReader(database, pace)
  return {
    listTouched: async (vector, kinds) => {
      const chains = (await database.state.get('view'))?.chains ?? {}
      const now = Object.fromEntries(Object.entries(chains).map(([replica, { seq }]) => [replica, seq]))
      const keys = new Set<string>()
      for (const { replica, from, to } of missingRanges(now, vector))
        for (let start = from; start <= to; start += commitsAtATime) {
          const end = Math.min(to, start + commitsAtATime - 1)
          const rows = await database.commits
            .where('[replica+seq]')
            .between([replica, start], [replica, end], true, true)
            .toArray()
          for (const row of rows) {
            const parsed = parseCommitLine(row.line, 1, row.hash)
            if (parsed.ok)
              for (const key of touchedKeys(parsed.value.commit, judgeOp))
                if (kinds.has(key.slice(0, key.indexOf('/')))) keys.add(key)
            await pace()
          }
        }
      return keys
    },
    fold: async (keys, vector, onProgress) => {
      const all = [...keys].sort()
      const folded = new Map<string, LedgerRecord>()
      for (let start = 0; start < all.length; start += recordsAtATime) {
        const rows = (await database.records.bulkGet(all.slice(start, start + recordsAtATime))).flatMap(
          (row) => row ?? [],
        )
        for (const [key, record] of await foldRows(rows, vector, commits, pace)) folded.set(key, record)
        onProgress?.(Math.min(start + recordsAtATime, all.length), all.length)
      }
      return folded
    },
    follow: async (key, vector) => {
      const row = await database.records.get(key)
      if (row === undefined) return []
      const only = new Set([key])
      const records = new Map(await foldRows([row], vector, commits, pace))
      const beyond = row.commits.filter((ref) => !covers(vector, splitRef(ref)))
      const steps: PastStep[] = []
      for (const { logged } of await commits.read(beyond)) {
        const before = records.get(key)
        for (const [name, record] of foldCommit(records, logged.commit, judgeOp, only)) records.set(name, record)
        steps.push({ logged, before, after: records.get(key) })
      }
      return steps
    },
  }
}

/** These records by what their commits up to the vector make of them. */
async function foldRows(
  rows: readonly RecordRow[],
  vector: VersionVector,
  commits: CommitReader,
  pace: Breathe,
): Promise<ReadonlyMap<string, LedgerRecord>> {
  const refs = new Set(rows.flatMap((row) => row.commits.filter((ref) => covers(vector, splitRef(ref)))))
  const only = new Set(rows.map(({ key }) => key))
  const records = new Map<string, LedgerRecord>()
  for (const { logged } of await commits.read([...refs])) {
    for (const [key, record] of foldCommit(records, logged.commit, judgeOp, only)) records.set(key, record)
    await pace()
  }
  return records
}

interface PlacedCommit {
  readonly nth: number
  readonly logged: LoggedCommit
}

interface CommitReader {
  /** In the order in which they were folded here: each after those it saw. */
  read(refs: readonly string[]): Promise<readonly PlacedCommit[]>
}

function placeCommit(row: CommitRow): PlacedCommit | undefined {
  const parsed = parseCommitLine(row.line, 1, row.hash)
  return parsed.ok ? { nth: row.nth, logged: parsed.value } : undefined
}

function createCommitReader(database: LedgerDatabase, pace: Breathe): CommitReader {
  const kept = new Map<string, PlacedCommit>()
  const keep = (ref: string, placed: PlacedCommit): void => {
    // Only what wrote many records is asked for again.
    if (placed.logged.commit.ops.length < 20) return
    kept.set(ref, placed)
    const [oldest] = kept.keys()
    if (kept.size > keptCommits && oldest !== undefined) kept.delete(oldest)
  }
  return {
    read: async (refs) => {
      const rows = await database.commits.bulkGet(refs.filter((ref) => !kept.has(ref)))
      const placed = refs.flatMap((ref) => kept.get(ref) ?? [])
      for (const row of rows) {
        const found = row === undefined ? undefined : placeCommit(row)
        await pace()
        if (row === undefined || found === undefined) continue
        placed.push(found)
        keep(row.ref, found)
      }
      return placed.sort((a, b) => a.nth - b.nth)
    },
  }
}

/** What changed between a position and now: of each record how it stood, undefined where it was not there. */
export type PastRecords = ReadonlyMap<string, LedgerRecord | undefined>

/**
 * The records of some kinds that stand otherwise now than at the position, as they stood there. Of cases those too whose ring of
 * merged cases was another.
 */
export async function readChangedSince(
  database: LedgerDatabase,
  vector: VersionVector,
  kinds: ReadonlySet<string>,
  onProgress?: PastProgress,
): Promise<PastRecords> {
  const past = createPastReader(database)
  const touched = await past.listTouched(vector, kinds)
  const folded = await past.fold(touched, vector, onProgress)
  const changed = new Map<string, LedgerRecord | undefined>([...touched].map((key) => [key, folded.get(key)]))
  if (!kinds.has('case')) return changed
  for (const record of await findPastRings(database, touched, folded)) changed.set(recordKey(record), record)
  return changed
}

/** Merged cases stand in a ring with others, which need not have been touched themselves. */
async function findPastRings(
  database: LedgerDatabase,
  touched: ReadonlySet<string>,
  folded: ReadonlyMap<string, LedgerRecord>,
): Promise<readonly LedgerRecord[]> {
  const cases = [...touched].filter((key) => key.startsWith('case/'))
  const records = new Map(folded)
  const asked = new Set<string>(touched)
  const nowRinged = await readRinged(database, cases)
  for (let next = [...nowRinged, ...[...folded.values()].flatMap(ringNeighbours)]; next.length > 0;) {
    const wanted = [...new Set(next)].filter((key) => !asked.has(key))
    for (const key of wanted) asked.add(key)
    const found = (await database.records.bulkGet(wanted)).flatMap((row) => row ?? [])
    for (const { key, conflict: _conflict, ...record } of found) records.set(key, record)
    next = found.flatMap(ringNeighbours)
  }
  return findChangedRings(records.keys(), records)
}

/** Those next to the touched cases that stand in a ring by now. */
async function readRinged(database: LedgerDatabase, keys: readonly string[]): Promise<readonly string[]> {
  const near: string[] = []
  for (let start = 0; start < keys.length; start += recordsAtATime) {
    const rows = await database.records.bulkGet(keys.slice(start, start + recordsAtATime))
    for (const row of rows) for (const id of row?.ring ?? []) near.push(recordKey({ of: 'case', id }))
  }
  return near
}
