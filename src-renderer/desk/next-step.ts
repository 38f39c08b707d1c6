import { stepBarrier as barrierOf } from '#shared/case/step-barrier'
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

/** What of a row says for whom it waits. */
export type WaitingRow = Pick<CaseRow, 'stage' | 'handlerId' | 'leaderId' | 'drafterIds'>

/**
 * Whether a case waits for this very person: for the leader it was put before, for its handler, for a reviewer who wrote
 * none of it, else for the registrars. What was given to somebody who has left waits for those who can give it to another.
 */
export function isWaitingFor(
  row: WaitingRow,
  person: Person,
  people: ReadonlyMap<string, Person> | undefined,
): boolean {
  if (!person.active) return false
  const isGone = (id: string): boolean => people?.get(id)?.active === false
  const isRegistrar = person.roles.includes('registrar')
  switch (row.stage) {
    case 'received':
    case 'registered':
    case 'instructed':
    case 'approved':
      return isRegistrar
    case 'submitted':
      // A registrar may write down what another leader signed.
      return isGone(row.leaderId) ? isRegistrar || mayByRole('instruct', person) : row.leaderId === person.id
    case 'handling':
      return isGone(row.handlerId) ? isRegistrar : row.handlerId === person.id
    case 'in-review':
      return mayByRole('approve', person) && row.handlerId !== person.id && !row.drafterIds.includes(person.id)
    case 'closed':
    case 'voided':
      return false
  }
}

/** What stands between whoever is at the desk and a step, known before it is tried; undefined when the way is free. */
export function stepBarrier(
  step: StepName,
  one: Case,
  person: Person | undefined,
): StepRefused | { readonly type: 'ActorUnknown' } | undefined {
  return person === undefined ? { type: 'ActorUnknown' } : barrierOf(step, one, person)
}

/** The people who may take a step of this case, for saying so where a button is shut. */
export function whoMayTake(step: StepName, one: Case, people: Iterable<Person>): Person[] {
  return [...people].filter((person) => stepBarrier(step, one, person) === undefined)
}
