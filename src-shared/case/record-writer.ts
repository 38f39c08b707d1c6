import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { WrittenAct } from './act'
import type { Stage } from './stage'
import { stageAfter, type MovingStep } from './step-rules'

/** Makes the ops of one record, each naming what its writer saw there. */
export interface RecordWriter {
  set(field: string, value: unknown): KnownOp
  move(step: MovingStep): KnownOp
  /** Takes the case back to where it stood before a step. */
  moveBack(stage: Stage): KnownOp
  act(act: WrittenAct): KnownOp
  void(op: 'void' | 'lift', reason: string): KnownOp
}

/** Writes on `record` as it stood when the step was planned. */
export function writerFor(record: LedgerRecord): RecordWriter {
  const target = { of: record.of, id: record.id }
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    ...target,
    field,
    value,
    saw: seenRefs(record, field),
  })
  return {
    set,
    move: (step) => set('stage', stageAfter[step]),
    moveBack: (stage) => set('stage', stage),
    act: (act) => ({ op: 'append', ...target, field: 'acts', value: act }),
    void: (op, reason) => ({ op, ...target, reason, saw: [...record.commits] }),
  }
}
