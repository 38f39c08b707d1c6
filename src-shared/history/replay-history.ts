import { assertNever } from '../prelude/assert-never'
import { canonicalJson } from '../prelude/canonical-json'
import type { Instant } from '../prelude/instant'
import {
  commitRef,
  knownOps,
  type Commit,
  type CommitRef,
  type KnownOp,
  type LoggedCommit,
  type ReplicaId,
} from '../record/commit'
import { compareWrites } from '../record/ledger-record'
import { orderCommits } from './order-commits'

/** One thing that a commit did to a record. */
export type HistoryChange =
  /** `before` is what the writer's PC showed, undefined when the field was blank there. */
  | { readonly type: 'field'; readonly field: string; readonly before: unknown; readonly after: unknown }
  /** Somebody saw different values of two PCs side by side and settled the field. */
  | { readonly type: 'decision'; readonly field: string; readonly sides: readonly unknown[]; readonly after: unknown }
  | { readonly type: 'entry'; readonly field: string; readonly value: unknown }
  | { readonly type: 'element'; readonly field: string; readonly element: string; readonly added: boolean }
  | { readonly type: 'void'; readonly reason: string }
  | { readonly type: 'lift'; readonly reason: string }
  /** What a newer program wrote and this one cannot read. */
  | { readonly type: 'foreign'; readonly op: string }

export interface HistoryLine {
  readonly change: HistoryChange
  /** Other writes of the same field, or of the record where it was struck out, that did not know of this one and that it did not know of. */
  readonly concurrent: readonly CommitRef[]
}

/** What one act did to the record, with who did it, where and when. */
export interface HistoryAct {
  readonly ref: CommitRef
  readonly replica: ReplicaId
  readonly at: Instant
  readonly by: string
  readonly lines: readonly HistoryLine[]
}

/** A write of a field, or a voiding, with every write it knew of. */
interface Write {
  readonly ref: CommitRef
  readonly replica: ReplicaId
  readonly seq: number
  readonly at: Instant
  readonly value: unknown
  readonly seen: ReadonlySet<CommitRef>
}

/**
 * Replays the commits of one record over the empty record: what each act found and what it left, in an order in which
 * nothing stands before what it built on. Commits that do not touch the record are passed over. Pure; the same commits
 * give the same history in whatever order they are handed in.
 */
export function replayHistory(
  target: { readonly of: string; readonly id: string },
  commits: readonly LoggedCommit[],
): HistoryAct[] {
  const writesByField = new Map<string, Write[]>()
  const ordered = orderCommits(commits)
  const told = ordered
    .map((logged) => tellCommit(target, logged.commit, writesByField))
    .filter(({ changes }) => changes.length > 0)
  return told.map(({ commit, changes }, index) => {
    const ref = commitRef(commit)
    const besideVoid = changes.some(({ type }) => type === 'void') ? listBesideVoid(target, told, index) : []
    const lines = changes.map((change) => ({
      change,
      concurrent: [...listConcurrent(ref, change, writesByField), ...(change.type === 'void' ? besideVoid : [])],
    }))
    return { ref, replica: commit.replica, at: commit.at, by: commit.by, lines }
  })
}

interface ToldCommit {
  readonly commit: Commit
  readonly changes: readonly HistoryChange[]
}

function tellCommit(
  target: { readonly of: string; readonly id: string },
  commit: Commit,
  writesByField: Map<string, Write[]>,
): ToldCommit {
  const known: ReadonlySet<unknown> = new Set(knownOps(commit))
  const changes = commit.ops.flatMap((op): HistoryChange[] =>
    op.of === target.of && op.id === target.id && !known.has(op) ? [{ type: 'foreign', op: op.op }] : [],
  )
  const told = knownOps(commit).flatMap((op) =>
    op.of === target.of && op.id === target.id ? [tellOp(op, commit, writesByField)] : [],
  )
  return { commit, changes: [...told, ...changes] }
}

function tellOp(op: KnownOp, commit: Commit, writesByField: Map<string, Write[]>): HistoryChange {
  switch (op.op) {
    case 'set':
      return tellSet(op, commit, writesByField)
    case 'append':
      return { type: 'entry', field: op.field, value: op.value }
    case 'add':
    case 'remove':
      return { type: 'element', field: op.field, element: op.element, added: op.op === 'add' }
    case 'void':
    case 'lift':
      noteWrite(voidKey, commit, op.saw, op.op, writesByField)
      return { type: op.op, reason: op.reason }
    default:
      return assertNever(op)
  }
}

/** Voidings stand among the writes under a name no field has. */
const voidKey = ' void'

function tellSet(
  op: Extract<KnownOp, { op: 'set' }>,
  commit: Commit,
  writesByField: Map<string, Write[]>,
): HistoryChange {
  const sides = (writesByField.get(op.field) ?? []).filter(({ ref }) => op.saw.includes(ref))
  noteWrite(op.field, commit, op.saw, op.value, writesByField)
  const shown = sides.reduce<Write | undefined>(
    (best, side) => (best === undefined || compareWrites(side, best) > 0 ? side : best),
    undefined,
  )
  const values = new Map(sides.map((side) => [canonicalJson(side.value), side.value]))
  if (values.size > 1) return { type: 'decision', field: op.field, sides: [...values.values()], after: op.value }
  return { type: 'field', field: op.field, before: shown?.value, after: op.value }
}

function noteWrite(
  field: string,
  commit: Commit,
  saw: readonly CommitRef[],
  value: unknown,
  writesByField: Map<string, Write[]>,
): void {
  const writes = writesByField.get(field) ?? []
  const known = new Set<CommitRef>(saw)
  for (const write of writes) if (saw.includes(write.ref)) for (const ref of write.seen) known.add(ref)
  writesByField.set(field, [
    ...writes,
    { ref: commitRef(commit), replica: commit.replica, seq: commit.seq, at: commit.at, value, seen: known },
  ])
}

function listConcurrent(
  ref: CommitRef,
  change: HistoryChange,
  writesByField: ReadonlyMap<string, readonly Write[]>,
): CommitRef[] {
  const field =
    change.type === 'field' || change.type === 'decision'
      ? change.field
      : change.type === 'void' || change.type === 'lift'
        ? voidKey
        : undefined
  const writes = field === undefined ? [] : (writesByField.get(field) ?? [])
  const own = writes.find((write) => write.ref === ref)
  if (own === undefined) return []
  return writes.filter((other) => !knows(own, other) && !knows(other, own)).map((other) => other.ref)
}

/** Work that other PCs did on the record meanwhile: what a voiding did not see, up to its taking back. */
function listBesideVoid(
  target: { readonly of: string; readonly id: string },
  told: readonly ToldCommit[],
  index: number,
): CommitRef[] {
  const own = told[index]?.commit
  const saw = new Set(
    (own === undefined ? [] : knownOps(own)).flatMap((op) =>
      op.op === 'void' && op.of === target.of && op.id === target.id ? op.saw : [],
    ),
  )
  const lifted = told.findIndex(({ changes }, at) => at > index && changes.some(({ type }) => type === 'lift'))
  const until = lifted < 0 ? told : told.slice(0, lifted)
  return until.flatMap(({ commit, changes }) => {
    const isMark = changes.some(({ type }) => type === 'void' || type === 'lift')
    return commit.replica === own?.replica || isMark || saw.has(commitRef(commit)) ? [] : [commitRef(commit)]
  })
}

/** A PC knows all it wrote itself. */
const knows = (write: Write, other: Write): boolean =>
  write.seen.has(other.ref) || (write.replica === other.replica && write.seq >= other.seq)
