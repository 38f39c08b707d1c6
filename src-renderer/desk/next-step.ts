import type { StepName } from '#shared/case/step-name'
import { stepBarrier as barrierOf } from '#shared/case/step-barrier'
import { rolesOf } from '#shared/case/step-tables'
import type { Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import type { RowStage } from '#shared/case/stage'
import type { StepRefused } from '#shared/case/step-refused'
import type { Actor } from '#shared/office/cover'
import { holdsAny, type Person } from '#shared/office/office'

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
  newer: [],
  returned: [],
  terminated: [],
  merged: [],
  voided: [],
}

const mayByRole = (step: StepName, person: Person): boolean => person.active && holdsAny(person, rolesOf(step))

/** What of a row says for whom it waits. */
export type WaitingRow = Pick<CaseRow, 'stage' | 'handlerId' | 'leaderId' | 'drafterIds'>

/**
 * Whether a case waits for this very person: for the leader it was put before, for its handler, for a reviewer who wrote
 * none of it, else for the registrars; and what waits for somebody whom this person covers. What was given to somebody who has
 * left waits for those who can give it to another.
 */
export function isWaitingFor(row: WaitingRow, person: Actor, people: ReadonlyMap<string, Person> | undefined): boolean {
  if (!person.active) return false
  const handled = row.handlerId === person.id || row.drafterIds.includes(person.id)
  return [person, ...(person.covering ?? [])].some(
    (one) => waitsFor(row, one, people) && (one === person || row.stage !== 'in-review' || !handled),
  )
}

/** The same of one person, whoever covers them. */
function waitsFor(row: WaitingRow, person: Person, people: ReadonlyMap<string, Person> | undefined): boolean {
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
    case 'newer':
    case 'returned':
    case 'terminated':
    case 'merged':
    case 'voided':
      return false
  }
}

/** What a line of a list says of a case's next step to whoever sits here. */
export type LineOffer =
  /** Theirs to do: the next step, or to give to another what lies with somebody who has left. */
  | 'step'
  | 'give-anew'
  /** Others are waited for. */
  | 'wait'
  /** Nobody is. */
  | 'look'

/**
 * What a line offers: a step only to whom the case waits for, themselves or in the place of whom they cover, and by whose roles
 * they may take it. A registrar who may write down what a leader signs is not who is waited for.
 */
export function lineOffer(
  row: WaitingRow,
  person: Actor | undefined,
  people: ReadonlyMap<string, Person> | undefined,
): LineOffer {
  const [step] = stepsOn[row.stage]
  if (step === undefined) return 'look'
  if (person === undefined || !isWaitingFor(row, person, people)) return 'wait'
  const seats = [person, ...(person.covering ?? [])].filter((one) => waitsFor(row, one, people))
  if (seats.some((one) => mayByRole(step, one) && !isGivenToAnother(row, one))) return 'step'
  return seats.some((one) => isGivenToAnother(row, one)) ? 'give-anew' : 'wait'
}

/** Whether a case came to this person only because who it was given to has left: they give it to another. */
const isGivenToAnother = ({ stage, handlerId }: WaitingRow, person: Person): boolean =>
  (stage === 'submitted' && !mayByRole('instruct', person)) || (stage === 'handling' && handlerId !== person.id)

/** What stands between whoever is at the desk and a step, known before it is tried; undefined when the way is free. */
export function stepBarrier(
  step: StepName,
  one: Case,
  person: Actor | undefined,
): StepRefused | { readonly type: 'ActorUnknown' } | undefined {
  return person === undefined ? { type: 'ActorUnknown' } : barrierOf(step, one, person)
}

/** The people who may take a step of this case, for saying so where a button is shut. */
export function whoMayTake(step: StepName, one: Case, people: Iterable<Actor>): Actor[] {
  return [...people].filter((person) => stepBarrier(step, one, person) === undefined)
}
