import type { CommitRef } from './commit'
import { conflictedFields, isVoided, unseenByVoids, type Head, type LedgerRecord, type VoidMark } from './ledger-record'

/** Something two PCs recorded without knowing of each other, which a person has to decide. */
export type Conflict =
  /** Several values of one field, in the order of their clocks; the last is the one shown meanwhile. */
  | {
      readonly kind: 'field'
      readonly of: string
      readonly id: string
      readonly field: string
      readonly sides: readonly Head[]
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
const bookkeeping: ReadonlySet<string> = new Set(['inbox', 'outbox', 'sync', 'alarm', 'activity'])

/**
 * Fields in which writes side by side are no question to anyone: of several sheets the centre's highest revision stands,
 * and of several revocations the earliest.
 */
const settledByRule: ReadonlySet<string> = new Set(['case/sheet', 'device/revokedAt'])

/**
 * What has to be decided about a record: the same list on every PC that has the same commits. A record that is struck out,
 * with nobody's work standing against that, asks nothing: deciding a field of it would itself stand against the voiding.
 */
export function listConflicts(record: LedgerRecord): Conflict[] {
  const { of, id } = record
  if (bookkeeping.has(of)) return []
  const unseen = unseenByVoids(record)
  if (unseen.length === 0 && isVoided(record)) return []
  const fields = conflictedFields(record).filter((field) => !settledByRule.has(`${of}/${field}`))
  const conflicts: Conflict[] = fields.map((field) => ({
    kind: 'field',
    of,
    id,
    field,
    sides: record.registers[field] ?? [],
  }))
  return unseen.length === 0 ? conflicts : [...conflicts, { kind: 'void', of, id, marks: record.voids, unseen }]
}

/** The names under which a case's conflicts are listed: its fields, and `void`. */
export function conflictNames(record: LedgerRecord): string[] {
  return listConflicts(record).map((conflict) => (conflict.kind === 'field' ? conflict.field : 'void'))
}
