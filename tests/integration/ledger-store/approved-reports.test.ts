import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitClasses } from '#renderer/ledger-store/commit/commit-classes'
import { commitReportWithdrawal } from '#renderer/ledger-store/commit/commit-report'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import {
  readCaseLocks,
  readLaterChanges,
  readMovedBy,
  readReportArchive,
  recountReport,
} from '#renderer/ledger-store/position/read-reports'
import { readActivityPage } from '#renderer/ledger-store/read/read-activity'
import { findDoubled, isInForce, type ApprovedReport } from '#shared/approved-report/approved-report'
import { listTold } from '#shared/approved-report/told-figures'
import { moveOf, isMoved } from '#shared/approved-report/moved-figures'
import type { CaseRow } from '#shared/case/case-row'
import { calendarMonths, periodAround } from '#shared/figures/period'
import { ok } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { month } from '#shared/report/templates/month'
import { aCaseId, day, signedBy } from '#tests/support/builders'
import { createPick } from '#tests/support/case-walk'
import {
  approveMonth,
  composeNow,
  foundOffice,
  liveOn,
  openAs,
  takeAll,
} from '#tests/support/approved-report/lived-office'

const december = day('2026-12-03')
const january = day('2027-01-05')

async function only(ledger: Ledger): Promise<ApprovedReport> {
  const [report] = (await readReportArchive(ledger.database)).reports
  if (report === undefined) throw new Error('no report')
  return report
}

async function voidCase(ledger: Ledger, caseId: string, today = december): Promise<string> {
  const done = await commitCaseStep(ledger, {
    caseId,
    step: { step: 'void', reason: '重复录入', knowingSent: false },
    actorId: 'clerk',
    today,
  })
  if (!done.ok || done.value === undefined) throw new Error(done.ok ? 'nothing' : done.failure.type)
  return done.value.ref
}

async function withdraw(ledger: Ledger, id: string, reason = '数字有误'): Promise<string> {
  const done = await commitReportWithdrawal(
    ledger,
    id,
    { reason, given: signedBy('secretary') },
    { actorId: 'secretary', today: december },
  )
  return done.ok ? '' : done.failure.type === 'ReportRefuses' ? done.failure.why : done.failure.type
}

const rowsOf = async ({ database }: Ledger): Promise<ReadonlyMap<string, CaseRow>> =>
  new Map((await database.cases.toArray()).map((row) => [row.id, row]))

describe('approved reports', () => {
  it('travel to another PC and come out there to the digit, also after the ledger went on', async () => {
    const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
    await foundOffice(here, 4)
    await liveOn(here, [aCaseId(1), aCaseId(2)], 40, createPick(5), day('2026-11-23'))
    expect(await approveMonth(here, 'r1', '2026-11-10', december)).toBe('')
    await voidCase(here, aCaseId(3))
    await takeAll(there, here)
    for (const ledger of [here, there]) {
      const report = await only(ledger)
      expect(report.isWhole).toBe(true)
      expect(await recountReport(ledger.database, report)).toEqual(ok([]))
      const changes = await readLaterChanges(ledger.database, report)
      expect(changes.ok && changes.value.map(({ id, acts }) => [id, acts.length])).toEqual([[aCaseId(3), 1]])
    }
  })

  it('tell old classes under the new ones of the table as it stood when they were approved', async () => {
    const here = await openAs('pcahere00')
    await foundOffice(here, 4)
    const [row] = (await rowsOf(here)).values()
    const path = row?.category ?? ''
    const by = { actorId: 'clerk', today: december }
    const map = async (becomes: string): Promise<boolean> =>
      (await commitClasses(here, { want: 'map', path, becomes }, by)).ok
    expect(await map('其他/感谢表扬')).toBe(true)
    expect(await approveMonth(here, 'r1', '2026-11-10', december, undefined, true)).toBe('')
    expect(await map('民政社保/低保')).toBe(true)
    const report = await only(here)
    expect(report.content.mergesClasses).toBe(true)
    const table = report.content.tables.find(({ caption }) => caption.includes('按新分类归并'))
    expect(table?.rows.map(([name]) => name)).toEqual(['其他', '合计'])
    expect(await recountReport(here.database, report)).toEqual(ok([]))
  })

  it('list exactly the cases whose figures changed, with the acts that did it', async () => {
    const here = await openAs('pcahere00')
    await foundOffice(here, 7)
    const caseIds = [1, 2, 3, 4, 5, 6].map((nth) => aCaseId(nth))
    const pick = createPick(11)
    await liveOn(here, caseIds, 60, pick, day('2026-11-23'))
    const before = await rowsOf(here)
    expect(await approveMonth(here, 'r1', '2026-11-10', december)).toBe('')
    await liveOn(here, caseIds, 120, pick, december)
    await voidCase(here, aCaseId(7))
    const after = await rowsOf(here)
    const [span, told] = [periodAround('month', day('2026-11-10'), calendarMonths), listTold(month)]
    const moved = [...caseIds, aCaseId(7)].filter((id) => isMoved(moveOf(before.get(id), after.get(id), span, told)))
    const report = await only(here)
    const changes = await readLaterChanges(here.database, report)
    if (!changes.ok) throw new Error(changes.failure.type)
    expect(changes.value.map(({ id }) => id).toSorted()).toEqual(moved.toSorted())
    expect(moved).toContain(aCaseId(7))
    for (const { id, acts } of changes.value) {
      expect(acts.length).toBeGreaterThan(0)
      const [lock] = await readCaseLocks(here.database, id)
      expect(lock?.acts.map(({ ref }) => ref)).toEqual(acts.map(({ ref }) => ref))
    }
    expect(await recountReport(here.database, report)).toEqual(ok([]))
  })

  it('are corrected by the next report of the kind, once', async () => {
    const here = await openAs('pcahere00')
    await foundOffice(here, 4)
    expect(await approveMonth(here, 'nov', '2026-11-10', december)).toBe('')
    const ref = await voidCase(here, aCaseId(2))
    expect((await readMovedBy(here.database, aCaseId(2), ref)).map(({ report }) => report.id)).toEqual(['nov'])
    const december10 = periodAround('month', day('2026-12-10'), calendarMonths)
    const { corrections, content } = await composeNow(here, december10, january)
    expect(corrections).toMatchObject([{ reportName: '2026年11月月报', cases: [{ id: aCaseId(2) }] }])
    expect(content.tables.map(({ caption }) => caption).filter((caption) => caption.startsWith('对已审定'))).toEqual([
      '对已审定报告的更正：数字',
      '对已审定报告的更正：案件',
    ])
    expect(await approveMonth(here, 'dec', '2026-12-10', january)).toBe('')
    const next = periodAround('month', day('2027-01-10'), calendarMonths)
    expect((await composeNow(here, next, day('2027-02-03'))).corrections).toEqual([])
    for (const report of (await readReportArchive(here.database)).reports)
      expect(await recountReport(here.database, report)).toEqual(ok([]))
    // What a withdrawn report told is not told.
    expect(await withdraw(here, 'dec')).toBe('')
    expect((await composeNow(here, next, day('2027-02-03'))).corrections).toHaveLength(1)
    // The withdrawn one comes out as it was all the same.
    for (const report of (await readReportArchive(here.database)).reports)
      expect(await recountReport(here.database, report)).toEqual(ok([]))
  })

  it('are refused twice, before the end of their period, and when the figures moved; doubled by two PCs they are both kept', async () => {
    const [here, there] = [await openAs('pcahere00'), await openAs('pcbthere0')]
    await foundOffice(here, 3)
    await takeAll(there, here)
    expect(await approveMonth(here, 'r0', '2026-12-10', december)).toBe('not-over')
    expect(await approveMonth(here, 'r1', '2026-11-10', december)).toBe('')
    expect(await approveMonth(here, 'r2', '2026-11-10', december)).toBe('approved-already')
    expect(
      await approveMonth(there, 'r3', '2026-11-10', december, (drafted) => ({ ...drafted, title: '另一份' })),
    ).toBe('')
    await takeAll(here, there)
    const { reports } = await readReportArchive(here.database)
    expect([...findDoubled(reports)].toSorted()).toEqual(['r1', 'r3'])
    expect(await withdraw(here, 'r3', ' ')).toBe('no-reason')
    expect(await withdraw(here, 'r3')).toBe('')
    expect(await withdraw(here, 'r3')).toBe('withdrawn-already')
    const settled = await readReportArchive(here.database)
    expect(findDoubled(settled.reports).size).toBe(0)
    expect(settled.reports.filter(isInForce).map(({ id }) => id)).toEqual(['r1'])
    const anything = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined } as const
    const { entries } = await readActivityPage(here.database, anything, undefined, 50)
    expect(entries.filter(({ event }) => event.type === 'approved-report')).toHaveLength(3)
  })

  it('are not counted where commits are missing, and take nothing away where they cannot be read', async () => {
    const here = await openAs('pcahere00')
    await foundOffice(here, 2)
    expect(await approveMonth(here, 'r1', '2026-11-10', december)).toBe('')
    const report = await only(here)
    const far = {
      ...report,
      approved: { ...report.approved, position: report.approved.position.map((head) => ({ ...head, seq: 999 })) },
    }
    expect(await recountReport(here.database, far)).toMatchObject({ ok: false, failure: { type: 'PositionLacking' } })
    const damaged: KnownOp = {
      op: 'set',
      of: 'approved-report',
      id: 'bad',
      field: 'approved',
      value: { content: 7 },
      saw: [],
    }
    const newer: KnownOp = {
      op: 'set',
      of: 'approved-report',
      id: 'new',
      field: 'approved',
      value: {
        ...report.approved,
        content: { ...report.content, period: { ...report.content.period, kind: 'decade' } },
        consent: { way: 'self', of: 'secretary', by: 'pin' },
      },
      saw: [],
    }
    await here.act<never>('clerk', async () => ok([damaged, newer]))
    const archive = await readReportArchive(here.database)
    expect(archive.unreadable).toEqual(['bad'])
    expect(archive.reports.map(({ id, newer: isNewer }) => [id, isNewer]).toSorted()).toEqual([
      ['new', true],
      ['r1', false],
    ])
    const other = archive.reports.find(({ id }) => id === 'new')
    if (other === undefined) throw new Error('not listed')
    expect(await recountReport(here.database, other)).toEqual({ ok: false, failure: { type: 'TemplateUnknown' } })
    expect(await readCaseLocks(here.database, aCaseId(1))).toEqual([])
  })
})
