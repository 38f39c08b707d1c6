import type { Role } from '../office/office'
import type { Stage } from './stage'
import type { StepName } from './step-refused'

export interface StepRule {
  readonly from: readonly Stage[]
  readonly roles: readonly Role[]
}

/** The steps that are a leader's consent. */
export const consentSteps = ['instruct', 'approve', 'send-back'] as const satisfies readonly StepName[]
export type ConsentStep = (typeof consentSteps)[number]

export const isConsentStep = (step: StepName): step is ConsentStep => consentSteps.some((one) => one === step)

/** `roles` are those whose own consent it is; a leader writes on paper as often, and who may record that is said apart. */
export interface ConsentRule extends StepRule {
  readonly recordedBy: readonly Role[]
  /** Consent to a reply: never of who handled the case or wrote it, nor recorded by who wrote it alone. */
  readonly toReply: boolean
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
export const stepRules: { readonly [S in StepName]: S extends ConsentStep ? ConsentRule : StepRule } = {
  register: { from: ['received'], roles: ['registrar'] },
  submit: { from: ['registered'], roles: ['registrar'] },
  instruct: { from: ['submitted'], roles: ['supervisor', 'reviewer'], recordedBy: ['registrar'], toReply: false },
  assign: { from: ['instructed', 'handling'], roles: ['registrar', 'supervisor'] },
  note: { from: afterRegistration, roles: anyRole },
  contact: { from: afterRegistration, roles: anyRole },
  draft: { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  'send-for-review': { from: ['handling'], roles: ['registrar', 'handler', 'checker'] },
  approve: { from: ['in-review'], roles: ['reviewer'], recordedBy: ['registrar'], toReply: true },
  'send-back': { from: ['in-review'], roles: ['reviewer'], recordedBy: ['registrar'], toReply: true },
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
  // Whose step it was, or an administrator: decided on the entry itself.
  correct: { from: anyStage, roles: anyRole },
  'take-back': { from: anyStage, roles: anyRole },
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
