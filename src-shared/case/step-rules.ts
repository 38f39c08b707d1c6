import type { Role } from '../office/office'
import type { Stage } from './stage'
import type { StepName } from './step-refused'

export interface StepRule {
  readonly from: readonly Stage[]
  readonly roles: readonly Role[]
}

const afterRegistration: readonly Stage[] = [
  'registered',
  'submitted',
  'instructed',
  'handling',
  'in-review',
  'approved',
  'closed',
]
const anyStage: readonly Stage[] = ['received', ...afterRegistration]
const anyRole: readonly Role[] = ['registrar', 'handler', 'checker', 'supervisor', 'reviewer', 'admin']

/** Which stage each step starts from, and who may take it: 登记、呈报、交办、审阅、反馈制度 as one table. */
export const stepRules: { readonly [S in StepName]: StepRule } = {
  register: { from: ['received'], roles: ['registrar'] },
  submit: { from: ['registered'], roles: ['registrar'] },
  // A leader writes on paper as often as on screen, so the registrar may enter the instruction in the leader's name.
  instruct: { from: ['submitted'], roles: ['registrar', 'supervisor', 'reviewer'] },
  assign: { from: ['instructed', 'handling'], roles: ['registrar', 'supervisor'] },
  note: { from: afterRegistration, roles: anyRole },
  contact: { from: afterRegistration, roles: anyRole },
  draft: { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  'send-for-review': { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  approve: { from: ['in-review'], roles: ['reviewer'] },
  'send-back': { from: ['in-review'], roles: ['reviewer'] },
  'feed-back': { from: ['approved'], roles: ['registrar'] },
  'record-print': { from: afterRegistration, roles: anyRole },
  'record-save': { from: afterRegistration, roles: anyRole },
  'record-attachment': { from: anyStage, roles: anyRole },
  'record-export': { from: ['closed'], roles: ['registrar'] },
  reveal: { from: anyStage, roles: anyRole },
  number: { from: afterRegistration, roles: ['registrar'] },
  'renumber-stub': { from: ['closed'], roles: ['registrar'] },
  void: { from: anyStage, roles: ['registrar', 'admin'] },
  lift: { from: anyStage, roles: ['registrar', 'admin'] },
}

/** The steps that move a case on, each with the stage it leads to. */
export const stageAfter = {
  register: 'registered',
  submit: 'submitted',
  instruct: 'instructed',
  assign: 'handling',
  'send-for-review': 'in-review',
  approve: 'approved',
  'send-back': 'handling',
  'feed-back': 'closed',
} as const satisfies { readonly [S in StepName]?: Stage }

export type MovingStep = keyof typeof stageAfter
