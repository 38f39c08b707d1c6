import { standsUnder, type LedgerRecord } from '../record/ledger-record'
import { fieldOf } from './field-tables'

/**
 * 重办 opens a round with its own 交办, reply, review, feedback and stub. What belongs to a round is written in fields of its own,
 * `r2.assignment` beside `assignment`: the first round stays as it was, to be read and printed, whatever is done afterwards.
 */
export interface RoundedField {
  /** The field by its name in the first round. */
  readonly field: string
  readonly round: number
}

const named = /^r([2-9]|[1-9]\d)\.(.+)$/u

/** The field and the round that a register's name says. */
export function roundedField(name: string): RoundedField {
  const found = named.exec(name)
  const field = found?.[2] ?? ''
  return found !== null && fieldOf(field)?.ofRound === true
    ? { field, round: Number(found[1]) }
    : { field: name, round: 1 }
}

/** The name of a field's register in a round; what belongs to the case as a whole has one name in all. */
export const registerOf = (field: string, round: number): string =>
  round > 1 && fieldOf(field)?.ofRound === true ? `r${round}.${field}` : field

/** The round in which an entry was written. Those of the first say nothing. */
export function roundOfEntry(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('round' in value)) return 1
  const { round } = value
  return typeof round === 'number' && Number.isInteger(round) && round > 1 ? round : 1
}

/** The record as it is of one round: its fields under their plain names, with the entries that were written in it. */
export function recordOfRound(record: LedgerRecord, round: number): LedgerRecord {
  if (round === 1 && standsUnder(record.registers, 'round') === undefined) return record
  const { buried } = record
  const acts = (record.lists['acts'] ?? []).filter(({ value }) => roundOfEntry(value) === round)
  return {
    ...record,
    registers: fieldsOfRound(record.registers, round),
    ...(buried === undefined ? {} : { buried: fieldsOfRound(buried, round) }),
    lists: { ...record.lists, acts },
  }
}

function fieldsOfRound<T>(fields: Readonly<Record<string, T>>, round: number): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const { field, round: of } = roundedField(name)
      return fieldOf(field)?.ofRound !== true || of === round ? [[field, value]] : []
    }),
  )
}
