import type { PrivateText } from '../case/private-text'
import type { LocalDays } from '../calendar/local-days'
import type { Act } from '../case/act'
import type { ReportAct } from '../approved-report/approved-report-act'
import type { ClassAct } from '../class-table/class-entry'
import type { Note } from '../centre-figures/note'
import type { ImportLogEntry } from '../excel-import/import-record'
import type { DossierAct } from '../dossier/dossier-act'
import type { PledgeAct } from '../pledge/pledge-act'
import type { Instant } from '../prelude/instant'
import type { CommitRef, ReplicaId } from '../record/commit'
import type { RoundHalf, Stood } from '../round/round'
import type { ActivityKind } from '../case/activity-kind'
import type { UndoAct } from '../undo/undo-record'
import type { DeskAct } from './desk-act'

/** What of the office was written. */
export type OfficePart =
  | 'profile'
  | 'sample'
  | 'recovery'
  | 'numbering'
  | 'village'
  | 'cover'
  | 'rota'
  | 'rules'
  | 'other'

/** What one line of the 操作日志 tells. */
export type ActivityEvent =
  | { readonly type: 'case-act'; readonly act: Act }
  | { readonly type: 'case-changed'; readonly fields: readonly string[] }
  | { readonly type: 'case-decided'; readonly fields: readonly string[] }
  | { readonly type: 'voided'; readonly reason: PrivateText; readonly lifts: boolean }
  | {
      readonly type: 'imported'
      readonly fromName: string
      readonly fileName: string
      readonly added: number
      readonly changed: number
      readonly problems: number
    }
  /** 放假安排包 taken in: how many years of it were taken, and how many could not be. */
  | {
      readonly type: 'calendar-received'
      readonly fromName: string
      readonly fileName: string
      readonly taken: number
      readonly problems: number
    }
  | { readonly type: 'calendar-sent'; readonly toName: string; readonly fileName: string }
  | { readonly type: 'sent'; readonly toName: string; readonly fileName: string; readonly cases: number }
  | {
      readonly type: 'sync-received'
      readonly device: string
      readonly fileName: string
      readonly commits: number
      readonly conflicts: number
      /** PCs of which two contradicting logs came to light with it. */
      readonly forks: number
    }
  | { readonly type: 'sync-sent'; readonly device: string; readonly fileName: string; readonly commits: number }
  | { readonly type: 'fork-found'; readonly replica: string }
  | { readonly type: 'branch-adopted'; readonly replica: string }
  | {
      readonly type: 'office-changed'
      readonly what: readonly OfficePart[]
      readonly people: readonly string[]
      readonly departments: readonly string[]
    }
  /** Of the office's calendar: years' arrangements and days of the place's own, entered or taken back. */
  | {
      readonly type: 'calendar-changed'
      readonly tables: readonly { readonly year: number; readonly active: boolean }[]
      readonly local: readonly LocalDays[]
    }
  /** What was done to the table of content classes; undefined where a conflict in it was decided. */
  | { readonly type: 'classes-changed'; readonly act: ClassAct | undefined; readonly classes: readonly string[] }
  /** 法规库: laws that were imported, or of which the office said whether they are in use; their names, and how many there were. */
  | {
      readonly type: 'laws-changed'
      readonly what: 'imported' | 'standing'
      readonly laws: readonly string[]
      readonly count: number
    }
  /** A version of a rule set was kept, or put out of use. */
  | { readonly type: 'rules-changed'; readonly name: string; readonly version: string; readonly withdrawn: boolean }
  /** A template of reports was changed, or is the program's again: its name where it is known. */
  | {
      readonly type: 'template-changed'
      readonly word: string
      readonly parts: readonly string[]
      readonly restored: boolean
    }
  /** 集中问题专档: what was done to one, under its name then; a conflict in it was decided where no act is told. */
  | { readonly type: 'dossier'; readonly id: string; readonly act: DossierAct | undefined }
  /** 责任书: what was done to each; none where a conflict was decided. `years`: what was settled for pledges of these. */
  | { readonly type: 'pledge'; readonly acts: readonly PledgeAct[]; readonly years: readonly string[] }
  /** 审定的报告: archived or taken back; a conflict in it was decided where no act is told. */
  | { readonly type: 'approved-report'; readonly id: string; readonly act: ReportAct | undefined }
  /** 导入旧台账: what an import brought, or that it was undone. */
  | { readonly type: 'old-ledger'; readonly entry: ImportLogEntry }
  /** 与上级数据核对: what was noted of a difference. */
  | { readonly type: 'centre-note'; readonly note: Note }
  /** `stood` is undefined of a round of an older program. */
  | { readonly type: 'round'; readonly half: RoundHalf; readonly stood: Stood | undefined }
  | { readonly type: 'card-enrolled'; readonly officeName: string }
  | { readonly type: 'card-revoked'; readonly ids: readonly string[] }
  | { readonly type: 'pc-named'; readonly id: string; readonly name: string }
  | {
      readonly type: 'run-lent'
      readonly device: string
      readonly year: number
      readonly from: number
      readonly to: number
    }
  | { readonly type: 'run-returned' }
  /** Several cases got their 台账号 in one act. */
  | { readonly type: 'cases-numbered'; readonly numbers: readonly string[] }
  | { readonly type: 'desk-act'; readonly act: DeskAct }
  /** 撤销 of an act, whole; where that was an undoing the act was done again (`redone`). */
  | { readonly type: 'undone'; readonly act: UndoAct; readonly redone: boolean }
  /** A damaged journal was replaced by all of it that is proved; the counts are of acts. */
  | {
      readonly type: 'salvaged'
      readonly kept: number
      readonly waiting: number
      readonly apart: number
      readonly damagedBytes: number
    }
  /** Of a kind that only a newer program knows. */
  | { readonly type: 'unknown'; readonly of: string }

export interface ActivityEntry {
  readonly ref: CommitRef
  /** Its place among the entries of its commit. */
  readonly index: number
  readonly at: Instant
  readonly by: string
  readonly replica: ReplicaId
  /** '' when it concerns no case. */
  readonly caseId: string
  readonly kind: ActivityKind
  readonly event: ActivityEvent
  /** Told by another entry of the same commit as well, as the cases of an import are: left out unless a case is asked for. */
  readonly covered: boolean
}

/** A line without the commit that it is of. */
export type ToldActivity = Pick<ActivityEntry, 'caseId' | 'kind' | 'event' | 'covered'>

/** A line of the log, of a case or ('') of none. */
export const tellActivity = (
  caseId: string,
  kind: ActivityKind,
  event: ActivityEvent,
  covered = false,
): ToldActivity => ({
  caseId,
  kind,
  event,
  covered,
})
