import type { Person, Role } from '../office/office'
import type { Case } from './case'
import type { StepName, StepRefused } from './step-refused'
import { isConsentStep, stepRules, type ConsentStep } from './step-rules'

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
 * What stands between this person and a step, known before it is tried; undefined when the way is free. Buttons, planning
 * and reconciliation all ask here.
 */
export function stepBarrier(step: StepName, one: Case, person: Person): StepRefused | undefined {
  const rule = stepRules[step]
  if (one.voids.length > 0 && !stepsOfVoided.includes(step)) return { type: 'CaseVoided' }
  if (!rule.from.includes(one.stage)) return { type: 'StepNotNow', step, stage: one.stage }
  if (!person.active) return { type: 'ActorInactive' }
  const shut = isConsentStep(step) ? consentBarrier(step, one, person) : refuseRole(step, person, rule.roles)
  if (shut !== undefined) return shut
  if (step === 'lift' && one.voids.length === 0) return { type: 'CaseNotVoided' }
  return one.conflicts.length > 0 && stepsOutward.includes(step)
    ? { type: 'CaseInConflict', fields: one.conflicts }
    : undefined
}

/** The two ways of consent, each undefined where it is open to a person and else saying why it is shut. */
export interface ConsentWays {
  /** 本人 */
  readonly self: StepRefused | undefined
  /** 代录 */
  readonly recorded: StepRefused | undefined
}

/** In which way this person may bring a leader's consent into the ledger; whether it is the time for it is asked of `stepBarrier`. */
export function judgeConsentWays(step: ConsentStep, one: Case, person: Person): ConsentWays {
  const { roles, recordedBy, toReply } = stepRules[step]
  return {
    self:
      refuseRole(step, person, roles) ??
      (toReply && hasHandled(one, person) ? { type: 'ReviewerIsHandler' } : undefined),
    recorded:
      refuseRole(step, person, recordedBy) ??
      (toReply && wroteAlone(one, person) ? { type: 'RecorderWroteAlone' } : undefined),
  }
}

/** The leaders whose own consent this step may be: who may sign it, on screen or on paper. */
export function listSigners(step: ConsentStep, one: Case, people: Iterable<Person>): Person[] {
  return [...people].filter((person) => person.active && judgeConsentWays(step, one, person).self === undefined)
}

/** Of two ways that are shut, the one that says more than a missing role. */
function consentBarrier(step: ConsentStep, one: Case, person: Person): StepRefused | undefined {
  const { self, recorded } = judgeConsentWays(step, one, person)
  if (self === undefined || recorded === undefined) return undefined
  const { roles, recordedBy } = stepRules[step]
  return (
    [self, recorded].find(({ type }) => type !== 'RoleMissing') ?? {
      type: 'RoleMissing',
      step,
      needs: [...roles, ...recordedBy],
    }
  )
}

const refuseRole = (step: StepName, person: Person, needs: readonly Role[]): StepRefused | undefined =>
  person.roles.some((role) => needs.includes(role)) ? undefined : { type: 'RoleMissing', step, needs }

/** 承办人与审核人不得为同一人: who handled the case or wrote any part of its reply does not review it. */
export const hasHandled = (one: Case, person: Person): boolean =>
  one.assignment?.handlerId === person.id || one.drafterIds.includes(person.id)

const wroteAlone = (one: Case, person: Person): boolean =>
  one.drafterIds.length > 0 && one.drafterIds.every((id) => id === person.id)

/**
 * Whether this person has to say why they write the reply: all but who handles the case, once each for every handler it is
 * given to.
 */
export function draftNeedsReason(one: Case, person: Person): boolean {
  if (one.assignment?.handlerId === person.id) return false
  const given = one.timeline.map(({ act }) => act.act).lastIndexOf('assigned')
  return !one.timeline
    .slice(given + 1)
    .some(({ act, by }) => act.act === 'drafted' && by === person.id && (act.reason ?? '') !== '')
}
