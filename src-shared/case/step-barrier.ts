import { actsWithAny, type Actor } from '../office/cover'
import { holdsAny, type Person, type Role } from '../office/office'
import { allSteps } from './all-steps'
import { avoidsThemself, mustAvoid } from './avoiding'
import type { Case } from './case'
import { hasHandled, wroteAlone } from './reply-hands'
import type { StepName } from './step-name'
import { isConsentStep, rolesOf, stepOf, type ConsentStep } from './step-tables'
import type { StepRefused } from './step-refused'
import type { ConsentRule, StepDefinition } from './steps/define-step'

/**
 * What stands between this person and a step, known before it is tried; undefined when the way is free. Buttons, planning
 * and reconciliation all ask here. Who covers somebody may take what the other's roles allow (代班).
 */
export function stepBarrier(name: StepName, one: Case, person: Actor): StepRefused | undefined {
  const step = stepOf(name)
  if (one.voids.length > 0 && step.ofVoided !== true) return { type: 'CaseVoided' }
  if (one.newer.length > 0 && step.ofNewer !== true) return { type: 'CaseNewer', parts: one.newer }
  if (one.ending !== undefined && step.ofEnded !== true && step.ofVoided !== true)
    return { type: 'CaseEnded', how: one.ending.how, on: one.ending.on }
  if (!step.from.includes(one.stage)) return { type: 'StepNotNow', step: name, stage: one.stage }
  if (!person.active) return { type: 'ActorInactive' }
  const shut = isConsentStep(name)
    ? consentBarrier(name, one, person)
    : refuseRole(name, { ...person, covering: coveredIn(one, person) }, step.roles)
  if (shut !== undefined) return shut
  if (isKeptFrom(step, one, person)) return avoidsThemself
  const barrier = step.barrier?.(one, person)
  if (barrier !== undefined) return barrier
  if (step.outward !== true) return undefined
  if (one.conflicts.length > 0) return { type: 'CaseInConflict', fields: one.conflicts }
  return one.ring.length > 0 ? { type: 'CaseInRing' } : undefined
}

/** 回避: who has to step aside takes no step of the case; what the program notes, and one's own entries, are not meant. */
const isKeptFrom = ({ step, place }: StepDefinition, one: Case, person: Person): boolean =>
  place !== 'noted' && place !== 'entry' && step !== 'avoid' && mustAvoid(one, person.id)

/** Those in whose place a person may act in this case: not of who has to step aside from it. */
const coveredIn = (one: Case, { covering = [] }: Actor): readonly Person[] =>
  covering.length === 0 ? covering : covering.filter(({ id }) => !mustAvoid(one, id))

/** The two ways of consent, each undefined where it is open to a person and else saying why it is shut. */
export interface ConsentWays {
  /** 本人 */
  readonly self: StepRefused | undefined
  /** 代录 */
  readonly recorded: StepRefused | undefined
}

/** In which way this person may bring a leader's consent into the ledger; whether it is the time for it is asked of `stepBarrier`. */
export function judgeConsentWays(step: ConsentStep, one: Case, person: Actor): ConsentWays {
  const ways = [{ ...person, covering: undefined }, ...coveredIn(one, person)].map((as) =>
    judgeWaysAs(step, one, person, as),
  )
  return {
    self: openOrFirst(ways.map(({ self }) => self)),
    recorded: openOrFirst(ways.map(({ recorded }) => recorded)),
  }
}

/** The same in one place: a person's own, or that of somebody they cover. A cover makes handler and reviewer no two people. */
function judgeWaysAs(step: ConsentStep, one: Case, person: Person, as: Person): ConsentWays {
  const { recordedBy, toReply } = consentRule(step)
  if (mustAvoid(one, person.id)) return { self: avoidsThemself, recorded: avoidsThemself }
  const handled = toReply && (hasHandled(one, person) || hasHandled(one, as))
  return {
    self: refuseRole(step, as, rolesOf(step)) ?? (handled ? { type: 'ReviewerIsHandler' } : undefined),
    recorded:
      refuseRole(step, as, recordedBy) ??
      (toReply && wroteAlone(one, person) ? { type: 'RecorderWroteAlone' } : undefined),
  }
}

/** Open where any is; else why, the first that says more than a missing role. */
function openOrFirst(refusals: readonly (StepRefused | undefined)[]): StepRefused | undefined {
  if (refusals.includes(undefined)) return undefined
  return refusals.find((refused) => refused?.type !== 'RoleMissing') ?? refusals[0]
}

/**
 * In whose place a person takes a step: of those they cover, who is meant by the case as it stands, else the first by whose roles
 * they may; undefined where they take it in their own right.
 */
export function inWhosePlace(name: StepName, one: Case, person: Actor): Person | undefined {
  const covering = coveredIn(one, person)
  const { place } = stepOf(name)
  if (covering.length === 0 || place === 'noted' || place === 'entry') return undefined
  const mayAs = (as: Person): boolean => {
    if (!isConsentStep(name)) return holdsAny(as, rolesOf(name))
    const { self, recorded } = judgeWaysAs(name, one, person, as)
    return self === undefined || recorded === undefined
  }
  const able = covering.filter(mayAs)
  return (
    able.find(({ id }) => id === whoIsMeant(one)) ?? (mayAs({ ...person, covering: undefined }) ? undefined : able[0])
  )
}

/** Whom a case waits for by name as it stands: the leader it was put before, or its handler. */
const whoIsMeant = (one: Case): string | undefined =>
  one.stage === 'submitted'
    ? one.submission?.leaderId
    : one.stage === 'handling'
      ? one.assignment?.handlerId
      : undefined

/** The leaders whose own consent this step may be: who may sign it, on screen or on paper. */
export function listSigners(step: ConsentStep, one: Case, people: Iterable<Actor>): Actor[] {
  return [...people].filter((person) => person.active && judgeConsentWays(step, one, person).self === undefined)
}

/** Of two ways that are shut, the one that says more than a missing role. */
function consentBarrier(step: ConsentStep, one: Case, person: Actor): StepRefused | undefined {
  const { self, recorded } = judgeConsentWays(step, one, person)
  if (self === undefined || recorded === undefined) return undefined
  return (
    [self, recorded].find(({ type }) => type !== 'RoleMissing') ?? {
      type: 'RoleMissing',
      step,
      needs: rolesToConsent(step),
    }
  )
}

const refuseRole = (step: StepName, person: Actor, needs: readonly Role[]): StepRefused | undefined =>
  actsWithAny(person, needs) ? undefined : { type: 'RoleMissing', step, needs }

/** How a leader's consent to this step is given and recorded. */
export const consentRule = (step: ConsentStep): ConsentRule => allSteps[step].consent

/** Who may give it themselves, and who may record it. */
export const rolesToConsent = (step: ConsentStep): readonly Role[] => [
  ...rolesOf(step),
  ...consentRule(step).recordedBy,
]
