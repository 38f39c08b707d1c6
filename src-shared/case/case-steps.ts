import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import { allSteps } from './all-steps'
import type { Case } from './case'
import type { CaseStep, StepOf, StepSurroundings } from './case-step'
import { planConsent } from './plan-consent'
import { uncover } from './private-text'
import { writerFor } from './record-writer'
import { refuseDay } from './refusals/refuse-day'
import { refuseCorrectedDay, refuseStepDay } from './step-days'
import type { Planned, StepGround } from './step-ground'
import { inWhosePlace, stepBarrier } from './step-barrier'
import type { StepName } from './step-name'
import { isConsentStep, isMovingStep, movingStepOf, trade } from './step-tables'
import type { StepRefused } from './step-refused'

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
  const decided = decide(step, groundFor(step.step, record, one, around))
  return decided.ok ? ok([...decided.value, ...renewVoiding(record, one, step.step)]) : decided
}

/** What the step is decided on; what of it goes by the step's own rule is bound to that. */
function groundFor(step: StepName, record: LedgerRecord, one: Case, around: StepSurroundings): StepGround {
  return {
    one,
    around,
    trade,
    write: writerFor(record, { round: one.round, standsFor: inWhosePlace(step, one, around.actor)?.id }),
    refuseDay: (on) => refuseDay(on, one, around.today),
    refuseStepDay: (on) =>
      isMovingStep(step) ? refuseStepDay(step, on, one, around.today) : refuseDay(on, one, around.today),
    refuseCorrectedDay: (act, on) => {
      const moving = movingStepOf(act)
      return moving === undefined ? refuseDay(on, one, around.today) : refuseCorrectedDay(moving, on, one, around.today)
    },
    consent: (given) =>
      isConsentStep(step) ? planConsent(step, given, one, around) : fail({ type: 'OwnHandMissing' }),
  }
}

/** A look at a voided case is no work against its voiding: the voiding is written again, so that it has seen the look. */
function renewVoiding(record: LedgerRecord, one: Case, step: StepName): KnownOp[] {
  const standing = one.voids.at(-1)
  return standing === undefined || step === 'lift' || one.conflicts.includes('void')
    ? []
    : [writerFor(record).void('void', uncover(standing.reason))]
}

const decide = <S extends StepName>(step: StepOf<S>, ground: StepGround): Planned => plans[step.step].plan(step, ground)

const plans: { readonly [S in StepName]: { readonly plan: (step: StepOf<S>, ground: StepGround) => Planned } } =
  allSteps
