import type { LocalDate } from '../prelude/local-date'
import type { NoRightReason } from '../numbering/issuing-right'
import type { CommitRef } from '../record/commit'
import type { Department, Person } from '../office/office'
import type { AttachmentUse, CallerView, ContactWay, FeedbackMethod, PaperFile, PaperKind, PrintOutcome } from './act'
import type { ConsentGiven } from './consent'
import type { WrittenCorrection } from './correctable'
import type { ReplyDraft } from './reply-draft'
import type { SerialNumber } from './serial-number'
import type { StepName } from './step-refused'

/** What a person wants to do to a case. `on` is the day of the thing itself; where it is left out, it is today. */
export type CaseStep =
  | {
      readonly step: 'register'
      readonly ledgerNumber: string
      readonly registeredOn: LocalDate
      readonly summary: string
      readonly key: boolean
    }
  | { readonly step: 'submit'; readonly leaderId: string; readonly opinion: string; readonly on?: LocalDate }
  | {
      readonly step: 'instruct'
      readonly text: string
      readonly instructedOn: LocalDate
      readonly consent: ConsentGiven
    }
  | {
      readonly step: 'assign'
      readonly departmentId: string
      readonly assistingDepartmentIds: readonly string[]
      readonly handlerId: string
      readonly dueOn: LocalDate
      readonly requirement: string
      readonly on?: LocalDate
    }
  | { readonly step: 'note'; readonly on: LocalDate; readonly text: string }
  | {
      readonly step: 'contact'
      readonly on: LocalDate
      readonly way: ContactWay
      readonly said: string
      readonly view: CallerView
    }
  /** `reason`: why somebody writes the reply who does not handle the case. */
  | { readonly step: 'draft'; readonly reply: ReplyDraft; readonly reason?: string }
  | { readonly step: 'send-for-review'; readonly on?: LocalDate }
  | { readonly step: 'approve'; readonly comment: string; readonly on: LocalDate; readonly consent: ConsentGiven }
  | { readonly step: 'send-back'; readonly comment: string; readonly on: LocalDate; readonly consent: ConsentGiven }
  | { readonly step: 'feed-back'; readonly stubNumber: string; readonly method: FeedbackMethod; readonly on: LocalDate }
  | { readonly step: 'record-print'; readonly paper: PaperKind; readonly outcome?: PrintOutcome }
  | { readonly step: 'record-save'; readonly paper: PaperKind; readonly as: PaperFile; readonly file: string }
  | { readonly step: 'record-attachment'; readonly name: string; readonly use: AttachmentUse }
  | { readonly step: 'record-export'; readonly bundleId: string; readonly file: string }
  | { readonly step: 'reveal'; readonly reason: string }
  /** Gives the number that a case waits for, or another one in place of a number that two cases bear; then with a reason. */
  | { readonly step: 'number'; readonly ledgerNumber: string; readonly reason: string }
  | { readonly step: 'renumber-stub'; readonly stubNumber: string; readonly reason: string }
  /** `knowingSent`: the person has been told that the reply left the office already. */
  | { readonly step: 'void'; readonly reason: string; readonly knowingSent: boolean }
  | { readonly step: 'lift'; readonly reason: string }
  /** `to` is the act as it should have been written; it changes what differs from the entry as it stands. */
  | { readonly step: 'correct'; readonly entry: CommitRef; readonly to: WrittenCorrection; readonly reason: string }
  | { readonly step: 'take-back'; readonly entry: CommitRef; readonly reason: string }

/** A step of one name, with what it brings. */
export type StepOf<S extends StepName> = Extract<CaseStep, { readonly step: S }>

/** What deciding needs to know beside the case itself. */
export interface StepSurroundings {
  readonly actor: Person
  readonly today: LocalDate
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  /** How many days from today an overdue case may be given; `defaultLateDays` where nothing is said. */
  readonly lateDays?: number | undefined
  /** Whether the ledger is the sample, whose people are made up and have no PIN. */
  readonly isSample?: boolean
  /** Whether another case already bears the number. */
  readonly ledgerNumberTaken: (number: string) => boolean
  readonly stubNumberTaken: (number: string) => boolean
  /** Why this PC may not give an official number; left out where the PC is the office's only one. */
  readonly refuseGiving?: (number: SerialNumber) => NoRightReason | undefined
}
