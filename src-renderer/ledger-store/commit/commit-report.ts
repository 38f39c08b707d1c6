import { approvedReportKind, isReadable, recordToApprovedReport } from '#shared/approved-report/approved-report'
import { composeContent } from '#shared/approved-report/compose-content'
import {
  planReportApproval,
  planReportWithdrawal,
  type ReportGround,
  type ReportRefused,
  type WithdrawalWish,
} from '#shared/approved-report/plan-report'
import type { ConsentGiven } from '#shared/case/consent'
import type { Period } from '#shared/figures/period'
import type { LocalDate } from '#shared/prelude/local-date'
import { fail, type Result } from '#shared/prelude/result'
import type { DraftedReport } from '#shared/report/draft-report'
import { toReportClasses } from '#shared/report/report-classes'
import type { ReportTemplate } from '#shared/report/report-template'
import { readCorrections, readReportArchive } from '../position/read-reports'
import { rulesOf } from '../position/read-ledger-at'
import { readPosition } from '../position/read-position'
import { readVillages } from '../read/read-arrangements'
import { readClassTable } from '../read/read-classes'
import { readIsSample, readOffice, readStaffOn } from '../read/read-office'
import { rowStoreOf } from '../read/row-store'
import type { LedgerDatabase } from '../view/ledger-database'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type ReportFailure =
  | CommitFailure
  | ReportRefused
  | { readonly type: 'ActorUnknown' }
  | { readonly type: 'OfficeUnknown' }

/** A report that is to be approved. */
export interface ApprovalRequest {
  readonly id: string
  readonly template: ReportTemplate
  readonly period: Period
  /** Old classes are told under new ones (按新分类归并). */
  readonly mergesClasses: boolean
  /** The words as a person left them. */
  readonly written: DraftedReport
  /** The digest of all that was shown to whoever approves it. */
  readonly seenDigest: string
  readonly given: ConsentGiven
}

interface Desk {
  readonly actorId: string
  readonly today: LocalDate
}

async function readGround(database: LedgerDatabase, { actorId, today }: Desk): Promise<ReportGround | undefined> {
  const [staff, isSample] = await Promise.all([readStaffOn(database, today), readIsSample(database)])
  const actor = staff.people.get(actorId)
  return actor === undefined ? undefined : { actor, people: staff.people, isSample }
}

/** Archives a report as approved, with the position of the log at which its figures are counted: the one that the act is planned on. */
export async function commitReportApproval(
  ledger: Ledger,
  { id, template, period, mergesClasses, written, seenDigest, given }: ApprovalRequest,
  desk: Desk,
): Promise<Result<CommitReceipt | undefined, ReportFailure>> {
  return ledger.act<ReportFailure>(desk.actorId, async (database) => {
    const store = rowStoreOf(database)
    const [ground, office, position, { reports }, classes, villages] = await Promise.all([
      readGround(database, desk),
      readOffice(database),
      readPosition(database),
      readReportArchive(database),
      readClassTable(database),
      readVillages(database),
      store.fill(),
    ])
    if (ground === undefined) return fail({ type: 'ActorUnknown' })
    if (office === undefined) return fail({ type: 'OfficeUnknown' })
    const { departments } = await readStaffOn(database, desk.today)
    const { corrections } = await readCorrections(
      database,
      { templateName: template.name, period },
      { rows: store.rows, reports },
    )
    const source = {
      rows: [...store.rows.values()],
      period,
      rules: rulesOf(office),
      today: desk.today,
      office,
      names: {
        personName: (personId: string) => ground.people.get(personId)?.name ?? '',
        departmentName: (departmentId: string) => departments.get(departmentId)?.name ?? '',
      },
      // As the screen names them, so that a template is filled alike here and there.
      lists: {
        villages: villages.filter(({ active }) => active).map(({ name }) => name),
        departments: [...departments.values()].filter(({ active }) => active).map(({ name }) => name),
      },
      classes: toReportClasses(classes, mergesClasses),
    }
    const content = composeContent(template, source, corrections, written)
    return planReportApproval({ id, content, position, seenDigest, given }, reports, ground)
  })
}

/** Takes an approval back; the report stays in the archive as withdrawn, and locks nothing any more. */
export async function commitReportWithdrawal(
  ledger: Ledger,
  id: string,
  wish: Omit<WithdrawalWish, 'on'>,
  desk: Desk,
): Promise<Result<CommitReceipt | undefined, ReportFailure>> {
  return ledger.act<ReportFailure>(desk.actorId, async (database) => {
    const [record, ground] = await Promise.all([
      database.records.get(`${approvedReportKind}/${id}`),
      readGround(database, desk),
    ])
    if (ground === undefined) return fail({ type: 'ActorUnknown' })
    const read = record === undefined ? undefined : recordToApprovedReport(record)
    const report = read !== undefined && isReadable(read) ? read : undefined
    return planReportWithdrawal({ ...wish, on: desk.today }, report, record, ground)
  })
}
