import {
  commitRef,
  commitRefSchema,
  isFurtherPart,
  parseCommitLine,
  type Commit,
  type CommitRef,
} from '#shared/record/commit'
import { recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { undoIdOf, undoKind } from '#shared/undo/undo-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** Everything that undoing an act is decided on, as the log and the ledger have it. */
export interface UndoFacts {
  readonly commits: readonly Commit[]
  readonly records: ReadonlyMap<string, LedgerRecord>
  readonly commitOf: (ref: CommitRef) => Commit | undefined
}

/**
 * Reads an act by a commit of each of what was done as one, with all parts of each; with every record that it wrote in and the
 * commits of these, which tell what stood there before. No commits where nothing is known of it.
 */
export async function readUndoFacts(database: LedgerDatabase, refs: readonly CommitRef[]): Promise<UndoFacts> {
  const commits = (await Promise.all(refs.map((ref) => readWhole(database, ref)))).flat()
  const keys = new Set(commits.flatMap(({ ops }) => ops.map(recordKey)))
  for (const commit of commits) keys.add(recordKey({ of: undoKind, id: undoIdOf(commitRef(commit)) }))
  const found = await database.records.bulkGet([...keys])
  const records = new Map(
    found.flatMap((record) => (record === undefined ? [] : [[recordKey(record), record] as const])),
  )
  const earlier = await readCommits(database, new Set(listAsked(commits, records)))
  const byRef = new Map([...earlier, ...commits].map((commit) => [commitRef(commit), commit]))
  return { commits, records, commitOf: (ref) => byRef.get(ref) }
}

/** The commits whose values come back, and those that came to the records of the act. */
function listAsked(commits: readonly Commit[], records: ReadonlyMap<string, LedgerRecord>): CommitRef[] {
  const seen = commits.flatMap(({ ops }) =>
    ops.flatMap((op) => (op.op === 'set' && Array.isArray(op['saw']) ? op['saw'] : [])),
  )
  const newest = [...records.values()].flatMap((record) => record.commits.slice(-newestAsked))
  return [...seen, ...newest]
}

/** Of the commits of a record so many are read to see who wrote there since: by name they end with this PC's latest. */
const newestAsked = 50

/** Those of the commits that are here and can be read. */
export async function readCommits(database: LedgerDatabase, refs: ReadonlySet<CommitRef>): Promise<Commit[]> {
  const rows = await database.commits.bulkGet([...refs])
  return rows.flatMap((row) => {
    const parsed = row === undefined ? undefined : parseCommitLine(row.line, 1, row.hash)
    return parsed?.ok === true ? [parsed.value.commit] : []
  })
}

/** All parts of the act that a commit belongs to, which follow each other in the chain. */
async function readWhole(database: LedgerDatabase, ref: CommitRef): Promise<Commit[]> {
  const cut = ref.lastIndexOf(':')
  const [named] = await readCommits(database, new Set([ref]))
  const nth = named?.part?.nth ?? 1
  const [first] =
    named === undefined || nth === 1
      ? [named]
      : await readCommits(database, new Set([commitRefOf(ref.slice(0, cut), named.seq - nth + 1)]))
  if (first === undefined) return []
  const parts = [first]
  for (let seq = first.seq + 1; first.part !== undefined; seq += 1) {
    const [next] = await readCommits(database, new Set([commitRefOf(ref.slice(0, cut), seq)]))
    if (next === undefined || !isFurtherPart(next)) break
    parts.push(next)
  }
  return parts
}

const commitRefOf = (replica: string, seq: number): CommitRef => commitRefSchema.parse(`${replica}:${seq}`)
