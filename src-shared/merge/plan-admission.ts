import { commitRef, commitRefSchema, type Commit, type CommitRef, type LoggedCommit } from '../record/commit'
import { covers, splitRef, type CommitRange, type SplitRef, type VersionVector } from './version-vector'

/** What a ledger already has: how far each replica reaches, and the hash of any commit it holds. */
export interface KnownLog {
  readonly vector: VersionVector
  readonly hashOf: (ref: CommitRef) => string | undefined
  /** Whether a commit was set apart before. */
  readonly isQuarantined?: (hash: string) => boolean
}

/**
 * One replica wrote two different commits under one number: a cloned or restored PC that went on under its old name.
 * What stood here first stays; the other branch is set apart, readable, and folded nowhere.
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
  /** Commits of a branch that contradicts what is held. */
  readonly quarantined: readonly LoggedCommit[]
  /** Commits that came and were known already. */
  readonly repeated: number
}

/**
 * Decides which of the commits at hand (held from earlier, and just come) can join the log. Pure; no clock. Where no
 * replica was forked, the outcome does not depend on the order in which they came; where one was, the branch that came
 * first stays.
 */
export function planAdmission(known: KnownLog, atHand: readonly LoggedCommit[]): Admission {
  const pool = poolCommits(known, atHand)
  const state: Joining = { known, vector: { ...known.vector }, headHashes: new Map(), pool, admitted: [] }
  for (let progress = true; progress;) {
    progress = false
    for (const queue of pool.queues) {
      while (takeNext(queue, state)) progress = true
    }
  }
  const held = setApartBranches(
    pool.queues.flatMap(({ bySeq }) => [...bySeq.values()].flat()).sort(compareLogged),
    state,
  )
  return {
    admitted: state.admitted,
    held,
    gaps: listGaps(held, state.vector),
    forks: pool.forks,
    quarantined: pool.quarantined,
    repeated: pool.repeated,
  }
}

/** By replica and number, of two under one number by hash: the same order wherever they come from. */
export function compareLogged(a: LoggedCommit, b: LoggedCommit): number {
  if (a.commit.replica !== b.commit.replica) return a.commit.replica < b.commit.replica ? -1 : 1
  if (a.commit.seq !== b.commit.seq) return a.commit.seq - b.commit.seq
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0
}

interface Queue {
  readonly replica: string
  /** What may come next, by number; more than one under a number only where a replica was forked. */
  readonly bySeq: Map<number, LoggedCommit[]>
}

interface Pool {
  readonly queues: readonly Queue[]
  readonly forks: Fork[]
  readonly quarantined: LoggedCommit[]
  repeated: number
}

interface Joining {
  readonly known: KnownLog
  readonly vector: Record<string, number>
  readonly headHashes: Map<string, string>
  readonly pool: Pool
  readonly admitted: LoggedCommit[]
}

function poolCommits(known: KnownLog, atHand: readonly LoggedCommit[]): Pool {
  const byReplica = new Map<string, Map<number, LoggedCommit[]>>()
  const found: Omit<Pool, 'queues'> = { forks: [], quarantined: [], repeated: 0 }
  for (const logged of atHand) {
    const { replica, seq } = logged.commit
    const heldHash = (known.vector[replica] ?? 0) >= seq ? known.hashOf(commitRef(logged.commit)) : undefined
    const bySeq = byReplica.get(replica) ?? new Map<number, LoggedCommit[]>()
    const candidates = bySeq.get(seq) ?? []
    if (
      heldHash === logged.hash ||
      candidates.some((one) => one.hash === logged.hash) ||
      known.isQuarantined?.(logged.hash) === true
    )
      found.repeated += 1
    else if (heldHash !== undefined) quarantine(found, logged, { replica, seq, heldHash, foundHash: logged.hash })
    else byReplica.set(replica, bySeq.set(seq, [...candidates, logged]))
  }
  const queues = [...byReplica]
    .map(([replica, bySeq]) => ({ replica, bySeq }))
    .sort((a, b) => (a.replica < b.replica ? -1 : 1))
  return { ...found, queues }
}

function quarantine(pool: Pick<Pool, 'forks' | 'quarantined'>, logged: LoggedCommit, fork: Fork | undefined): void {
  pool.quarantined.push(logged)
  if (fork !== undefined) pool.forks.push(fork)
}

/** Takes the queue's next commit if everything it builds on is there. */
function takeNext({ replica, bySeq }: Queue, state: Joining): boolean {
  const reached = state.vector[replica] ?? 0
  const candidates = bySeq.get(reached + 1)
  if (candidates === undefined) return false
  const headHash =
    state.headHashes.get(replica) ?? state.known.hashOf(commitRefSchema.parse(`${replica}:${reached}`)) ?? ''
  const fitting = candidates.filter(({ commit }) => commit.prev === headHash)
  for (const logged of candidates) {
    if (logged.commit.prev !== headHash)
      quarantine(state.pool, logged, { replica, seq: reached, heldHash: headHash, foundHash: logged.commit.prev })
  }
  const next = fitting.find(({ commit }) => listSeen(commit).every((seen) => covers(state.vector, seen)))
  if (next === undefined) {
    bySeq.set(reached + 1, fitting)
    return false
  }
  for (const logged of fitting) {
    if (logged !== next)
      quarantine(state.pool, logged, { replica, seq: reached + 1, heldHash: next.hash, foundHash: logged.hash })
  }
  bySeq.delete(reached + 1)
  state.vector[replica] = reached + 1
  state.headHashes.set(replica, next.hash)
  state.admitted.push(next)
  return true
}

/** What follows a commit that was set apart belongs to the same branch: waiting for its gap would be waiting for nothing. */
function setApartBranches(waiting: readonly LoggedCommit[], { known, pool }: Joining): LoggedCommit[] {
  const apart = new Set(pool.quarantined.map(({ hash }) => hash))
  const held: LoggedCommit[] = []
  // In the order of their numbers, so that a branch is followed to its end in one go.
  for (const logged of waiting) {
    const { prev } = logged.commit
    if (apart.has(prev) || known.isQuarantined?.(prev) === true) {
      apart.add(logged.hash)
      quarantine(pool, logged, undefined)
    } else held.push(logged)
  }
  return held
}

/** The commits whose writes this one saw, also those of op kinds that only a newer program knows. */
function listSeen(commit: Commit): SplitRef[] {
  const seen: SplitRef[] = []
  for (const op of commit.ops) {
    const saw = 'saw' in op ? op['saw'] : undefined
    if (!Array.isArray(saw)) continue
    for (const ref of saw) {
      const parsed = commitRefSchema.safeParse(ref)
      if (parsed.success) seen.push(splitRef(parsed.data))
    }
  }
  return seen
}

/** Which commits have to come before the held ones can be taken: by runs, never number by number, since a commit may name a number as far off as it likes. */
export function listGaps(held: readonly LoggedCommit[], vector: VersionVector): CommitRange[] {
  const highest = new Map<string, number>()
  const needed = held.flatMap(({ commit }) => [
    { replica: String(commit.replica), seq: commit.seq - 1 },
    ...listSeen(commit),
  ])
  for (const { replica, seq } of needed) highest.set(replica, Math.max(highest.get(replica) ?? 0, seq))
  const gaps: CommitRange[] = []
  for (const [replica, to] of [...highest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let from = (vector[replica] ?? 0) + 1
    for (const { commit } of held) {
      if (commit.replica !== replica || commit.seq < from) continue
      if (commit.seq > from) gaps.push({ replica, from, to: commit.seq - 1 })
      from = commit.seq + 1
    }
    if (from <= to) gaps.push({ replica, from, to })
  }
  return gaps
}
