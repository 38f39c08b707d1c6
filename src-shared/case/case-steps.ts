import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { Case } from './case'
import type { CaseStep, StepOf, StepSurroundings } from './case-step'
import { writerFor } from './record-writer'
import { stepPlans, type StepGround } from './step-plans'
import type { StepName, StepRefused } from './step-refused'
import { stepRules } from './step-rules'

/** Steps by which something leaves the office, or is decided for good: not over an undecided conflict. */
export const stepsOutward: readonly StepName[] = [
  'approve',
  'feed-back',
  'record-print',
  'record-save',
  'record-export',
]

/** A case struck out can still be looked at and printed, and that is on record like any other look. */
export const stepsOfVoided: readonly StepName[] = ['record-print', 'record-save', 'record-attachment', 'reveal', 'lift']

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
  const rule = stepRules[step.step]
  if (one.voids.length > 0 && !stepsOfVoided.includes(step.step)) return fail({ type: 'CaseVoided' })
  if (!rule.from.includes(one.stage)) return fail({ type: 'StepNotNow', step: step.step, stage: one.stage })
  if (!around.actor.active) return fail({ type: 'ActorInactive' })
  if (!around.actor.roles.some((role) => rule.roles.includes(role)))
    return fail({ type: 'RoleMissing', step: step.step, needs: rule.roles })
  // An undecided conflict must not leave the office: nothing is approved, printed or sent out over it.
  if (one.conflicts.length > 0 && stepsOutward.includes(step.step))
    return fail({ type: 'CaseInConflict', fields: one.conflicts })
  const decided = decide(step, { one, around, write: writerFor(record) })
  return decided.ok ? ok([...decided.value, ...renewVoiding(record, one, step.step)]) : decided
}

/** A look at a voided case is no work against its voiding: the voiding is written again, so that it has seen the look. */
function renewVoiding(record: LedgerRecord, one: Case, step: StepName): KnownOp[] {
  const standing = one.voids.at(-1)
  return standing === undefined || step === 'lift' || one.conflicts.includes('void')
    ? []
    : [writerFor(record).void('void', standing.reason)]
}

const decide = <S extends StepName>(step: StepOf<S>, ground: StepGround): Result<KnownOp[], StepRefused> =>
  stepPlans[step.step](step, ground)
