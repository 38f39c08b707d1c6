import { z } from 'zod'
import type { AssumedBase } from '#shared/bundle/bundle-info'
import { attachmentSchema } from '#shared/case/sheet'
import { isBookkeeping } from '#shared/history/bookkeeping'
import { countRanges, missingRanges, type CommitRange, type VersionVector } from '#shared/merge/version-vector'
import { parseCommitLine, replicaIdSchema, type Commit } from '#shared/record/commit'
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
}

/** Rows read and parsed at a time. */
const rowsAtATime = 2_000

/**
 * Everything that goes beyond what the receiver acknowledged: never what was merely sent, for that may have been lost.
 * An empty vector gives the whole ledger.
 */
export async function readSyncDelta(database: LedgerDatabase, acknowledged: VersionVector): Promise<SyncDelta> {
  const state = await database.state.get('view')
  const vector = Object.fromEntries(Object.entries(state?.chains ?? {}).map(([replica, { seq }]) => [replica, seq]))
  const rows: CommitRow[] = []
  for (const range of missingRanges(vector, acknowledged))
    for (const row of await readRange(database, range)) rows.push(row)
  // The order in which this PC folded them is one in which they can be folded elsewhere.
  rows.sort((a, b) => a.nth - b.nth)
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
  return { lines: rows.map(({ line }) => line), base, files: [...files].toSorted() }
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
