import type { Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import type { NoRightReason } from '../numbering/issuing-right'
import type { ActName } from './act'
import type { NewerPart } from './newer'
import type { EndingHow } from './ending-how'
import type { Stage } from './stage'
import type { StepDay } from './step-days'
import type { StepName } from './step-name'
import type { MovingStep } from './step-tables'

/** Why a step was not taken. Nothing has changed; each has Chinese words in the failure messages. */
export type StepRefused =
  | { readonly type: 'StepNotNow'; readonly step: StepName; readonly stage: Stage }
  | { readonly type: 'RoleMissing'; readonly step: StepName; readonly needs: readonly Role[] }
  | { readonly type: 'ActorInactive' }
  | { readonly type: 'CaseVoided' }
  /** Ended without an answer: returned, terminated, or merged into another. */
  | { readonly type: 'CaseEnded'; readonly how: EndingHow; readonly on: LocalDate }
  | { readonly type: 'CaseInConflict'; readonly fields: readonly string[] }
  /** Merged into another, and that one into this: which of them answers has to be decided first. */
  | { readonly type: 'CaseInRing' }
  /** Only a newer program understands all of the case; `parts` are what is newer. */
  | { readonly type: 'CaseNewer'; readonly parts: readonly NewerPart[] }
  /** `label`: what says nothing, as its form calls it. */
  | { readonly type: 'FieldMissing'; readonly label: string }
  | { readonly type: 'LedgerNumberMalformed'; readonly number: string }
  | { readonly type: 'LedgerNumberTaken'; readonly number: string }
  | { readonly type: 'StubNumberMalformed'; readonly number: string }
  | { readonly type: 'StubNumberTaken'; readonly number: string }
  /** A number of one year for what happened in another. */
  | { readonly type: 'LedgerNumberOfOtherYear'; readonly number: string; readonly on: LocalDate }
  | { readonly type: 'StubNumberOfOtherYear'; readonly number: string; readonly on: LocalDate }
  | { readonly type: 'LeaderUnsuitable'; readonly personId: string }
  | { readonly type: 'HandlerUnsuitable'; readonly personId: string }
  | { readonly type: 'DepartmentUnknown'; readonly departmentId: string }
  /** Somebody who is not in office, or not in the list. */
  | { readonly type: 'PersonUnknown'; readonly personId: string }
  | { readonly type: 'LeadAssistsItself'; readonly departmentId: string }
  | { readonly type: 'DeadlinePassed'; readonly dueOn: LocalDate; readonly today: LocalDate }
  | { readonly type: 'DeadlineAfterSheet'; readonly dueOn: LocalDate; readonly sheetDueOn: LocalDate }
  | { readonly type: 'DayInFuture'; readonly on: LocalDate; readonly today: LocalDate }
  | { readonly type: 'DayBeforeIssue'; readonly on: LocalDate; readonly issuedOn: LocalDate }
  /** Earlier than a step it rests on. */
  | { readonly type: 'DayBeforeStep'; readonly step: MovingStep; readonly on: LocalDate; readonly after: StepDay }
  | { readonly type: 'ReviewerIsHandler' }
  /** 本人: nobody's own PIN was entered, or another's. */
  | { readonly type: 'OwnHandMissing' }
  /** 代录: the one who is said to have signed may not consent to this. */
  | { readonly type: 'SignerUnsuitable'; readonly personId: string; readonly needs: readonly Role[] }
  | { readonly type: 'SignerIsHandler'; readonly personId: string }
  | { readonly type: 'RecordsOwnConsent' }
  | { readonly type: 'RecorderWroteAlone' }
  /** 代录 without a scan and without the place where the paper lies. */
  | { readonly type: 'PaperUnnamed' }
  /** 承办 writes the replies of their own cases; whoever else does says why. */
  | { readonly type: 'DraftReasonMissing'; readonly handlerId: string }
  | { readonly type: 'ReplyHasGaps'; readonly gaps: readonly string[] }
  | { readonly type: 'ReplyUnchanged' }
  /** Taking a voiding back of a case that is not voided. */
  | { readonly type: 'CaseNotVoided' }
  /** 恢复办理 of a case that was not ended. */
  | { readonly type: 'CaseNotEnded' }
  /** The reply has left the office; voiding has to say that it knows. */
  | { readonly type: 'ReplySent'; readonly stubNumber: string }
  /** Official numbers are given by another PC, or from a lease that this number is not in. */
  | { readonly type: 'NumberNotOurs'; readonly number: string; readonly why: NoRightReason }
  /** The reply cannot leave before the case has a number to be filed under. */
  | { readonly type: 'NumberPending' }
  | { readonly type: 'NumberUnchanged'; readonly number: string }
  /** The entry to be corrected or taken back is not in the timeline, or was taken back by now. */
  | { readonly type: 'EntryGone' }
  /** Acts that tell what happened at the desk are neither corrected nor taken back. */
  | { readonly type: 'EntryFixed'; readonly act: ActName }
  /** Somebody else's step, and the actor is no administrator. */
  | { readonly type: 'EntryNotYours'; readonly by: string }
  /** Another of its kind stands now. */
  | { readonly type: 'EntrySuperseded' }
  | { readonly type: 'NothingCorrected' }
  /** A leader's consent is not corrected: it is taken back, and given or recorded anew. */
  | { readonly type: 'ConsentFixed' }
  /** Later than a step that rests on it. */
  | { readonly type: 'DayAfterStep'; readonly step: MovingStep; readonly on: LocalDate; readonly before: StepDay }
  /** Who approved the reply cannot have handled the case. */
  | { readonly type: 'HandlerReviewed'; readonly personId: string }
  /** What was done since rests on the step that was to be taken back. */
  | { readonly type: 'StepRestedOn'; readonly by: ActName }
  /** What one step alone refuses, in its own words; `why` names it. */
  | {
      readonly type: 'StepRefuses'
      readonly why: string
      /** The part of the input that is refused, beside whose field it is said; left out where it is the step as a whole. */
      readonly part?: string
      readonly title: string
      readonly what: string
      readonly todo: string
    }
