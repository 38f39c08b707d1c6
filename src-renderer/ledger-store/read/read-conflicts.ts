import { readAct, type Act } from '#shared/case/act'
import { recordToCase, type Case } from '#shared/case/case'
import { openVeil, veilCase, widenVeil, type Veil } from '#shared/case/veil'
import { largestOf } from '#shared/prelude/extremes'
import type { Instant } from '#shared/prelude/instant'
import { knownOps, parseCommitLine, type Commit, type CommitRef } from '#shared/record/commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { listConflicts, type Conflict } from '#shared/record/list-conflicts'
import type { LedgerDatabase } from '../view/ledger-database'
import { readCallers } from './read-callers'

/** One of the values that stand side by side. */
export interface ConflictSide {
  readonly ref: CommitRef
  readonly replica: string
  readonly at: Instant
  readonly by: string
  readonly value: unknown
  /** What stood there when it was written: the values it took the place of, none for a first writing. */
  readonly saw: readonly unknown[]
}

/** Work on a record that its voiding did not know of. */
export interface UnseenWork {
  readonly ref: CommitRef
  readonly replica: string
  readonly at: Instant
  readonly by: string
  readonly acts: readonly Act[]
}

/** Something a person has to decide, with all that is needed to decide it. */
export interface OpenConflict {
  /** The record's key and the field: the same on every PC. */
  readonly key: string
  readonly conflict: Conflict
  readonly record: LedgerRecord
  /** The case it is about, undefined for other records. */
  readonly one: Case | undefined
  /** Over a confidential caller, of whichever issue of the sheet; closed here whatever was uncovered elsewhere. */
  readonly veil: Veil
  /** Equal values are one side; the earliest write stands for it. */
  readonly sides: readonly ConflictSide[]
  readonly unseen: readonly UnseenWork[]
}

/** How many records wait for somebody's decision, by index alone. */
export async function countConflictedRecords(database: LedgerDatabase): Promise<number> {
  return database.records.where('conflict').equals(1).count()
}

/** Everything that has to be decided, the latest writing first; of one case's conflicts its voiding stands first. */
export async function readConflicts(database: LedgerDatabase): Promise<OpenConflict[]> {
  const records = await database.records.where('conflict').equals(1).toArray()
  const found = records.flatMap((record) => listConflicts(record).map((conflict) => ({ record, conflict })))
  const commits = await readCommits(
    database,
    found.flatMap(({ conflict }) =>
      conflict.kind === 'field'
        ? conflict.sides.map(({ ref }) => ref)
        : [...conflict.unseen, ...conflict.marks.map(({ ref }) => ref)],
    ),
  )
  const before = await readCommits(
    database,
    [...commits.values()].flatMap(({ ops }) => ops.flatMap((op) => readSaw(op))),
  )
  for (const [ref, commit] of before) commits.set(ref, commit)
  const open = await Promise.all(
    found.map(async ({ record, conflict }) => {
      const one = record.of === 'case' ? recordToCase(record) : undefined
      return toOpenConflict(record, conflict, { one, veil: await readVeil(database, record, one), commits })
    }),
  )
  return open.toSorted((a, b) => latestOf(b) - latestOf(a) || (a.key < b.key ? -1 : 1))
}

type CommitsByRef = Map<string, Commit>

async function readCommits(database: LedgerDatabase, refs: readonly string[]): Promise<CommitsByRef> {
  const rows = await database.commits.bulkGet([...new Set(refs)])
  return new Map(
    rows.flatMap((row) => {
      const parsed = row === undefined ? undefined : parseCommitLine(row.line, 1, row.hash)
      return row !== undefined && parsed?.ok === true ? [[row.ref, parsed.value.commit]] : []
    }),
  )
}

const readSaw = (op: Commit['ops'][number]): string[] =>
  op.op === 'set' && Array.isArray(op['saw']) ? op['saw'].filter((ref) => typeof ref === 'string') : []

async function readVeil(database: LedgerDatabase, record: LedgerRecord, one: Case | undefined): Promise<Veil> {
  if (one === undefined) return openVeil
  const veil = veilCase(one, false)
  return veil.hidden ? widenVeil(veil, await readCallers(database, record)) : veil
}

interface ConflictSurroundings extends Pick<OpenConflict, 'one' | 'veil'> {
  readonly commits: CommitsByRef
}

function toOpenConflict(
  record: LedgerRecord,
  conflict: Conflict,
  { one, veil, commits }: ConflictSurroundings,
): OpenConflict {
  const { of, id } = record
  const name = conflict.kind === 'field' ? conflict.field : ' void'
  const base = { key: `${of}/${id} ${name}`, conflict, record, one, veil }
  if (conflict.kind === 'void')
    return { ...base, sides: [], unseen: conflict.unseen.flatMap((ref) => toUnseen(ref, record, commits)) }
  const sides = new Map<string, ConflictSide>()
  for (const head of conflict.sides) {
    const text = JSON.stringify(head.value)
    if (!sides.has(text))
      sides.set(text, {
        ...head,
        replica: replicaOf(head.ref),
        saw: readBefore(head.ref, record, conflict.field, commits),
      })
  }
  return { ...base, sides: [...sides.values()], unseen: [] }
}

const replicaOf = (ref: string): string => ref.slice(0, ref.lastIndexOf(':'))

const setOf = (commit: Commit | undefined, record: LedgerRecord, field: string) =>
  (commit === undefined ? [] : knownOps(commit)).findLast(
    (op) => op.op === 'set' && op.of === record.of && op.id === record.id && op.field === field,
  )

function readBefore(ref: string, record: LedgerRecord, field: string, commits: CommitsByRef): unknown[] {
  const write = setOf(commits.get(ref), record, field)
  const saw = write?.op === 'set' ? write.saw : []
  const values = saw.flatMap((seen) => {
    const earlier = setOf(commits.get(seen), record, field)
    return earlier?.op === 'set' ? [earlier.value] : []
  })
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

function toUnseen(ref: CommitRef, record: LedgerRecord, commits: CommitsByRef): UnseenWork[] {
  const commit = commits.get(ref)
  if (commit === undefined) return []
  const acts = knownOps(commit).flatMap((op) =>
    op.op === 'append' && op.of === record.of && op.id === record.id && op.field === 'acts'
      ? (readAct(op.value) ?? [])
      : [],
  )
  return [{ ref, replica: replicaOf(ref), at: commit.at, by: commit.by, acts }]
}

function latestOf({ conflict }: OpenConflict): number {
  const moments = conflict.kind === 'field' ? conflict.sides.map(({ at }) => at) : conflict.marks.map(({ at }) => at)
  return largestOf(moments, 0)
}
