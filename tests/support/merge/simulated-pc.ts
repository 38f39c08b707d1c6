import { planAdmission, type Fork } from '#shared/merge/plan-admission'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { joinVectors, missingRanges, type VersionVector } from '#shared/merge/version-vector'
import {
  commitRef,
  logCommit,
  type Commit,
  type KnownOp,
  type LoggedCommit,
  type ReplicaId,
} from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictNames, listConflicts, type Conflict } from '#shared/record/list-conflicts'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { instant, replica } from '../builders'

/** What one PC puts on a stick: the commits the other has not acknowledged, and what it has itself. */
export interface SimulatedBundle {
  readonly from: ReplicaId
  readonly commits: readonly LoggedCommit[]
  readonly vector: VersionVector
  /** Hash of each chain's last commit, by replica: the witness by which a clone is found that sends nothing else. */
  readonly heads: ReadonlyMap<string, string>
}

/** Ops of kinds that only a newer program knows are written as they come. */
export type WrittenOp = KnownOp | Commit['ops'][number]

/** A PC of an office, reduced to its log: writes, exports by acknowledged vector, imports through `planAdmission`. */
export class SimulatedPc {
  log = new Map<string, LoggedCommit>()
  records = new Map<string, LedgerRecord>()
  /** By replica, so that a restored PC, which knows less than it once acknowledged, is asked anew what it has. */
  acknowledged = new Map<string, VersionVector>()
  vector: Record<string, number> = {}
  held: readonly LoggedCommit[] = []
  quarantine = new Map<string, LoggedCommit>()
  forks: Fork[] = []
  /** Hashes of all that ever came in or was written here, so that nothing can be dropped unseen. */
  received = new Set<string>()
  me: ReplicaId

  constructor(
    readonly name: string,
    readonly skewMs: number,
  ) {
    this.me = replica(name)
  }

  write(ops: readonly WrittenOp[], tick: number, unknown: Readonly<Record<string, unknown>> = {}): LoggedCommit {
    const seq = (this.vector[this.me] ?? 0) + 1
    const prev = this.log.get(`${this.me}:${seq - 1}`)?.hash ?? ''
    const logged = logCommit({
      v: 1,
      replica: this.me,
      seq,
      prev,
      at: instant(1_700_000_000_000 + tick * 1000 + this.skewMs),
      by: this.name,
      ops: [...ops],
      ...unknown,
    })
    this.take([logged])
    if (this.log.get(commitRef(logged.commit)) !== logged) throw new Error('a PC could not take its own act')
    return logged
  }

  bundleFor(peer: SimulatedPc): SimulatedBundle {
    const ranges = missingRanges(this.vector, this.acknowledged.get(peer.me) ?? {})
    const commits = ranges.flatMap(({ replica: name, from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => this.logged(`${name}:${from + step}`)),
    )
    const heads = new Map(Object.entries(this.vector).map(([name, seq]) => [name, this.logged(`${name}:${seq}`).hash]))
    return { from: this.me, commits, vector: { ...this.vector }, heads }
  }

  receive(bundle: SimulatedBundle): void {
    this.acknowledged.set(bundle.from, joinVectors(this.acknowledged.get(bundle.from) ?? {}, bundle.vector))
    for (const [name, foundHash] of bundle.heads) {
      const seq = bundle.vector[name] ?? 0
      const heldHash = this.log.get(`${name}:${seq}`)?.hash
      if (heldHash !== undefined && heldHash !== foundHash) this.forks.push({ replica: name, seq, heldHash, foundHash })
    }
    this.take(bundle.commits)
  }

  /** Whether the bundle knows acts under this PC's present name that it has not written, or others than its own. */
  isNameUsedElsewhere({ commits, vector, heads }: SimulatedBundle): boolean {
    const own = this.vector[this.me] ?? 0
    const differs = (seq: number, hash: string | undefined): boolean =>
      seq > own || this.log.get(`${this.me}:${seq}`)?.hash !== hash
    const told = vector[this.me]
    return (
      (told !== undefined && differs(told, heads.get(this.me))) ||
      commits.some(({ commit, hash }) => commit.replica === this.me && differs(commit.seq, hash))
    )
  }

  take(coming: readonly LoggedCommit[]): void {
    const admission = planAdmission(
      {
        vector: this.vector,
        hashOf: (ref) => this.log.get(ref)?.hash,
        isQuarantined: (hash) => this.quarantine.has(hash),
      },
      [...this.held, ...coming],
    )
    for (const logged of coming) this.received.add(logged.hash)
    for (const logged of admission.admitted) {
      this.log.set(commitRef(logged.commit), logged)
      this.vector[logged.commit.replica] = logged.commit.seq
      for (const [key, record] of foldCommit(this.records, this.readable(logged.commit))) this.records.set(key, record)
    }
    for (const logged of admission.quarantined) this.quarantine.set(logged.hash, logged)
    this.held = admission.held
    this.forks.push(...admission.forks)
  }

  /** The part of a commit that this PC's version of the program understands. */
  protected readable(commit: Commit): Commit {
    return commit
  }

  /** Everything this PC has, as a copy of its folder would have it. */
  copy(): SimulatedPc {
    const copy = new SimulatedPc(this.name, this.skewMs)
    copy.putBack(this)
    return copy
  }

  /** Puts an older copy of this PC in its place. `received` goes back too: what came since is gone from here. */
  putBack(older: SimulatedPc): void {
    this.log = new Map(older.log)
    this.records = new Map(older.records)
    this.acknowledged = new Map(older.acknowledged)
    this.vector = { ...older.vector }
    this.held = older.held
    this.quarantine = new Map(older.quarantine)
    this.forks = [...older.forks]
    this.received = new Set(older.received)
    this.me = older.me
  }

  conflicts(): Conflict[] {
    return [...this.records.values()].flatMap(listConflicts)
  }

  /** What everyone must agree on in the end: the records, what is to be decided about them, and how far the log reaches. */
  digest(): string {
    const records = [...this.records].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return canonicalJson({
      records,
      conflicts: records.map(([key, record]) => [key, conflictNames(record)]),
      vector: Object.entries(this.vector).toSorted(),
    })
  }

  private logged(ref: string): LoggedCommit {
    const found = this.log.get(ref)
    if (found === undefined) throw new Error(`${this.name} claims ${ref} and lacks it`)
    return found
  }
}
