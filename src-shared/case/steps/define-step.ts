import type { Role } from '../../office/office'
import type { ActDefinition } from '../acts/define-act'
import type { Case } from '../case'
import type { StepGround, Planned } from '../step-ground'
import type { StepRefused } from '../step-refused'
import { stages, type Stage } from '../stage'
import type { Person } from '../../office/office'

/**
 * Where a step stands on a case's page: on the main line, beside it at every time, among the other ways (退单、延期、督办 …),
 * about an entry of the timeline, or noted by the program as something is done.
 */
export type StepPlace = 'main' | 'beside' | 'side' | 'entry' | 'noted'

/** Under which heads the ways beside the main line stand in 其他办理, in their order. */
export const sideGroupWords = {
  work: '办理',
  after: '反馈以后',
  course: '时限与去向',
  press: '督办与协调',
  judge: '考核与认定',
  people: '人员',
} as const
export type SideGroup = keyof typeof sideGroupWords

/** A leader's consent: `roles` of the step are those whose own it is; who may record it from signed paper is said apart. */
export interface ConsentRule {
  readonly recordedBy: readonly Role[]
  /** Consent to a reply: never of who handled the case or wrote it, nor recorded by who wrote it alone. */
  readonly toReply: boolean
}

/**
 * One step: what it needs of the case, of the person and of what it brings, what it refuses and what it writes. A new step is a
 * file of this folder that exports a `…Step`, its form in `features/case/steps`, and what the compiler then asks for.
 */
export interface StepDefinition<Name extends string = string> {
  readonly step: Name
  /** As buttons and sentences call it. */
  readonly name: string
  readonly place: StepPlace
  /** Of a step beside the main line. */
  readonly group?: SideGroup
  readonly from: readonly Stage[]
  /** The stage it leads to. */
  readonly to?: Stage
  readonly roles: readonly Role[]
  readonly consent?: ConsentRule
  /** By it something leaves the office, or is decided for good: not over an undecided conflict. */
  readonly outward?: true
  /** The way it leads is open to it alone: a stage written without its act beside it is explained by nothing, and no conflict is settled so. */
  readonly byActAlone?: true
  /** A case struck out can still be looked at and printed, and that is on record like any other look. */
  readonly ofVoided?: true
  /** It tells that somebody looked, and can be told of a case that only a newer program understands. */
  readonly ofNewer?: true
  /** It may be taken of a case that was ended without an answer (退单、终止、并单). */
  readonly ofEnded?: true
  /** What it writes into the timeline. */
  readonly act?: ActDefinition
  /** Acts that rest on it besides the next step of the main line: while one stands it is not taken back. */
  readonly restedOnBy?: readonly string[]
  /** Whether it is anything to this case at all: where not, 其他办理 does not show it. Always, where nothing is said. */
  readonly applies?: (one: Case) => boolean
  /** What else has to be so of the case and the person, known before it is tried. */
  readonly barrier?: (one: Case, person: Person) => StepRefused | undefined
  readonly plan: (input: never, ground: StepGround) => Planned
}

/** A step beside the main line says under which head it stands. */
type Placed<Step> = Step extends { readonly place: 'side' } ? { readonly group: SideGroup } : unknown

export const defineStep = <const Step extends StepDefinition>(step: Step & Placed<Step>): Step => step

export const anyRole: readonly Role[] = ['registrar', 'handler', 'checker', 'supervisor', 'reviewer', 'admin']
export const anyStage: readonly Stage[] = stages
export const afterRegistration: readonly Stage[] = stages.filter((stage) => stage !== 'received')
/** While an answer is owed, from registration on. */
export const whileOwed: readonly Stage[] = afterRegistration.filter((stage) => stage !== 'closed')
