import type { Person } from '../office/office'
import type { Act, ActName } from './act'
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
