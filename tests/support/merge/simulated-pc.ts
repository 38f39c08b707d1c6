import { planAdmission, type Fork } from '#shared/merge/plan-admission'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { joinVectors, missingRanges, splitRef, type VersionVector } from '#shared/merge/version-vector'
import { commitRef, logCommit, type Commit, replicaIdSchema, type KnownOp, type LoggedCommit, type ReplicaId } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { conflictedFields, seenRefs, type LedgerRecord } from '#shared/record/ledger-record'
import type { SeededRandom } from '../bundles/seeded-random'
import { instant } from '../builders'

/** What one PC puts on a stick: the commits the other has not acknowledged, and what it has itself. */
export interface SimulatedBundle {
  readonly from: string
  readonly commits: readonly LoggedCommit[]
  readonly vector: VersionVector
}

/** A PC of an office, reduced to its log: writes, exports by acknowledged vector, imports through `planAdmission`. */
export class SimulatedPc {
  readonly log = new Map<string, LoggedCommit>()
  readonly records = new Map<string, LedgerRecord>()
  readonly acknowledged = new Map<string, VersionVector>()
  readonly forks: Fork[] = []
  vector: Record<string, number> = {}
  held: readonly LoggedCommit[] = []
  incarnation = 1

  constructor(
    readonly name: string,
    private readonly skewMs: number,
  ) {}

  get replica(): ReplicaId {
    return replicaIdSchema.parse(`${this.name}.${this.incarnation}`)
  }

  write(random: SeededRandom, tick: number): LoggedCommit {
    const me = this.replica
    const seq = (this.vector[me] ?? 0) + 1
    const prev = this.log.get(`${me}:${seq - 1}`)?.hash ?? ''
    const ops = Array.from({ length: 1 + random.below(3) }, () => this.randomOp(random))
    const commit: Commit = { v: 1, replica: me, seq, prev, at: instant(1_700_000_000_000 + tick * 1000 + this.skewMs), by: this.name, ops }
    const logged = logCommit(commit)
    this.take([logged])
    return logged
  }

  bundleFor(peer: string): SimulatedBundle {
    const ranges = missingRanges(this.vector, this.acknowledged.get(peer) ?? {})
    const commits = ranges.flatMap(({ replica: name, from, to }) => Array.from({ length: to - from + 1 }, (_, step) => this.log.get(`${name}:${from + step}`)).filter((one) => one !== undefined))
    return { from: this.name, commits, vector: { ...this.vector } }
  }

  receive(bundle: SimulatedBundle): void {
    this.acknowledged.set(bundle.from, joinVectors(this.acknowledged.get(bundle.from) ?? {}, bundle.vector))
    this.take([...this.held, ...bundle.commits])
  }

  /** What everyone must agree on in the end. */
  digest(): string {
    const records = [...this.records].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return canonicalJson({ records, conflicts: records.map(([key, record]) => [key, conflictedFields(record)]), vector: Object.entries(this.vector).toSorted() })
  }

  private take(atHand: readonly LoggedCommit[]): void {
    const admission = planAdmission({ vector: this.vector, hashOf: (ref) => this.log.get(ref)?.hash }, atHand)
    for (const logged of admission.admitted) {
      const ref = commitRef(logged.commit)
      this.log.set(ref, logged)
      const { replica: name, seq } = splitRef(ref)
      this.vector[name] = seq
      for (const [key, record] of foldCommit(this.records, logged.commit)) this.records.set(key, record)
    }
    this.held = admission.held
    this.forks.push(...admission.forks)
  }

  private randomOp(random: SeededRandom): KnownOp {
    const id = `c${random.below(3)}`
    const target = { of: 'case', id }
    const record = this.records.get(`case/${id}`)
    const field = ['stage', 'reply.findings', 'reply.opinion'][random.below(3)] ?? 'stage'
    const element = ['x', 'y'][random.below(2)] ?? 'x'
    switch (random.below(6)) {
      case 0: return { op: 'append', ...target, field: 'acts', value: random.below(1000) }
      case 1: return { op: 'add', ...target, field: 'files', element }
      case 2: return { op: 'remove', ...target, field: 'files', element, saw: [...(record?.sets['files']?.find((one) => one.element === element)?.adds ?? [])] }
      case 3: return random.below(10) === 0 ? { op: 'void', ...target, reason: 'r', saw: [] } : { op: 'set', ...target, field, value: random.below(5), saw: seenRefs(record, field) }
      default: return { op: 'set', ...target, field, value: random.below(50), saw: seenRefs(record, field) }
    }
  }
}
