import { stepsOfVoided, stepsOutward } from '#shared/case/case-steps'
import { stepRules } from '#shared/case/step-rules'
import type { Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import type { RowStage } from '#shared/case/stage'
import type { StepName, StepRefused } from '#shared/case/step-refused'
import type { Person } from '#shared/office/office'

/** The steps that move a case on from each stage; 审阅 may end in either of two. */
export const stepsOn: { readonly [S in RowStage]: readonly StepName[] } = {
  received: ['register'],
  registered: ['submit'],
  submitted: ['instruct'],
  instructed: ['assign'],
  handling: ['draft', 'send-for-review'],
  'in-review': ['approve', 'send-back'],
  approved: ['feed-back'],
  closed: [],
  voided: [],
}

const mayByRole = (step: StepName, person: Person): boolean =>
  person.active && person.roles.some((role) => stepRules[step].roles.includes(role))

/** Whether a case waits for this very person: at 办理 for its handler alone, else for everybody whose part the next step is. */
export function isWaitingFor(row: Pick<CaseRow, 'stage' | 'handlerId'>, person: Person): boolean {
  if (row.stage === 'handling') return row.handlerId === person.id && person.active
  if (row.stage === 'in-review' && row.handlerId === person.id) return false
  return stepsOn[row.stage].some((step) => mayByRole(step, person))
}

/** What stands between this person and a step, known before it is tried; undefined when the way is free. */
export function stepBarrier(
  step: StepName,
  one: Case,
  person: Person | undefined,
): StepRefused | { readonly type: 'ActorUnknown' } | undefined {
  const rule = stepRules[step]
  if (one.voids.length > 0 && !stepsOfVoided.includes(step)) return { type: 'CaseVoided' }
  if (one.voids.length === 0 && step === 'lift') return { type: 'CaseNotVoided' }
  if (!rule.from.includes(one.stage)) return { type: 'StepNotNow', step, stage: one.stage }
  if (person === undefined) return { type: 'ActorUnknown' }
  if (!person.active) return { type: 'ActorInactive' }
  if (!mayByRole(step, person)) return { type: 'RoleMissing', step, needs: rule.roles }
  if (one.conflicts.length > 0 && stepsOutward.includes(step)) return { type: 'CaseInConflict', fields: one.conflicts }
  if ((step === 'approve' || step === 'send-back') && isItsHandler(one, person)) return { type: 'ReviewerIsHandler' }
  return undefined
}

const isItsHandler = (one: Case, person: Person): boolean =>
  one.assignment?.handlerId === person.id || one.drafterIds.includes(person.id)

/** The people who may take a step of this case, for saying so where a button is shut. */
export function whoMayTake(step: StepName, one: Case, people: Iterable<Person>): Person[] {
  return [...people].filter((person) => stepBarrier(step, one, person) === undefined)
}
