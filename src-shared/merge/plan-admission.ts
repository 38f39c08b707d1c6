import { commitRef, commitRefSchema, type Commit, type CommitRef, type LoggedCommit } from '../record/commit'
import { covers, splitRef, type CommitRange, type SplitRef, type VersionVector } from './version-vector'

/** What a ledger already has: how far each replica reaches, and the hash of any commit it holds. */
export interface KnownLog {
  readonly vector: VersionVector
  readonly hashOf: (ref: CommitRef) => string | undefined
}

/**
 * One replica wrote two different commits under one number: a cloned or restored PC that went on under its old name.
 * From there on its commits are quarantined; what was there before stays.
 */
export interface Fork {
  readonly replica: string
  readonly seq: number
  readonly heldHash: string
  readonly foundHash: string
}

export interface Admission {
  /** To be folded now, in this order: each after its replica's earlier ones and after those it saw. */
  readonly admitted: readonly LoggedCommit[]
  /** Kept until what they build on has come. */
  readonly held: readonly LoggedCommit[]
  /** Which commits are missing before the held ones can be taken, per replica. */
  readonly gaps: readonly CommitRange[]
  readonly forks: readonly Fork[]
  /** Commits that came and were known already. */
  readonly repeated: number
}

/**
 * Decides which of the commits at hand (held from earlier, and just come) can join the log. Pure; no clock; the outcome
 * does not depend on the order in which they came.
 */
export function planAdmission(known: KnownLog, atHand: readonly LoggedCommit[]): Admission {
  const pool = poolCommits(known, atHand)
  const vector: Record<string, number> = { ...known.vector }
  const headHashes = new Map<string, string>()
  const admitted: LoggedCommit[] = []
  for (let progress = true; progress; ) {
    progress = false
    for (const queue of pool.queues) {
      while (takeNext(queue, vector, headHashes, known, pool)) {
        admitted.push(queue.commits[queue.next - 1] ?? impossible())
        progress = true
      }
    }
  }
  const held = pool.queues.flatMap((queue) => (queue.forked ? [] : queue.commits.slice(queue.next)))
  return { admitted, held, gaps: listGaps(held, vector), forks: pool.forks, repeated: pool.repeated }
}

interface Queue {
  readonly replica: string
  readonly commits: readonly LoggedCommit[]
  next: number
  forked: boolean
}

interface Pool {
  readonly queues: readonly Queue[]
  readonly forks: Fork[]
  readonly repeated: number
}

const impossible = (): never => {
  throw new Error('a queue lost the commit it just gave')
}

function poolCommits(known: KnownLog, atHand: readonly LoggedCommit[]): Pool {
  const byReplica = new Map<string, Map<number, LoggedCommit>>()
  const forks: Fork[] = []
  let repeated = 0
  for (const logged of atHand) {
    const { replica, seq } = logged.commit
    const heldHash = known.hashOf(commitRef(logged.commit)) ?? byReplica.get(replica)?.get(seq)?.hash
    if (heldHash !== undefined && heldHash !== logged.hash) forks.push({ replica, seq, heldHash, foundHash: logged.hash })
    else if (heldHash !== undefined) repeated += 1
    else byReplica.set(replica, (byReplica.get(replica) ?? new Map<number, LoggedCommit>()).set(seq, logged))
  }
  const forked = new Set(forks.map((fork) => fork.replica))
  const queues = [...byReplica].map(([replica, bySeq]): Queue => ({
    replica, commits: [...bySeq.values()].sort((a, b) => a.commit.seq - b.commit.seq), next: 0, forked: forked.has(replica),
  }))
  queues.sort((a, b) => (a.replica < b.replica ? -1 : 1))
  return { queues, forks, repeated }
}

/** Takes the queue's next commit if everything it builds on is there. */
function takeNext(queue: Queue, vector: Record<string, number>, headHashes: Map<string, string>, known: KnownLog, pool: Pool): boolean {
  const logged = queue.commits[queue.next]
  if (logged === undefined || queue.forked) return false
  const { replica, seq, prev } = logged.commit
  const reached = vector[replica] ?? 0
  if (seq !== reached + 1) return false
  const headHash = reached === 0 ? '' : (headHashes.get(replica) ?? known.hashOf(commitRefSchema.parse(`${replica}:${reached}`)) ?? '')
  if (prev !== headHash) {
    pool.forks.push({ replica, seq: reached, heldHash: headHash, foundHash: prev })
    queue.forked = true
    return false
  }
  if (!listSeen(logged.commit).every((seen) => covers(vector, seen))) return false
  vector[replica] = seq
  headHashes.set(replica, logged.hash)
  queue.next += 1
  return true
}

/** The commits whose writes this one saw, also those of op kinds that only a newer program knows. */
function listSeen(commit: Commit): SplitRef[] {
  return commit.ops.flatMap((op) => ('saw' in op && Array.isArray(op['saw']) ? op['saw'] : [])).flatMap((ref: unknown) => {
    const parsed = commitRefSchema.safeParse(ref)
    return parsed.success ? [splitRef(parsed.data)] : []
  })
}

function listGaps(held: readonly LoggedCommit[], vector: VersionVector): CommitRange[] {
  const present = new Set(held.map(({ commit }) => commitRef(commit)))
  const highest = new Map<string, number>()
  const needed = held.flatMap(({ commit }) => [{ replica: String(commit.replica), seq: commit.seq - 1 }, ...listSeen(commit)])
  for (const { replica, seq } of needed) highest.set(replica, Math.max(highest.get(replica) ?? 0, seq))
  const gaps: CommitRange[] = []
  for (const [replica, to] of [...highest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (let seq = (vector[replica] ?? 0) + 1; seq <= to; seq += 1) {
      if (present.has(commitRefSchema.parse(`${replica}:${seq}`))) continue
      const last = gaps.at(-1)
      if (last?.replica === replica && last.to === seq - 1) gaps[gaps.length - 1] = { ...last, to: seq }
      else gaps.push({ replica, from: seq, to: seq })
    }
  }
  return gaps
}
