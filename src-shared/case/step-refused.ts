import type { Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import type { Stage } from './stage'

/** The acts by which a person moves or adds to a case. */
export const stepNames = [
  'register', 'submit', 'instruct', 'assign', 'note', 'contact', 'draft', 'send-for-review', 'approve', 'send-back', 'feed-back', 'record-print', 'record-save', 'record-attachment', 'record-export', 'reveal',
] as const
export type StepName = (typeof stepNames)[number]

/** Why a step was not taken. Nothing has changed; each has Chinese words in the failure messages. */
export type StepRefused =
  | { readonly type: 'StepNotNow'; readonly step: StepName; readonly stage: Stage }
  | { readonly type: 'RoleMissing'; readonly step: StepName; readonly needs: readonly Role[] }
  | { readonly type: 'ActorInactive' }
  | { readonly type: 'CaseVoided' }
  | { readonly type: 'CaseInConflict'; readonly fields: readonly string[] }
  | { readonly type: 'FieldMissing'; readonly step: StepName; readonly field: string }
  | { readonly type: 'LedgerNumberMalformed'; readonly number: string }
  | { readonly type: 'LedgerNumberTaken'; readonly number: string }
  | { readonly type: 'StubNumberMalformed'; readonly number: string }
  | { readonly type: 'StubNumberTaken'; readonly number: string }
  | { readonly type: 'LeaderUnsuitable'; readonly personId: string }
  | { readonly type: 'HandlerUnsuitable'; readonly personId: string }
  | { readonly type: 'DepartmentUnknown'; readonly departmentId: string }
  | { readonly type: 'LeadAssistsItself'; readonly departmentId: string }
  | { readonly type: 'DeadlinePassed'; readonly dueOn: LocalDate; readonly today: LocalDate }
  | { readonly type: 'DeadlineAfterSheet'; readonly dueOn: LocalDate; readonly sheetDueOn: LocalDate }
  | { readonly type: 'DayInFuture'; readonly on: LocalDate; readonly today: LocalDate }
  | { readonly type: 'DayBeforeIssue'; readonly on: LocalDate; readonly issuedOn: LocalDate }
  | { readonly type: 'ReviewerIsHandler' }
  | { readonly type: 'ReplyHasGaps'; readonly gaps: readonly string[] }
  | { readonly type: 'ReplyUnchanged' }
