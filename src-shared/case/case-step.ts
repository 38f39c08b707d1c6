import type { LocalDate } from '../prelude/local-date'
import type { WorkCalendar } from '../calendar/work-calendar'
import type { RuleSet } from '../rules/rule-set'
import type { NoRightReason } from '../numbering/issuing-right'
import type { Actor } from '../office/cover'
import type { Department } from '../office/office'
import type { KeptPaper } from '../paper/kept-paper'
import type { allSteps } from './all-steps'
import type { Case } from './case'
import type { SerialNumber } from './serial-number'
import type { StepName } from './step-name'

/** What a step of one name brings. */
export type StepInput<S extends StepName> = Parameters<(typeof allSteps)[S]['plan']>[0]

/** What a person wants to do to a case. `on` is the day of the thing itself; where it is left out, it is today. */
export type CaseStep = { readonly [S in StepName]: { readonly step: S } & StepInput<S> }[StepName]

/** A step of one name, with what it brings. */
export type StepOf<S extends StepName> = Extract<CaseStep, { readonly step: S }>

/** Another case, found by its number. */
export interface NumberedCase {
  readonly id: string
  /** 台账号, or 承办单号 while it has none. */
  readonly number: string
  /** Struck out, or ended itself. */
  readonly isEnded: boolean
}

/** What deciding needs to know beside the case itself. */
export interface StepSurroundings {
  readonly actor: Actor
  readonly today: LocalDate
  readonly people: ReadonlyMap<string, Actor>
  readonly departments: ReadonlyMap<string, Department>
  /** The rule set by which the office goes, for this case; undefined where it keeps none. */
  readonly rules?: RuleSet | undefined
  /** By what days are counted; weeks alone where none is given. */
  readonly calendar?: WorkCalendar | undefined
  /** The case that bears a number, for being merged into it. */
  readonly caseByNumber?: (number: string) => NumberedCase | undefined
  /** How many days from today an overdue case may be given; `defaultLateDays` where nothing is said. */
  readonly lateDays?: number | undefined
  /** Whether this office has a reply checked (审核) before it goes up to the reviewer. */
  readonly checksReplies?: boolean | undefined
  /** Whether the ledger is the sample, whose people are made up and have no PIN. */
  readonly isSample?: boolean
  /** The reply of a case as its paper, for what is kept of it; undefined while the paper lacks anything. */
  readonly composePaper?: (one: Case) => KeptPaper | undefined
  /** Whether another case already bears the number. */
  readonly ledgerNumberTaken: (number: string) => boolean
  readonly stubNumberTaken: (number: string) => boolean
  /** The same of a 档号; left out where none is given. */
  readonly archiveNumberTaken?: (number: string) => boolean
  /** Whether any paper bears the number under this key (`paperNumberKey`), and why this PC may not give it; both only where one is given. */
  readonly paperNumberTaken?: (key: string) => boolean
  readonly refusePaperNumber?: (number: SerialNumber) => NoRightReason | undefined
  /** Why this PC may not give an official number; left out where the PC is the office's only one. */
  readonly refuseGiving?: (number: SerialNumber) => NoRightReason | undefined
}
