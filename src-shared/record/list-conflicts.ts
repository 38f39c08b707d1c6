import type { CommitRef } from './commit'
import {
  conflictedFields,
  holdsNewer,
  isVoided,
  standsUnder,
  unseenByVoids,
  type Head,
  type LedgerRecord,
  type VoidMark,
} from './ledger-record'

/** Something two PCs recorded without knowing of each other, which a person has to decide. */
export type Conflict =
  /**
   * Several values of one field, in the order of their clocks; the last is the one shown meanwhile. Those that nobody here can
   * read stand first, and are named; then the last readable value that they have taken the place of is a side as well.
   */
  | {
      readonly kind: 'field'
      readonly of: string
      readonly id: string
      readonly field: string
      readonly sides: readonly Head[]
      readonly unreadable?: readonly CommitRef[]
    }
  /** Struck out on one PC while `unseen` was recorded on another. */
  | {
      readonly kind: 'void'
      readonly of: string
      readonly id: string
      readonly marks: readonly VoidMark[]
      readonly unseen: readonly CommitRef[]
    }

/** Kinds of records that the program keeps for itself: what two PCs note there need not agree. */
const bookkeeping: ReadonlySet<string> = new Set(['inbox', 'outbox', 'sync', 'alarm', 'activity', 'join', 'undo'])

/**
 * Fields in which writes side by side are no question to anyone: of several sheets the centre's highest revision stands,
 * and of several revocations the earliest.
 */
const settledByRule: ReadonlySet<string> = new Set(['case/sheet', 'device/revokedAt'])

/**
 * What has to be decided about a record: the same list on every PC that has the same commits. A record that is struck out,
 * with nobody's work standing against that, asks nothing: deciding a field of it would itself stand against the voiding. Nor does
 * one that holds what only a newer program understands: whoever decided here would write over what they cannot see.
 */
export function listConflicts(record: LedgerRecord): Conflict[] {
  const { of, id } = record
  if (bookkeeping.has(of) || holdsNewer(record)) return []
  const unseen = unseenByVoids(record)
  if (unseen.length === 0 && isVoided(record)) return []
  const unreadable = fieldsCovered(record)
  const conflicted = conflictedFields(record).filter(
    (field) => !settledByRule.has(`${of}/${field}`) && !unreadable.includes(field),
  )
  const conflicts = [...conflicted, ...unreadable].sort().map((field): Conflict => {
    const heads = standsUnder(record.registers, field) ?? []
    const covering = heads.filter((head) => head.saw !== undefined)
    if (covering.length === 0) return { kind: 'field', of, id, field, sides: heads }
    const readable = heads.filter((head) => head.saw === undefined)
    const last = readable.length > 0 ? readable : lastReadable(record, field)
    return {
      kind: 'field',
      of,
      id,
      field,
      sides: [...covering, ...last],
      unreadable: covering.map(({ ref }) => ref),
    }
  })
  return unseen.length === 0 ? conflicts : [...conflicts, { kind: 'void', of, id, marks: record.voids, unseen }]
}

/** The fields of which a write stands that nobody here can read. */
const fieldsCovered = (record: LedgerRecord): string[] =>
  Object.entries(record.registers).flatMap(([field, heads]) =>
    heads.some((head) => head.saw !== undefined) ? [field] : [],
  )

function lastReadable(record: LedgerRecord, field: string): Head[] {
  const under = record.buried === undefined ? [] : (standsUnder(record.buried, field) ?? [])
  const readable = under.filter((head) => head.saw === undefined)
  // In the order of their clocks, as all sides: the newest.
  return readable.slice(-1)
}

/** The names under which a case's conflicts are listed: its fields, and `void`. */
export function conflictNames(record: LedgerRecord): string[] {
  return listConflicts(record).map((conflict) => (conflict.kind === 'field' ? conflict.field : 'void'))
}
