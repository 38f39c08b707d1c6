import { commitRef, knownOps, type Commit, type CommitRef, type LoggedCommit } from '../record/commit'
import { compareWrites } from '../record/ledger-record'

/**
 * Puts some commits into an order in which each stands after its own PC's earlier ones and after those it saw, as far as
 * those are among them; where both orders are possible the clock decides, so that every PC tells the same story.
 */
export function orderCommits(commits: readonly LoggedCommit[]): LoggedCommit[] {
  const queues = queueByReplica(commits)
  const waiting = new Set(commits.map(({ commit }) => commitRef(commit)))
  const ordered: LoggedCommit[] = []
  while (waiting.size > 0) {
    const heads = queues.flatMap((queue) => queue.at(-1) ?? [])
    const free = heads.filter(({ commit }) =>
      listSeenRefs(commit).every((ref) => !waiting.has(ref) || ref === commitRef(commit)),
    )
    // Writes that see each other in a ring cannot have been made by the program; they are told all the same.
    const next = earliest(free.length === 0 ? heads : free)
    if (next === undefined) break
    queues.find((queue) => queue.at(-1) === next)?.pop()
    waiting.delete(commitRef(next.commit))
    ordered.push(next)
  }
  return ordered
}

/** One queue for each PC, its next commit at the end. */
function queueByReplica(commits: readonly LoggedCommit[]): LoggedCommit[][] {
  const queues = new Map<string, LoggedCommit[]>()
  for (const logged of commits)
    queues.set(logged.commit.replica, [...(queues.get(logged.commit.replica) ?? []), logged])
  return [...queues.values()].map((queue) => [...queue].sort((a, b) => b.commit.seq - a.commit.seq))
}

const earliest = (heads: readonly LoggedCommit[]): LoggedCommit | undefined =>
  heads.reduce<LoggedCommit | undefined>(
    (best, one) => (best === undefined || compareWrites(stampOf(one), stampOf(best)) < 0 ? one : best),
    undefined,
  )

const stampOf = ({ commit }: LoggedCommit): { readonly at: Commit['at']; readonly ref: CommitRef } => ({
  at: commit.at,
  ref: commitRef(commit),
})

function listSeenRefs(commit: Commit): readonly CommitRef[] {
  return knownOps(commit).flatMap((op) => (op.op === 'append' || op.op === 'add' ? [] : op.saw))
}
