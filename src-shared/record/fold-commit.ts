import { assertNever } from '../prelude/assert-never'
import { canonicalJson } from '../prelude/canonical-json'
import { insertSorted } from '../prelude/insert-sorted'
import { commitRef, knownOps, type Commit, type CommitRef, type KnownOp } from './commit'
import {
  compareRefs,
  compareWrites,
  emptyRecord,
  recordKey,
  standsUnder,
  type Head,
  type LedgerRecord,
  type ListEntry,
  type SetElement,
} from './ledger-record'

/** The records a commit changes, by key, as they are after it. */
export type TouchedRecords = ReadonlyMap<string, LedgerRecord>

/** Whether a value can be read as its field's. Of a field that this program does not know every value is left alone. */
export type IsReadable = (of: string, field: string, value: unknown) => boolean

const everything: IsReadable = () => true

/** The keys of the records a commit changes: what a caller has to hand to `foldCommit`. */
export function touchedKeys(commit: Commit): string[] {
  return [...new Set(knownOps(commit).map(recordKey))]
}

/**
 * The pure step from a view to the next: folds one commit into the records it touches.
 * Commits are folded in causal order (each after those it saw and after its replica's earlier ones); among commits that
 * did not see each other any order gives the same records. Ops of unknown kinds change nothing here. Under a write that
 * `isReadable` says nobody can read, what it took the place of is kept.
 */
export function foldCommit(
  recordsByKey: ReadonlyMap<string, LedgerRecord>,
  commit: Commit,
  isReadable: IsReadable = everything,
): TouchedRecords {
  const touched = new Map<string, LedgerRecord>()
  const ref = commitRef(commit)
  for (const [index, op] of knownOps(commit).entries()) {
    const key = recordKey(op)
    const begun = touched.get(key)
    const before = begun ?? recordsByKey.get(key) ?? emptyRecord(op.of, op.id)
    // Folding again what is folded changes nothing, so that a rebuild may begin before the place where the last one broke off.
    if (begun === undefined && before.commits.includes(ref)) continue
    const after = foldOp(before, op, { commit, ref, index, isReadable })
    touched.set(key, begun === undefined ? { ...after, commits: insertSorted(after.commits, ref, compareRefs) } : after)
  }
  return touched
}

interface Writing {
  readonly commit: Commit
  readonly ref: CommitRef
  readonly index: number
  readonly isReadable: IsReadable
}

function foldOp(record: LedgerRecord, op: KnownOp, { commit, ref, index, isReadable }: Writing): LedgerRecord {
  const { adopted } = op
  const stamp = { ref, at: adopted?.at ?? commit.at, by: adopted?.by ?? commit.by }
  switch (op.op) {
    case 'set':
      return foldSet(record, op, { ...stamp, value: op.value }, isReadable(op.of, op.field, op.value))
    case 'append': {
      const entry = { ...stamp, index, value: op.value, ...(adopted === undefined ? {} : { adopted: adopted.ref }) }
      const entries = withEntry(standsUnder(record.lists, op.field) ?? [], entry)
      return { ...record, lists: { ...record.lists, [op.field]: entries } }
    }
    case 'add':
      return withElement(record, op.field, op.element, (adds) => [...new Set([...adds, ref])].sort(compareRefs))
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

/**
 * The record with a write of a field. A readable one takes the place of all that it saw, and of whatever stands under the
 * unreadable ones among it. An unreadable one only covers what it saw: nothing that can be read goes for what cannot.
 */
function foldSet(
  record: LedgerRecord,
  { field, saw }: Pick<Extract<KnownOp, { op: 'set' }>, 'field' | 'saw'>,
  write: Head,
  readable: boolean,
): LedgerRecord {
  const heads = standsUnder(record.registers, field) ?? []
  const under = record.buried === undefined ? [] : (standsUnder(record.buried, field) ?? [])
  const others = heads.filter(({ ref }) => ref !== write.ref)
  const left = others.filter(({ ref }) => !saw.includes(ref))
  const own = readable ? write : { ...write, saw }
  const registers = { ...record.registers, [field]: [...left, own].sort(compareWrites) }
  if (readable && under.length === 0) return { ...record, registers }
  const covered = readable
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
