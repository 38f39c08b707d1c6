import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { WrittenAct } from './act'
import { registerOf } from './rounds'
import type { Stage } from './stage'

/** Makes the ops of one record, each naming what its writer saw there. */
export interface RecordWriter {
  set(field: string, value: unknown): KnownOp
  /** Takes the case on to a stage, or back to where it stood before a step. */
  move(stage: Stage): KnownOp
  act(act: WrittenAct): KnownOp
  /** An act by its name, of parts that were checked. */
  entry(act: string, parts: Readonly<Record<string, unknown>>): KnownOp
  void(op: 'void' | 'lift', reason: string): KnownOp
}

/** In which round of the case, and in whose place a cover acts: told in every act. */
export interface WritingFor {
  readonly round?: number
  readonly standsFor?: string | undefined
}

/** Writes on `record` as it stood when the step was planned. */
export function writerFor(record: LedgerRecord, { round = 1, standsFor }: WritingFor = {}): RecordWriter {
  const target = { of: record.of, id: record.id }
  const set = (field: string, value: unknown): KnownOp => {
    const register = registerOf(field, round)
    return { op: 'set', ...target, field: register, value, saw: seenRefs(record, register) }
  }
  const inRound = round === 1 ? {} : { round }
  const inPlace = standsFor === undefined ? {} : { standsFor }
  const append = (value: object): KnownOp => ({
    op: 'append',
    ...target,
    field: 'acts',
    // An act that opens a round names that round itself.
    value: { ...inRound, ...value, ...inPlace },
  })
  return {
    set,
    move: (stage) => set('stage', stage),
    act: append,
    entry: (act, parts) => append({ act, ...parts }),
    void: (op, reason) => ({ op, ...target, reason, saw: [...record.commits] }),
  }
}
