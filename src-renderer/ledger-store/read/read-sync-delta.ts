import { z } from 'zod'
import type { AssumedBase, KnownHead } from '#shared/bundle/bundle-info'
import { attachmentSchema } from '#shared/case/sheet'
import { isBookkeeping } from '#shared/history/bookkeeping'
import { ledgerLimits } from '#shared/limits/ledger-limits'
import {
  countRanges,
  joinVectors,
  missingRanges,
  type CommitRange,
  type VersionVector,
} from '#shared/merge/version-vector'
import { utf8Length } from '#shared/prelude/utf8-length'
import { isFurtherPart, parseCommitLine, replicaIdSchema, type Commit } from '#shared/record/commit'
import { breathe } from '../../prelude/breathe'
import type { CommitRow, LedgerDatabase } from '../view/ledger-database'

/** What a PC lacks of this ledger, ready to be put into a bundle. */
export interface SyncDelta {
  /** Commit lines to the letter, each after those it saw. */
  readonly lines: readonly string[]
  /** What the receiver is taken to have. */
  readonly base: readonly AssumedBase[]
  /** SHA-256 of the files that the sheets and consents in these commits name. */
  readonly files: readonly string[]
  /** How far the receiver has come with these lines. */
  readonly reached: VersionVector
  /** Bytes of the lines. */
  readonly bytes: number
  /** Commits that had no room. */
  readonly left: number
}

/** Rows read and parsed at a time. */
const rowsAtATime = 2_000

/**
 * What goes beyond what the receiver acknowledged, or what is in bundles just written for it, from the oldest on and as much as has room. An empty
 * vector gives the whole ledger.
 */
export async function readSyncDelta(
  database: LedgerDatabase,
  acknowledged: VersionVector,
  mostBytes: number = ledgerLimits.sentLedgerBytes,
): Promise<SyncDelta> {
  const state = await database.state.get('view')
  const vector = Object.fromEntries(Object.entries(state?.chains ?? {}).map(([replica, { seq }]) => [replica, seq]))
  const all: CommitRow[] = []
  for (const range of missingRanges(vector, acknowledged))
    for (const row of await readRange(database, range)) all.push(row)
  // The order in which this PC folded them is one in which they can be folded elsewhere.
  all.sort((a, b) => a.nth - b.nth)
  const { count, bytes } = await fillUp(all, mostBytes)
  const rows = count === all.length ? all : all.slice(0, count)
  const files = new Set<string>()
  for (const [index, { line, hash }] of rows.entries()) {
    if (index % rowsAtATime === rowsAtATime - 1) await breathe()
    if (!line.includes('"attachments"')) continue
    const parsed = parseCommitLine(line, 1, hash)
    if (parsed.ok) for (const sha256 of listFiles(parsed.value.commit)) files.add(sha256)
  }
  const base = Object.entries(acknowledged).flatMap(([replica, seq]) =>
    vector[replica] === undefined
      ? []
      : [{ replica: replicaIdSchema.parse(replica), seq: Math.min(seq, vector[replica] ?? seq) }],
  )
  return {
    lines: rows.map(({ line }) => line),
    base,
    files: [...files].toSorted(),
    reached: joinVectors(acknowledged, Object.fromEntries(rows.map(({ replica, seq }) => [replica, seq]))),
    bytes,
    left: all.length - rows.length,
  }
}

/** How many of the rows have room, at least one act of them. An act of several commits is never parted. */
async function fillUp(
  rows: readonly CommitRow[],
  mostBytes: number,
): Promise<{ readonly count: number; readonly bytes: number }> {
  let fits = { count: 0, bytes: 0 }
  let bytes = 0
  for (const [index, row] of rows.entries()) {
    if (index % rowsAtATime === rowsAtATime - 1) await breathe()
    if (!isFurther(row)) fits = { count: index, bytes }
    bytes += utf8Length(row.line) + 1
    if (bytes > mostBytes && fits.count > 0) return fits
  }
  return { count: rows.length, bytes }
}

/** Told without taking apart the megabytes of the line: what precedes the ops is short. */
const isFurther = ({ line, hash }: CommitRow): boolean => {
  if (!line.slice(0, 500).includes('"part":')) return false
  const parsed = parseCommitLine(line, 1, hash)
  return parsed.ok && isFurtherPart(parsed.value.commit)
}

/** Where the chains of a vector end, with the hash of each that the ledger has. */
export async function readHeadsAt(database: LedgerDatabase, vector: VersionVector): Promise<KnownHead[]> {
  const rows = await database.commits.bulkGet(Object.entries(vector).map(([replica, seq]) => `${replica}:${seq}`))
  return rows.flatMap((row) =>
    row === undefined ? [] : [{ replica: replicaIdSchema.parse(row.replica), seq: row.seq, hash: row.hash }],
  )
}

/** How many acts a PC lacks, those left out that tell of nothing but exchanges and backups. Counted one by one up to `exactUpTo`. */
export async function countOutstanding(
  database: LedgerDatabase,
  ranges: readonly CommitRange[],
  exactUpTo = 3_000,
): Promise<number> {
  const all = countRanges(ranges)
  if (all > exactUpTo) return all
  let count = 0
  for (const range of ranges) {
    for (const { line, hash } of await readRange(database, range)) {
      const parsed = parseCommitLine(line, 1, hash)
      if (!parsed.ok || !isBookkeeping(parsed.value.commit)) count += 1
    }
  }
  return count
}

async function readRange(database: LedgerDatabase, { replica, from, to }: CommitRange): Promise<CommitRow[]> {
  const rows: CommitRow[] = []
  // In spans: what the database hands over at once, the window has to take in at once.
  for (let start = from; start <= to; start += rowsAtATime) {
    const end = Math.min(start + rowsAtATime - 1, to)
    for (const row of await database.commits
      .where('[replica+seq]')
      .between([replica, start], [replica, end], true, true)
      .toArray())
      rows.push(row)
  }
  return rows
}

const filesSchema = z.looseObject({ attachments: z.array(attachmentSchema) })
const consentSchema = z.looseObject({ consent: filesSchema })

function listFiles(commit: Commit): string[] {
  return commit.ops
    .flatMap((op) => {
      if (op.of !== 'case') return []
      const value = op['value']
      return (filesSchema.safeParse(value).data ?? consentSchema.safeParse(value).data?.consent)?.attachments ?? []
    })
    .map(({ sha256 }) => sha256)
}

/** SHA-256 of every file that the ledger names. */
export async function readNamedFiles(database: LedgerDatabase): Promise<string[]> {
  const keys = await database.cases.orderBy('files').uniqueKeys()
  return keys.filter((key) => typeof key === 'string')
}
