import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitReportApproval } from '#renderer/ledger-store/commit/commit-report'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerAt } from '#renderer/ledger-store/position/read-ledger-at'
import { readCorrections, readReportArchive } from '#renderer/ledger-store/position/read-reports'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readClassTable } from '#renderer/ledger-store/read/read-classes'
import { readOffice, readStaffOn } from '#renderer/ledger-store/read/read-office'
import { rowStoreOf } from '#renderer/ledger-store/read/row-store'
import { digestReport } from '#shared/approved-report/approved-report'
import { composeContent } from '#shared/approved-report/compose-content'
import { stepNames } from '#shared/case/step-tables'
import { calendarMonths, periodAround, type Period } from '#shared/figures/period'
import { addDays, type LocalDate } from '#shared/prelude/local-date'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, replicaIdSchema, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import type { LogPosition } from '#shared/record/log-position'
import { draftReport, type DraftedReport } from '#shared/report/draft-report'
import { gatherFacts } from '#shared/report/report-facts'
import { toReportClasses } from '#shared/report/report-classes'
import { month } from '#shared/report/templates/month'
import { anAssignment, anIntakeSource, day, signedBy, staffOfFive, twoDepartments } from '../builders'
import { proposeStep } from '../case-proposals'
import { memoryJournal } from '../memory-journal'
import { freshName, open, tickingClock } from '../test-ledger'

/** Under the name of a PC of its own. */
export async function openAs(device: string): Promise<Ledger> {
  const journal = memoryJournal()
  return createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse(`${device}.1`), tickingClock())
}

async function linesOf(ledger: Ledger): Promise<LoggedCommit[]> {
  const rows = await ledger.database.commits.orderBy('[replica+seq]').toArray()
  return rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
}

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }

/** Takes all that another PC has into a ledger. */
export async function takeAll(to: Ledger, from: Ledger): Promise<void> {
  const coming = await linesOf(from)
  const done = await to.merge<never>('clerk', async () => ok({ coming, ops: [noted] }))
  if (!done.ok) throw new Error(done.failure.type)
}

/** An office with so many sheets taken in. */
export async function foundOffice(ledger: Ledger, sheets: number): Promise<void> {
  const founded = await commitOffice(
    ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'clerk',
  )
  if (!founded.ok) throw new Error(founded.failure.type)
  await takeSheets(ledger, 1, sheets)
}

/** Takes the sheets of these numbers in. */
export async function takeSheets(ledger: Ledger, first: number, last: number): Promise<void> {
  const sheets = Array.from({ length: last - first + 1 }, (_, nth) => anAssignment(first + nth))
  const plan = await readIntakePlan(ledger.database, { ...anIntakeSource, bundleId: `b-${first}` }, sheets)
  const done = await commitIntake(ledger, plan, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}

/** Tries steps on cases as they come; answers how many were taken. Each is decided and written as at a desk. */
export async function liveOn(
  ledger: Ledger,
  caseIds: readonly string[],
  tries: number,
  pick: (below: number) => number,
  from: LocalDate,
): Promise<number> {
  let taken = 0
  const people = staffOfFive.filter(({ active }) => active)
  for (let nth = 0; nth < tries; nth += 1) {
    const caseId = caseIds[pick(caseIds.length)] ?? ''
    const found = await readCase(ledger.database, caseId)
    const [actor, name] = [people[pick(people.length)], stepNames[pick(stepNames.length)]]
    if (found === undefined || actor === undefined || name === undefined) continue
    const today = addDays(from, pick(4))
    const step = proposeStep(name, found.one, actor, { today, people, departments: twoDepartments, pick })
    if (step === undefined) continue
    const done = await commitCaseStep(ledger, { caseId, step, actorId: actor.id, today })
    if (done.ok && done.value !== undefined) taken += 1
  }
  return taken
}

/** The 月报 of the month in which a day lies, as it would be approved now on a day. */
export async function composeNow(ledger: Ledger, period: Period, today: LocalDate, mergesClasses = false) {
  const store = rowStoreOf(ledger.database)
  await store.fill()
  const [office, staff, { reports }] = await Promise.all([
    readOffice(ledger.database),
    readStaffOn(ledger.database, today),
    readReportArchive(ledger.database),
  ])
  if (office === undefined) throw new Error('no office')
  const source = {
    rows: [...store.rows.values()],
    period,
    rules: calendarMonths,
    today,
    office,
    names: {
      personName: (id: string) => staff.people.get(id)?.name ?? '',
      departmentName: (id: string) => staff.departments.get(id)?.name ?? '',
    },
    classes: toReportClasses(await readClassTable(ledger.database), mergesClasses),
  }
  const drafted = draftReport(month, gatherFacts(source))
  if (!drafted.ok) throw new Error('template')
  const { corrections } = await readCorrections(
    ledger.database,
    { templateName: month.name, period },
    { rows: store.rows, reports },
  )
  return { drafted: drafted.value, corrections, content: composeContent(month, source, corrections, drafted.value) }
}

/** The digest of the 月报 of a period as any PC composes it at a position of the log. */
export async function digestAt(
  ledger: Ledger,
  position: LogPosition,
  period: Period,
  today: LocalDate,
): Promise<string> {
  const at = await readLedgerAt(ledger.database, position)
  if (!at.ok) throw new Error(at.failure.type)
  const { rows, office, names } = at.value
  if (office === undefined) throw new Error('no office')
  const { corrections } = await readCorrections(ledger.database, { templateName: month.name, period }, at.value)
  const source = { rows: [...rows.values()], period, rules: calendarMonths, today, office, names }
  return digestReport(composeContent(month, source, corrections))
}

/** Approves the 月报 of the month around a day, on a day; answers why it is refused, '' where it is not. */
export async function approveMonth(
  ledger: Ledger,
  id: string,
  around: string,
  today: LocalDate,
  words?: (drafted: DraftedReport) => DraftedReport,
  mergesClasses = false,
): Promise<string> {
  const period = periodAround('month', day(around), calendarMonths)
  const { drafted, content } = await composeNow(ledger, period, today, mergesClasses)
  const written = words?.(drafted) ?? drafted
  const seen = { ...content, ...written, asDrafted: written.title === drafted.title && written.text === drafted.text }
  const done = await commitReportApproval(
    ledger,
    {
      id,
      template: month,
      period,
      mergesClasses,
      written,
      seenDigest: digestReport(seen),
      given: signedBy('secretary'),
    },
    { actorId: 'secretary', today },
  )
  return done.ok ? '' : done.failure.type === 'ReportRefuses' ? done.failure.why : done.failure.type
}
