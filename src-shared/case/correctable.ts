import type { Person } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import type { Act, ActName } from './act'
import { uncover, type Private } from './private-text'
import type { CaseEntry } from './read-entries'
import type { MovingStep } from './step-rules'

/**
 * What of a saved act can be corrected, field by field. A number is corrected only together with a day of another year,
 * whose number it then is. What the program noted by itself (printed, looked at, sent) happened, and is not corrected.
 */
export const correctableFields = {
  registered: ['ledgerNumber', 'registeredOn', 'summary', 'key'],
  submitted: ['leaderId', 'opinion', 'on'],
  instructed: ['leaderId', 'text', 'instructedOn'],
  assigned: ['departmentId', 'assistingDepartmentIds', 'handlerId', 'dueOn', 'requirement', 'on'],
  noted: ['on', 'text'],
  contacted: ['on', 'way', 'said', 'view'],
  'sent-for-review': ['on'],
  approved: ['comment', 'on'],
  'sent-back': ['comment', 'on'],
  'fed-back': ['stubNumber', 'method', 'on'],
} as const satisfies { readonly [A in ActName]?: readonly string[] }

export type CorrectableName = keyof typeof correctableFields

/** An act of a kind that can be corrected. */
export type CorrectableAct = { [A in CorrectableName]: { readonly act: A } & Extract<Act, { act: A }> }[CorrectableName]

type FieldsOf<A extends CorrectableName> = Pick<Extract<Act, { act: A }>, (typeof correctableFields)[A][number]>
type Plain<Fields> = { readonly [F in keyof Fields]: Fields[F] extends Private<infer Held> ? Held : Fields[F] }

/** What of an entry can be corrected, as it should have been written. */
export type WrittenCorrection = {
  [A in CorrectableName]: { readonly act: A } & Plain<FieldsOf<A>>
}[CorrectableName]

/** What of an entry can be corrected, as it stands: to fill a form with, for whom nothing of the case is hidden. */
export function toCorrection(act: CorrectableAct): WrittenCorrection {
  switch (act.act) {
    case 'registered':
      return {
        act: act.act,
        ledgerNumber: act.ledgerNumber,
        registeredOn: act.registeredOn,
        summary: uncover(act.summary),
        key: act.key,
      }
    case 'submitted':
      return { act: act.act, leaderId: act.leaderId, opinion: uncover(act.opinion), on: act.on }
    case 'instructed':
      return { act: act.act, leaderId: act.leaderId, text: uncover(act.text), instructedOn: act.instructedOn }
    case 'assigned':
      return {
        act: act.act,
        departmentId: act.departmentId,
        assistingDepartmentIds: act.assistingDepartmentIds,
        handlerId: act.handlerId,
        dueOn: act.dueOn,
        requirement: uncover(act.requirement),
        on: act.on,
      }
    case 'noted':
      return { act: act.act, on: act.on, text: uncover(act.text) }
    case 'contacted':
      return { act: act.act, on: act.on, way: act.way, said: uncover(act.said), view: act.view }
    case 'sent-for-review':
      return { act: act.act, on: act.on }
    case 'approved':
    case 'sent-back':
      return { act: act.act, comment: uncover(act.comment), on: act.on }
    case 'fed-back':
      return { act: act.act, stubNumber: act.stubNumber, method: act.method, on: act.on }
  }
}

/** The day that a corrected entry is to have. */
export function dayOfCorrection(to: WrittenCorrection): LocalDate | undefined {
  if (to.act === 'registered') return to.registeredOn
  return to.act === 'instructed' ? to.instructedOn : to.on
}

export const isCorrectable = (act: Act): act is CorrectableAct => act.act in correctableFields

/** The step that each act of the main line was. */
export const stepOfAct = {
  registered: 'register',
  submitted: 'submit',
  instructed: 'instruct',
  assigned: 'assign',
  'sent-for-review': 'send-for-review',
  approved: 'approve',
  'sent-back': 'send-back',
  'fed-back': 'feed-back',
} as const satisfies { readonly [A in ActName]?: MovingStep }

export type MovingAct = keyof typeof stepOfAct

export const isMovingAct = (name: ActName): name is MovingAct => name in stepOfAct

/** Who took a step may correct it and take it back, and so may an administrator. */
export const mayCorrect = ({ by }: Pick<CaseEntry, 'by'>, actor: Person): boolean =>
  by === actor.id || actor.roles.includes('admin')
