import {
  approvedReportKind,
  isInForce,
  isReadable,
  orderReports,
  periodOf,
  recordToApprovedReport,
  reportToName,
  type ApprovedReport,
} from '#shared/approved-report/approved-report'
import { compareContent, composeContent, type ContentDifference } from '#shared/approved-report/compose-content'
import { findCorrection, findMovedCases, type Correction, type MovedCase } from '#shared/approved-report/correct-report'
import { isMoved, moveOf, type CaseMove } from '#shared/approved-report/moved-figures'
import { readTemplate } from '#shared/approved-report/read-template'
import { listTold } from '#shared/approved-report/told-figures'
import type { CaseRow } from '#shared/case/case-row'
import type { Period, Span } from '#shared/figures/period'
import type { ActivityEntry } from '#shared/history/activity-event'
import { commitToActivity } from '#shared/history/commit-to-activity'
import { covers, headsToVector, joinVectors, splitRef, type VersionVector } from '#shared/merge/version-vector'
import { toReportClasses } from '#shared/report/report-classes'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitRefSchema } from '#shared/record/commit'
import type { PositionUnreachable } from '#shared/record/log-position'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { rowStoreOf } from '../read/row-store'
import type { LedgerDatabase } from '../view/ledger-database'
import { readLedgerAt, readRowsSince, recordToRow, rulesOf, type LedgerAt } from './read-ledger-at'
import { reachPosition } from './read-position'
import { createPastReader, type PastProgress } from './read-records-at'

/** The kinds of records that approved reports are read from. */
export const approvedReportKinds: readonly string[] = [approvedReportKind]

/** The archive as it stands. */
export interface ReportArchive {
  /** The latest period first. */
  readonly reports: readonly ApprovedReport[]
  /** Records in which something stands that nobody here can read, by id. */
  readonly unreadable: readonly string[]
}

type ReadReport = ReturnType<typeof recordToApprovedReport>

/** What was read of records, by their ids: a report is long, and looked at after every act on a case. */
const known = new WeakMap<LedgerDatabase, Map<string, { readonly commits: string; readonly read: ReadReport }>>()

function readOnce(database: LedgerDatabase, record: LedgerRecord): ReadReport {
  const reports = known.get(database) ?? new Map<string, { readonly commits: string; readonly read: ReadReport }>()
  known.set(database, reports)
  const commits = record.commits.join(' ')
  const before = reports.get(record.id)
  if (before?.commits === commits) return before.read
  const read = recordToApprovedReport(record)
  reports.set(record.id, { commits, read })
  return read
}

/** Every report that was approved, the withdrawn too. An office has some dozens a year. */
export async function readReportArchive(database: LedgerDatabase): Promise<ReportArchive> {
  const records = await database.records.where('of').equals(approvedReportKind).toArray()
  const read = records.map((record) => readOnce(database, record))
  return {
    reports: orderReports(read.filter(isReadable)),
    unreadable: read.filter((one) => !isReadable(one)).map(({ id }) => id),
  }
}

/** For which report corrections are sought. */
export interface CorrectedFor {
  readonly templateName: string
  readonly period: Period
}

/** What has to be corrected, and the reports of which that cannot be told here, by name. */
export interface FoundCorrections {
  readonly corrections: readonly Correction[]
  readonly untold: readonly string[]
}

/**
 * What of earlier approved reports of a kind is another by now, and was told by no approved report of the kind since. `at` is the
 * ledger that is counted: as it stands, or as it stood at a position.
 */
export async function readCorrections(
  database: LedgerDatabase,
  { templateName, period }: CorrectedFor,
  { rows, reports }: Pick<LedgerAt, 'rows' | 'reports'>,
): Promise<FoundCorrections> {
  const ofKind = reports.filter((one) => isInForce(one) && one.content.template.name === templateName)
  const corrections: Correction[] = []
  const untold: string[] = []
  for (const report of ofKind
    .filter(({ content }) => content.period.from < period.from)
    .toSorted((a, b) => (a.content.period.from < b.content.period.from ? -1 : 1))) {
    const since = await readToldUpTo(database, report, ofKind, period)
    if (!since.ok) {
      untold.push(reportToName(report))
      continue
    }
    const former = await readRowsSince(database, since.value)
    const correction = findCorrection({
      reportId: report.id,
      reportName: reportToName(report),
      span: spanOf(report),
      told: listTold(report.content.template),
      rows,
      former,
    })
    if (correction !== undefined) corrections.push(correction)
  }
  return { corrections, untold }
}

/** The days that a report tells of: what was not over ended on the day it was composed for. */
const spanOf = ({ content: { period, composedOn } }: ApprovedReport): Span => ({
  from: period.from,
  to: period.to > composedOn ? composedOn : period.to,
  ...(period.daysFromNoon === undefined ? {} : { daysFromNoon: period.daysFromNoon }),
})

/** Up to where the changes of a report are told: by itself, and by the later reports that knew of it. */
async function readToldUpTo(
  database: LedgerDatabase,
  report: ApprovedReport,
  ofKind: readonly ApprovedReport[],
  before: Period,
): Promise<Result<VersionVector, PositionUnreachable>> {
  const own = await reachPosition(database, report.approved.position)
  if (!own.ok) return own
  let vector = own.value
  const ref = splitRef(commitRefSchema.parse(report.ref))
  for (const later of ofKind) {
    const { period } = later.content
    if (period.from <= report.content.period.from || period.from >= before.from) continue
    const reached = await reachPosition(database, later.approved.position)
    if (reached.ok && covers(reached.value, ref)) vector = joinVectors(vector, reached.value)
  }
  return ok(vector)
}

/** Why an archived report cannot be counted again here. */
export type RecountFailure =
  | PositionUnreachable
  /** It asks for tables or charts, or tells of a kind of period, that only a newer program knows. */
  | { readonly type: 'TemplateUnknown' }

/** Counts a report again by the ledger as it stood when it was approved; answers what comes out otherwise, nothing to the digit. */
export async function recountReport(
  database: LedgerDatabase,
  report: ApprovedReport,
  onProgress?: PastProgress,
): Promise<Result<readonly ContentDifference[], RecountFailure>> {
  const { content, approved } = report
  const [template, period] = [readTemplate(content), periodOf(report)]
  if (template === undefined || period === undefined) return fail({ type: 'TemplateUnknown' })
  const at = await readLedgerAt(database, approved.position, onProgress)
  if (!at.ok) return at
  const { rows, office, names, lists, classes } = at.value
  const { corrections } = await readCorrections(database, { templateName: template.name, period }, at.value)
  const source = {
    rows: [...rows.values()],
    period,
    rules: rulesOf(office),
    today: content.composedOn,
    office: office ?? content.office,
    names,
    lists,
    classes: toReportClasses(classes, content.mergesClasses === true),
  }
  return ok(compareContent(content, composeContent(template, source, corrections)))
}

/** An act that moved figures of an approved report, with what it moved. */
export interface MovingAct {
  readonly ref: string
  readonly entry: ActivityEntry | undefined
  readonly move: CaseMove
}

/** A case that stands otherwise in an approved report, and the acts that made it so. */
export interface LaterChange extends MovedCase {
  readonly acts: readonly MovingAct[]
}

/** 锁定后的变化: by case, which figures of a report moved since it was approved, and by which act. */
export async function readLaterChanges(
  database: LedgerDatabase,
  report: ApprovedReport,
  onProgress?: PastProgress,
): Promise<Result<readonly LaterChange[], PositionUnreachable>> {
  const reached = await reachPosition(database, report.approved.position)
  if (!reached.ok) return reached
  const store = rowStoreOf(database)
  await store.fill()
  const former = await readRowsSince(database, reached.value, onProgress)
  const found = findMovedCases({
    span: spanOf(report),
    told: listTold(report.content.template),
    rows: store.rows,
    former,
  })
  const changes: LaterChange[] = []
  for (const moved of found) changes.push({ ...moved, acts: await listActs(database, moved.id, report, reached.value) })
  return ok(changes)
}

async function listActs(
  database: LedgerDatabase,
  caseId: string,
  report: ApprovedReport,
  vector: VersionVector,
): Promise<readonly MovingAct[]> {
  const [span, told] = [spanOf(report), listTold(report.content.template)]
  const steps = await createPastReader(database).follow(`case/${caseId}`, vector)
  return steps.flatMap(({ logged, before, after }): MovingAct[] => {
    const move = moveOf(recordToRow(before), recordToRow(after), span, told)
    if (!isMoved(move)) return []
    const entries = commitToActivity(logged.commit)
    const { replica, seq } = logged.commit
    return [{ ref: `${replica}:${seq}`, entry: entries.find((one) => one.caseId === caseId) ?? entries[0], move }]
  })
}

/** What one case changed of one approved report since. */
export interface CaseLock {
  readonly report: ApprovedReport
  readonly move: CaseMove
  readonly acts: readonly MovingAct[]
}

/**
 * Of which approved reports in force a case has moved figures since they were approved: only that one record is folded. Reports whose
 * position is not reached here are left out; the archive says so.
 */
export async function readCaseLocks(database: LedgerDatabase, caseId: string): Promise<readonly CaseLock[]> {
  const { reports } = await readReportArchive(database)
  const inForce = reports.filter(isInForce)
  if (inForce.length === 0) return []
  const [now, record] = await Promise.all([database.cases.get(caseId), database.records.get(`case/${caseId}`)])
  const refs = (record?.commits ?? []).map(splitRef)
  const locks: CaseLock[] = []
  for (const report of inForce) {
    // Of most reports nothing was written in the case since: nothing of it is read.
    const vector = headsToVector(report.approved.position)
    if (refs.every((ref) => covers(vector, ref))) continue
    const reached = await reachPosition(database, report.approved.position)
    if (!reached.ok) continue
    const former = await readRowAt(database, caseId, reached.value)
    const move = moveOf(former, now, spanOf(report), listTold(report.content.template))
    if (isMoved(move)) locks.push({ report, move, acts: await listActs(database, caseId, report, reached.value) })
  }
  return locks
}

async function readRowAt(
  database: LedgerDatabase,
  caseId: string,
  vector: VersionVector,
): Promise<CaseRow | undefined> {
  const key = `case/${caseId}`
  const folded = await createPastReader(database).fold([key], vector)
  return recordToRow(folded.get(key))
}

/** The approved reports of which one act moved figures, by the names of the reports: what is said right after it was saved. */
export async function readMovedBy(
  database: LedgerDatabase,
  caseId: string,
  ref: string,
): Promise<readonly { readonly report: ApprovedReport; readonly move: CaseMove }[]> {
  const locks = await readCaseLocks(database, caseId)
  return locks.flatMap(({ report, acts }) =>
    acts.filter((act) => act.ref === ref).map(({ move }) => ({ report, move })),
  )
}
