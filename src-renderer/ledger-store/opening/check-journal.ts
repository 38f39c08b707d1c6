import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import { parseCommitLine, type CommitMalformed } from '#shared/record/commit'
import { digestLine } from '../journal/digest-line'
import type { JournalPort } from '../journal/journal-port'
import type { ChainHead, LedgerDatabase } from '../view/ledger-database'
import type { ChainBroken } from '../view/project-commits'

export type JournalCheckFailure =
  | IpcFailure<'journal.read'>
  | BorderFailure
  | CommitMalformed
  | ChainBroken
  /** The tables hold other commits than the journal; `detail` names the first difference. */
  | { readonly type: 'ViewDiffers'; readonly detail: string }

export interface JournalChecked {
  readonly commits: number
  readonly bytes: number
}

const batchBytes = 4_000_000

/**
 * Reads the whole journal once more, proves every chain of commits from its first to its last, and holds it against the
 * tables. Other PCs' commits may stand there before those they follow, so the chains are proved when all has been read.
 * Changes nothing. `onProgress` is told how far it has come.
 */
export async function checkJournal(
  database: LedgerDatabase,
  journal: JournalPort,
  onProgress: (bytes: number, ofBytes: number) => void,
): Promise<Result<JournalChecked, JournalCheckFailure>> {
  const state = await database.state.get('view')
  const ofBytes = state?.tail.bytes ?? 0
  const found = new Map<string, FoundCommit>()
  let tail = emptyJournalTail
  while (tail.bytes < ofBytes) {
    const batch = await journal.read(tail, batchBytes)
    if (!batch.ok) return batch
    for (const frame of batch.value.frames) {
      const collected = await collectCommits(frame.payload, found)
      if (!collected.ok) return collected
      tail = frame.tail
    }
    onProgress(tail.bytes, ofBytes)
    if (batch.value.end) break
  }
  const proved = proveChains(state?.chains ?? {}, found)
  if (!proved.ok) return proved
  const differing = await findDifference(database, found)
  return differing === undefined
    ? ok({ commits: found.size, bytes: tail.bytes })
    : fail({ type: 'ViewDiffers', detail: differing })
}

interface FoundCommit {
  readonly replica: string
  readonly seq: number
  readonly prev: string
}

/** By hash: a commit that stands in the journal twice, as after another PC sent it again, is one. */
async function collectCommits(
  payload: string,
  found: Map<string, FoundCommit>,
): Promise<Result<undefined, CommitMalformed>> {
  for (const [index, line] of payload.split('\n').entries()) {
    if (line === '') continue
    const parsed = parseCommitLine(line, index + 1, await digestLine(line))
    if (!parsed.ok) return parsed
    const { commit, hash } = parsed.value
    found.set(hash, { replica: commit.replica, seq: commit.seq, prev: commit.prev })
  }
  return ok(undefined)
}

/** Follows each chain back from the head that the view names to its first commit. */
function proveChains(
  heads: Readonly<Record<string, ChainHead>>,
  found: ReadonlyMap<string, FoundCommit>,
): Result<undefined, ChainBroken | JournalCheckFailure> {
  for (const [replica, head] of Object.entries(heads)) {
    let { hash } = head
    for (let seq = head.seq; seq > 0; seq -= 1) {
      const commit = found.get(hash)
      if (commit === undefined)
        return seq === head.seq
          ? fail({ type: 'ViewDiffers', detail: replica })
          : fail({ type: 'ChainBroken', replica, seq })
      if (commit.replica !== replica || commit.seq !== seq || (seq === 1 && commit.prev !== ''))
        return fail({ type: 'ChainBroken', replica, seq })
      hash = commit.prev
    }
  }
  return ok(undefined)
}

/** The first commit that only one of journal and tables has. */
async function findDifference(
  database: LedgerDatabase,
  found: ReadonlyMap<string, FoundCommit>,
): Promise<string | undefined> {
  const inTables = new Set<string>()
  await database.commits.each((row) => void inTables.add(row.hash))
  for (const table of [database.held, database.quarantine])
    for (const hash of await table.toCollection().primaryKeys()) inTables.add(hash)
  const stray = [...inTables].find((hash) => !found.has(hash))
  if (stray !== undefined) return stray
  const lacking = [...found].find(([hash]) => !inTables.has(hash))
  return lacking === undefined ? undefined : `${lacking[1].replica}:${lacking[1].seq}`
}
