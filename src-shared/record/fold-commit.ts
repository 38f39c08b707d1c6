import { assertNever } from '../prelude/assert-never'
import { canonicalJson } from '../prelude/canonical-json'
import { insertSorted } from '../prelude/insert-sorted'
import { commitRef, isKnownOp, type Commit, type CommitOp, type CommitRef, type KnownOp } from './commit'
import {
  compareRefs,
  compareWrites,
  emptyRecord,
  recordKey,
  standsUnder,
  type Head,
  type LedgerRecord,
  type ListEntry,
  type NewerParts,
  type SetElement,
} from './ledger-record'

/** The records a commit changes, by key, as they are after it. */
export type TouchedRecords = ReadonlyMap<string, LedgerRecord>

/**
 * What an op brings to its record: something that is known here, that nobody can read, or of which a newer program alone
 * understands these parts (by their path; '' is the whole).
 */
export type OpStanding = 'known' | 'damaged' | NewerParts

/** Says how this program stands to an op. */
export type JudgeOp = (op: CommitOp) => OpStanding

const everything: JudgeOp = () => 'known'

/** The keys of the records a commit changes: what a caller has to hand to `foldCommit` with the same `judge`. */
export function touchedKeys(commit: Commit, judge: JudgeOp = everything): string[] {
  return [...new Set(commit.ops.filter((op) => isKnownOp(op) || isNewer(judge(op))).map(recordKey))]
}

/**
 * The pure step from a view to the next: folds one commit into the records it touches.
 * Commits are folded in causal order (each after those it saw and after its replica's earlier ones); among commits that
 * did not see each other any order gives the same records. Under a write that nobody can read, as `judge` says, what it took the
 * place of is kept. What a newer program alone understands is marked; an op of a kind of its own changes nothing else.
 * `only` names the records that are wanted of it, where it touches more.
 */
export function foldCommit(
  recordsByKey: ReadonlyMap<string, LedgerRecord>,
  commit: Commit,
  judge: JudgeOp = everything,
  only?: ReadonlySet<string>,
): TouchedRecords {
  const touched = new Map<string, LedgerRecord>()
  const ref = commitRef(commit)
  // The place of an op is counted among those that every program knows: it is the same here and after an upgrade.
  let index = -1
  for (const op of commit.ops) {
    const known = isKnownOp(op)
    if (known) index += 1
    const key = recordKey(op)
    if (only?.has(key) === false) continue
    const standing = judge(op)
    if (!known && !isNewer(standing)) continue
    const begun = touched.get(key)
    const before = begun ?? recordsByKey.get(key) ?? emptyRecord(op.of, op.id)
    // Folding again what is folded changes nothing, so that a rebuild may begin before the place where the last one broke off.
    if (begun === undefined && before.commits.includes(ref)) continue
    const after = known ? foldOp(before, op, { commit, ref, index, standing }) : withBeyond(before, `op:${op.op}`)
    touched.set(key, begun === undefined ? { ...after, commits: insertSorted(after.commits, ref, compareRefs) } : after)
  }
  return touched
}

interface Writing {
  readonly commit: Commit
  readonly ref: CommitRef
  readonly index: number
  readonly standing: OpStanding
}

function foldOp(record: LedgerRecord, op: KnownOp, { commit, ref, index, standing }: Writing): LedgerRecord {
  const { adopted } = op
  const stamp = { ref, at: adopted?.at ?? commit.at, by: adopted?.by ?? commit.by }
  const mark = isNewer(standing) ? { newer: standing } : {}
  switch (op.op) {
    case 'set':
      return foldSet(record, op, { ...stamp, value: op.value, ...mark }, standing === 'known')
    case 'append': {
      const taken = adopted === undefined ? {} : { adopted: adopted.ref }
      const entry = { ...stamp, index, value: op.value, ...taken, ...mark }
      const entries = withEntry(standsUnder(record.lists, op.field) ?? [], entry)
      return { ...record, lists: { ...record.lists, [op.field]: entries } }
    }
    case 'add': {
      const added = withElement(record, op.field, op.element, (adds) => [...new Set([...adds, ref])].sort(compareRefs))
      return isNewer(standing) ? withBeyond(added, `set:${op.field}`) : added
    }
    case 'remove':
      return withElement(record, op.field, op.element, (adds) => adds.filter((add) => !op.saw.includes(add)))
    case 'void':
    case 'lift': {
      const left = record.voids.filter((mark) => !op.saw.includes(mark.ref))
      return {
        ...record,
        voids: [...left, { ...stamp, reason: op.reason, lifts: op.op === 'lift', saw: op.saw }].sort(compareWrites),
      }
    }
    default:
      return assertNever(op)
  }
}

const isNewer = (standing: OpStanding): standing is NewerParts => typeof standing === 'object'

const withBeyond = (record: LedgerRecord, name: string): LedgerRecord => ({
  ...record,
  beyond: [...new Set([...(record.beyond ?? []), name])].sort(),
})

/**
 * The record with a write of a field. One that is known takes the place of all that it saw, and of whatever stands under those
 * among it that are not. One that nobody here reads, or not all of it, only covers what it saw: nothing that is known goes for
 * what is not.
 */
function foldSet(
  record: LedgerRecord,
  { field, saw }: Pick<Extract<KnownOp, { op: 'set' }>, 'field' | 'saw'>,
  write: Head,
  isKnown: boolean,
): LedgerRecord {
  const heads = standsUnder(record.registers, field) ?? []
  const under = record.buried === undefined ? [] : (standsUnder(record.buried, field) ?? [])
  const others = heads.filter(({ ref }) => ref !== write.ref)
  const left = others.filter(({ ref }) => !saw.includes(ref))
  const own = isKnown ? write : { ...write, saw }
  const registers = { ...record.registers, [field]: [...left, own].sort(compareWrites) }
  if (isKnown && under.length === 0) return { ...record, registers }
  const covered = isKnown
    ? withoutReached(under, saw, [...others, ...under])
    : [...under, ...others.filter(({ ref }) => saw.includes(ref))].sort(compareWrites)
  const { [field]: _before, ...rest } = record.buried ?? {}
  if (covered.length > 0) return { ...record, registers, buried: { ...rest, [field]: covered } }
  const { buried: _none, ...bare } = record
  return Object.keys(rest).length === 0 ? { ...bare, registers } : { ...bare, registers, buried: rest }
}

/** Of what is covered, all but what the commits named reach through writes that cannot be read. */
function withoutReached(under: readonly Head[], from: readonly CommitRef[], known: readonly Head[]): Head[] {
  const byRef = new Map(known.map((head) => [head.ref, head]))
  const reached = new Set<CommitRef>()
  const pending = [...from]
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    if (reached.has(ref)) continue
    reached.add(ref)
    for (const seen of byRef.get(ref)?.saw ?? []) pending.push(seen)
  }
  return under.filter(({ ref }) => !reached.has(ref))
}

/**
 * The list with an entry more. What several people took over from one branch, or what was taken over from a branch that is
 * folded here itself, is one entry however it came: the original before any copy, of copies the one of the lowest name.
 */
function withEntry(list: readonly ListEntry[], entry: ListEntry): ListEntry[] {
  const origin = entry.adopted ?? entry.ref
  const rivals = list.filter(
    (one) =>
      (one.adopted ?? one.ref) === origin &&
      one.ref !== entry.ref &&
      canonicalJson(one.value) === canonicalJson(entry.value),
  )
  if (rivals.length === 0) return insertSorted(list, entry, compareEntries)
  if (rivals.some((one) => outranks(one, entry))) return [...list]
  const entries = [...list.filter((one) => !rivals.includes(one)), entry]
  return entries.sort(compareEntries)
}

const compareEntries = (a: ListEntry, b: ListEntry): number => compareWrites(a, b) || a.index - b.index

const outranks = (a: ListEntry, b: ListEntry): boolean =>
  a.adopted === undefined ? b.adopted !== undefined : b.adopted !== undefined && compareRefs(a.ref, b.ref) < 0

function withElement(
  record: LedgerRecord,
  field: string,
  element: string,
  change: (adds: readonly CommitRef[]) => CommitRef[],
): LedgerRecord {
  const elements = standsUnder(record.sets, field) ?? []
  const adds = change(elements.find((one) => one.element === element)?.adds ?? [])
  const others = elements.filter((one) => one.element !== element)
  const next: SetElement[] = adds.length === 0 ? others : [...others, { element, adds }]
  next.sort((a, b) => (a.element < b.element ? -1 : 1))
  return { ...record, sets: { ...record.sets, [field]: next } }
}
