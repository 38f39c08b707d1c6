import type { BorderFailure } from '#shared/ipc/border-failure'
import type { IpcFailure } from '#shared/ipc/contract'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import { parseCommitLine, type CommitMalformed } from '#shared/record/commit'
import type { JournalPort } from './journal-port'
import type { ChainHead, LedgerDatabase } from './ledger-database'
import type { ChainBroken } from './project-commits'

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
 * tables. Changes nothing. `onProgress` is told how far it has come.
 */
export async function checkJournal(database: LedgerDatabase, journal: JournalPort, onProgress: (bytes: number, ofBytes: number) => void): Promise<Result<JournalChecked, JournalCheckFailure>> {
  const state = await database.state.get('view')
  const ofBytes = state?.tail.bytes ?? 0
  const chains = new Map<string, ChainHead>()
  let tail = emptyJournalTail
  let commits = 0
  while (tail.bytes < ofBytes) {
    const batch = await journal.read(tail, batchBytes)
    if (!batch.ok) return batch
    for (const frame of batch.value.frames) {
      const counted = followChains(frame.payload, chains)
      if (!counted.ok) return counted
      commits += counted.value
      tail = frame.tail
    }
    onProgress(tail.bytes, ofBytes)
    if (batch.value.end) break
  }
  const rows = await database.commits.count()
  if (rows !== commits) return fail({ type: 'ViewDiffers', detail: `${commits}/${rows}` })
  const strayed = Object.entries(state?.chains ?? {}).find(([replica, head]) => chains.get(replica)?.hash !== head.hash)
  return strayed === undefined ? ok({ commits, bytes: tail.bytes }) : fail({ type: 'ViewDiffers', detail: strayed[0] })
}

function followChains(payload: string, chains: Map<string, ChainHead>): Result<number, CommitMalformed | ChainBroken> {
  let count = 0
  for (const [index, line] of payload.split('\n').entries()) {
    if (line === '') continue
    const parsed = parseCommitLine(line, index + 1)
    if (!parsed.ok) return parsed
    const { commit, hash } = parsed.value
    const head = chains.get(commit.replica) ?? { seq: 0, hash: '' }
    if (commit.seq !== head.seq + 1 || commit.prev !== head.hash) return fail({ type: 'ChainBroken', replica: commit.replica, seq: commit.seq })
    chains.set(commit.replica, { seq: commit.seq, hash })
    count += 1
  }
  return ok(count)
}
