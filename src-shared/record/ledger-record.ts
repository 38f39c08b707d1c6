import { canonicalJson } from '../prelude/canonical-json'
import type { Instant } from '../prelude/instant'
import type { ValueReader } from '../prelude/value-reader'
import type { CommitRef } from './commit'

/** The parts of a value that only a newer program understands, by their path in it; '' is the whole. One at least. */
export type NewerParts = readonly string[]

/** One write of a field that no later write has superseded. More than one with different values is a conflict. */
export interface Head {
  readonly ref: CommitRef
  readonly at: Instant
  readonly by: string
  readonly value: unknown
  /** On a write that nobody here reads, or not all of it: the writes it took the place of, which are kept under it. */
  readonly saw?: readonly CommitRef[]
  /** It can be read, but for what only a newer program understands. */
  readonly newer?: NewerParts
}

/** An entry of a list that only grows. */
export interface ListEntry {
  readonly ref: CommitRef
  /** Its place among the ops of its commit: with `ref`, the entry's identity. */
  readonly index: number
  readonly at: Instant
  readonly by: string
  readonly value: unknown
  /** The commit of a branch set apart from which a person took it over. */
  readonly adopted?: CommitRef
  /** What of it only a newer program understands. */
  readonly newer?: NewerParts
}

export interface SetElement {
  readonly element: string
  /** The additions not yet removed; an element is in the set while any is left. */
  readonly adds: readonly CommitRef[]
}

/** A voiding, or its taking back, that no later one has superseded. */
export interface VoidMark {
  readonly ref: CommitRef
  readonly at: Instant
  readonly by: string
  readonly reason: string
  /** True when it takes a voiding back. */
  readonly lifts: boolean
  /** The commits of the record that its writer knew. */
  readonly saw: readonly CommitRef[]
}

/** What the commits so far make of one record: the folded view of the log, kept per record. */
export interface LedgerRecord {
  readonly of: string
  readonly id: string
  readonly registers: Readonly<Record<string, readonly Head[]>>
  /** By field, what stands under writes that are not known here, down to the last that is. Not there where all are. */
  readonly buried?: Readonly<Record<string, readonly Head[]>>
  readonly lists: Readonly<Record<string, readonly ListEntry[]>>
  readonly sets: Readonly<Record<string, readonly SetElement[]>>
  readonly voids: readonly VoidMark[]
  /** What was done to it in a way that only a newer program knows, by the names of kinds of ops and of sets. Mostly not there. */
  readonly beyond?: readonly string[]
  /**
   * The other records with which it stands in a ring, each ended into the next and the last into this one; not there where there is
   * none. Worked out of all of them once commits are folded, and the same in whatever order these came.
   */
  readonly ring?: readonly string[]
  /** Every commit that touched this record, in the order of their names: where its history is read from. */
  readonly commits: readonly CommitRef[]
}

/** `case/018f…`: names a record in the view. Kinds have no `/` in them, so no two records share a key. */
export const recordKey = (target: { readonly of: string; readonly id: string }): string => `${target.of}/${target.id}`

/** What stands under a name, if anything does: a field may be called `constructor`, and no field is called so by nature. */
export const standsUnder = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

export const emptyRecord = (of: string, id: string): LedgerRecord => ({
  of,
  id,
  registers: {},
  lists: {},
  sets: {},
  voids: [],
  commits: [],
})

/** Later of two writes as shown: by clock, then by name. Only for display; nothing is lost by a wrong clock. */
export function compareWrites(a: { at: Instant; ref: CommitRef }, b: { at: Instant; ref: CommitRef }): number {
  return a.at === b.at ? compareRefs(a.ref, b.ref) : a.at - b.at
}

/** By replica, then by number: `x:9` stands before `x:10`. */
export function compareRefs(a: CommitRef, b: CommitRef): number {
  const [left, right] = [a.lastIndexOf(':'), b.lastIndexOf(':')]
  const [replicaA, replicaB] = [a.slice(0, left), b.slice(0, right)]
  if (replicaA !== replicaB) return replicaA < replicaB ? -1 : 1
  return Number(a.slice(left + 1)) - Number(b.slice(right + 1))
}

/**
 * What a field says that is to read as if nobody had ever written it: the undoing of its first writing. It is read so in every field
 * whose own values cannot be this.
 */
export const blank = null

/** The value to show for a field: its latest unsuperseded write, or undefined when it was never written. */
export function shownValue(record: LedgerRecord, field: string): unknown {
  return shownHead(record, field)?.value
}

export function shownHead(record: LedgerRecord, field: string): Head | undefined {
  const heads = standsUnder(record.registers, field) ?? []
  return heads.reduce<Head | undefined>(
    (best, head) => (best === undefined || compareWrites(head, best) > 0 ? head : best),
    undefined,
  )
}

const newestFirst = (heads: readonly Head[]): Head[] => [...heads].sort((a, b) => compareWrites(b, a))

/**
 * The value to show for a field that has to be read: the newest that can be, else the newest of those that only unreadable
 * ones have taken the place of. Undefined where none can be read, and where the newest that counts is blank again.
 */
export function readValue<T>(record: LedgerRecord, field: string, read: ValueReader<T>): T | undefined {
  return readHead(record, field, read)?.value
}

/** A write that can be read, with what was read of it. */
export interface ReadHead<T> extends Pick<Head, 'ref' | 'at' | 'by'> {
  readonly value: T
}

/** The write whose value `readValue` answers. */
export function readHead<T>(record: LedgerRecord, field: string, read: ValueReader<T>): ReadHead<T> | undefined {
  for (const head of [
    ...newestFirst(standsUnder(record.registers, field) ?? []),
    ...newestFirst(covered(record, field)),
  ]) {
    const value = read(head.value)
    if (value !== undefined) return { ref: head.ref, at: head.at, by: head.by, value }
    if (head.value === blank) return undefined
  }
  return undefined
}

/**
 * Of a field in which writes that stand side by side all count: those that can be read, and under one that cannot what it took the
 * place of.
 */
export function readHeads<T>(record: LedgerRecord, field: string, read: ValueReader<T>): ReadHead<T>[] {
  const heads = [...(standsUnder(record.registers, field) ?? []), ...covered(record, field)]
  return heads.flatMap(({ ref, at, by, value: written }) => {
    const value = read(written)
    return value === undefined ? [] : [{ ref, at, by, value }]
  })
}

const covered = (record: LedgerRecord, field: string): readonly Head[] =>
  record.buried === undefined ? [] : (standsUnder(record.buried, field) ?? [])

/** What a new write of this field has to name as seen, so that it supersedes all that stands there now. */
export function seenRefs(record: LedgerRecord | undefined, field: string): CommitRef[] {
  return (record === undefined ? [] : (standsUnder(record.registers, field) ?? [])).map((head) => head.ref)
}

/** The fields whose writes stand side by side with different values, by name, so that every PC lists them alike. */
export function conflictedFields(record: LedgerRecord): string[] {
  return Object.entries(record.registers)
    .filter(([, heads]) => heads.length > 1 && new Set(heads.map((head) => canonicalJson(head.value))).size > 1)
    .map(([field]) => field)
    .sort()
}

/** Whether anything that stands in the record is understood by a newer program alone. */
export const holdsNewer = ({ registers, lists, beyond }: LedgerRecord): boolean =>
  beyond !== undefined ||
  Object.values(registers).some((heads) => heads.some((head) => head.newer !== undefined)) ||
  Object.values(lists).some((entries) => entries.some((entry) => entry.newer !== undefined))

/** Whether the record is struck out as it stands: its latest voiding was not taken back. */
export function isVoided(record: LedgerRecord): boolean {
  const last = record.voids.reduce<VoidMark | undefined>(
    (best, mark) => (best === undefined || compareWrites(mark, best) > 0 ? mark : best),
    undefined,
  )
  return last !== undefined && !last.lifts
}

/**
 * The commits that a voiding in force did not see, or that took it back without seeing the other: somebody went on
 * working while somebody else struck the record out. Empty when nothing has to be decided.
 */
export function unseenByVoids(record: LedgerRecord): CommitRef[] {
  const own = new Set(record.voids.map((mark) => mark.ref))
  const unseen = new Set<CommitRef>()
  for (const mark of record.voids) {
    if (mark.lifts) continue
    const saw = new Set(mark.saw)
    for (const ref of record.commits) if (!own.has(ref) && !saw.has(ref)) unseen.add(ref)
    for (const other of record.voids) if (other.lifts && !saw.has(other.ref)) unseen.add(other.ref)
  }
  return [...unseen].sort(compareRefs)
}
