import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { Case } from './case'
import type { CaseStep, StepOf, StepSurroundings } from './case-step'
import { uncover } from './private-text'
import { writerFor } from './record-writer'
import type { StepGround } from './step-ground'
import { stepPlans } from './step-plans'
import { stepBarrier } from './step-barrier'
import type { StepName, StepRefused } from './step-refused'

/**
 * Decides one step of a case: the ops that record it, or why it cannot be taken now, by this person, in this way.
 * Pure: reads no clock and writes nothing.
 */
export function planCaseStep(
  record: LedgerRecord,
  one: Case,
  step: CaseStep,
  around: StepSurroundings,
): Result<KnownOp[], StepRefused> {
  const shut = stepBarrier(step.step, one, around.actor)
  if (shut !== undefined) return fail(shut)
  const decided = decide(step, { one, around, write: writerFor(record) })
  return decided.ok ? ok([...decided.value, ...renewVoiding(record, one, step.step)]) : decided
}

/** A look at a voided case is no work against its voiding: the voiding is written again, so that it has seen the look. */
function renewVoiding(record: LedgerRecord, one: Case, step: StepName): KnownOp[] {
  const standing = one.voids.at(-1)
  return standing === undefined || step === 'lift' || one.conflicts.includes('void')
    ? []
    : [writerFor(record).void('void', uncover(standing.reason))]
}

const decide = <S extends StepName>(step: StepOf<S>, ground: StepGround): Result<KnownOp[], StepRefused> =>
  stepPlans[step.step](step, ground)
