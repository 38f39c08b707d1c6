import '#shared/prelude/zod-setup'
import { describe, expect, test } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import {
  commitImport,
  commitUndoImport,
  readImportPlan,
  readUndoPlan,
} from '#renderer/ledger-store/commit/commit-import'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCases } from '#renderer/ledger-store/read/read-cases'
import { readDoubts } from '#renderer/ledger-store/read/read-doubts'
import { readWaiting } from '#renderer/ledger-store/read/read-numbers'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readImports } from '#renderer/ledger-store/read/read-imports'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import type { ImportPolicy } from '#shared/excel-import/plan-import'
import { readList, type ReadList } from '#shared/excel-import/read-list'
import { countFigures } from '#shared/figures/count-figures'
import { measures } from '#shared/figures/measures'
import { uncover } from '#shared/case/private-text'
import type { Sheet } from '#shared/workbook/workbook'
import { day } from '#tests/support/builders'
import { aSheet } from '#tests/support/excel/a-sheet'
import { memoryJournal } from '#tests/support/memory-journal'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

const today = day('2026-11-23')
const by = { actorId: 'clerk', today, calendar: shippedCalendar() }
const policy: ImportPolicy = { unsaid: 'open', openDueOn: '', duplicates: 'skip', choices: new Map() }

async function read(sheet: Sheet): Promise<ReadList> {
  const judged = judgeSheet(sheet)
  if (judged.type !== 'list') throw new Error(judged.type)
  return readList(judged.sheet, judged.found, judged.mapping, { today })
}

let ids = 0
const newId = (): string => `018f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`

async function importSheet(ledger: Ledger, sheet: Sheet, change: Partial<ImportPolicy> = {}, importId = 'i1') {
  const list = await read(sheet)
  const chosen = { ...policy, ...change }
  const plan = await readImportPlan(ledger.database, list, chosen, by)
  const wish = {
    source: { importId, file: '旧台账', sheet: sheet.name },
    read: list,
    policy: chosen,
    newId,
    tell: () => undefined,
    isCancelled: () => false,
  }
  return { plan, done: await commitImport(ledger, plan, wish, by) }
}

const heads = [
  '编号',
  '来电时间',
  '来电人',
  '联系电话',
  '诉求内容',
  '诉求类型',
  '内容分类',
  '承办单位',
  '状态',
  '办结时限',
  '办结时间',
  '回复内容',
  '是否满意',
  '是否解决',
]
const old = aSheet([
  heads,
  [
    '2024-017',
    '2024-01-05 08:40',
    '赵明',
    '13800001234',
    '石桥村路灯不亮',
    '投诉',
    '乡村建设/路灯',
    '城建办',
    '已办结',
    '2024-01-12',
    '2024-01-10',
    '已修好',
    '满意',
    '是',
  ],
  ['031116', '2024-02-05', '保密', '保密', '举报某人', '举报', '', '纪委', '办结', '', '2024-02-20', '已核实', ''],
  ['A3', '2026-11-20', '钱华', '13800001235', '水管漏水', '求助', '', '', '办理中', '2026-11-27', '', '', ''],
  ['A4', '2024-03-05', '孙强', '', '占道经营', '投诉', '', '', '已退回', '', '', '', ''],
])

describe('an old ledger', () => {
  test('becomes cases of the ledger with their history, in one act, and comes back from the journal the same', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const before = ledger.nextSeq()
    const { plan, done } = await importSheet(ledger, old)
    expect(plan.counts).toMatchObject({ lines: 4, cases: 4, closed: 3, there: 0, refusedLines: 0 })
    expect(done.ok).toBe(true)
    expect(ledger.nextSeq()).toBe(before + 1)
    const rows = (await ledger.database.cases.toArray()).sort((a, b) => (a.calledOn < b.calledOn ? -1 : 1))
    expect(
      rows.map(({ ledgerNumber, sheetNumber, stage, open, dueOn, closedOn }) => [
        ledgerNumber,
        sheetNumber,
        stage,
        open,
        dueOn,
        closedOn,
      ]),
    ).toEqual([
      ['2024-017', '', 'closed', 0, '2024-01-12', '2024-01-10'],
      ['', '031116', 'closed', 0, '', '2024-02-20'],
      ['', 'A4', 'returned', 0, '', ''],
      ['', 'A3', 'received', 1, '2026-11-27', ''],
    ])
    // Nothing follows what was closed before: no telling, no return visit, no reply to be sent.
    expect(
      rows.every(({ after, untold, stage, sent }) => after === '' && !untold && (stage !== 'closed' || sent === 1)),
    ).toBe(true)
    const [first, second] = await readCases(
      ledger.database,
      rows.map(({ id }) => id),
    )
    const facts = first?.one.values.imported
    expect(facts === undefined ? '' : uncover(facts.reply)).toBe('已修好')
    // Said in other words than ours it stays as it was said, too.
    expect(facts?.facts.map(({ head, value }) => [head, uncover(value)])).toEqual([['是否解决', '是']])
    // What the caller said counts by the day of closing, where no return visit is told; who was not asked counts nowhere.
    expect(rows.map(({ visitedOn, visitResult, visitSolved }) => [visitedOn, visitResult, visitSolved])).toEqual([
      ['2024-01-10', 'satisfied', 'yes'],
      ['', '', ''],
      ['', '', ''],
      ['', '', ''],
    ])
    const span = { from: day('2024-01-01'), to: day('2024-12-31') }
    expect(countFigures(rows, span, [measures['satisfied-rate'], measures['solved-rate']])).toMatchObject([
      { share: { counted: 100, of: 100 } },
      { share: { counted: 100, of: 100 } },
    ])
    expect(first?.one.timeline.map(({ act }) => act.act)).toEqual(['imported', 'old-step'])
    expect(second?.one.sheet.confidential).toBe(true)
    const outgoing = await readOutgoing(ledger.database)
    expect([outgoing.fresh, outgoing.unacknowledged, outgoing.barred]).toEqual([[], [], []])
    expect(await readWaiting(ledger.database)).toEqual([])
    // No stage of it is irregular.
    expect((await readDoubts(ledger.database)).length).toBe(0)
    expect(await readImports(ledger.database)).toMatchObject([{ id: 'i1', file: '旧台账', cases: 4, closed: 3 }])

    const again = await openTestLedger(journal)
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    expect((await again.database.cases.toArray()).sort(byId)).toEqual([...rows].sort(byId))
  })

  test('is there already when it comes again, and its blanks may be filled', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importSheet(ledger, old)
    const again = await importSheet(ledger, old, {}, 'i2')
    expect(again.plan.counts).toMatchObject({ cases: 0, there: 4, filled: 0 })
    expect(again.done).toMatchObject({ ok: false, failure: { type: 'NothingToImport' } })
    const fuller = aSheet([
      ['编号', '来电时间', '诉求内容', '联系地址', '状态'],
      ['2024-017', '2024-01-05', '石桥村路灯不亮', '石桥村三组', '办结'],
    ])
    const filled = await importSheet(ledger, fuller, { duplicates: 'fill' }, 'i3')
    expect(filled.plan.counts).toMatchObject({ cases: 0, there: 1, filled: 1 })
    expect(filled.done.ok).toBe(true)
    const row = (await ledger.database.cases.toArray()).find(({ ledgerNumber }) => ledgerNumber === '2024-017')
    const [found] = await readCases(ledger.database, [row?.id ?? ''])
    expect(found?.one.timeline.at(-1)?.act.act).toBe('entry-amended')
  })

  test('of another year under a number of this ledger keeps its number and takes none', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importSheet(ledger, old)
    const other = aSheet([
      heads.slice(0, 5).concat('状态'),
      ['2024-017', '2024-05-09', '周大福', '', '另一件事', '办结'],
    ])
    const { plan, done } = await importSheet(ledger, other, {}, 'i2')
    expect(plan.items).toMatchObject([{ kind: 'new', ledgerNumber: '', entry: { superiorNumber: '2024-017' } }])
    expect(done.ok).toBe(true)
  })

  test('in hand without a limit is refused by line, until a person names one', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const sheet = aSheet([
      ['来电时间', '诉求内容', '状态'],
      ['2026-11-20', '路灯不亮', '办理中'],
    ])
    const refused = await importSheet(ledger, sheet)
    expect(refused.plan.problems).toMatchObject([{ kind: 'due-missing', line: 2 }])
    expect(refused.done.ok).toBe(false)
    const taken = await importSheet(ledger, sheet, { openDueOn: day('2026-12-01') })
    expect(taken.done.ok).toBe(true)
    expect((await ledger.database.cases.toArray())[0]).toMatchObject({
      dueOn: '2026-12-01',
      open: 1,
      stage: 'received',
    })
  })

  test('is undone by one act, but for what was worked on since, which is named', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importSheet(ledger, old)
    const open = (await ledger.database.cases.toArray()).find(({ stage }) => stage === 'received')
    const step = {
      step: 'register',
      ledgerNumber: '2026-001',
      registeredOn: today,
      summary: '水管漏水',
      key: false,
    } as const
    const registered = await commitCaseStep(ledger, { caseId: open?.id ?? '', step, actorId: 'clerk', today })
    expect(registered.ok).toBe(true)
    const plan = await readUndoPlan(ledger.database, 'i1')
    expect([plan?.voided.length, plan?.kept.map(({ one }) => one.ledgerNumber)]).toEqual([3, ['2026-001']])
    const before = ledger.nextSeq()
    expect((await commitUndoImport(ledger, 'i1', by)).ok).toBe(true)
    expect(ledger.nextSeq()).toBe(before + 1)
    const stages = (await ledger.database.cases.toArray()).map(({ stage }) => stage)
    expect(stages.filter((stage) => stage === 'voided')).toHaveLength(3)
    expect((await readImports(ledger.database))[0]?.undone).toMatchObject({ voided: 3, kept: 1 })
    expect(await commitUndoImport(ledger, 'i1', by)).toMatchObject({ ok: false, failure: { type: 'NothingToUndo' } })
    // What was struck out is not met again.
    expect((await importSheet(ledger, old, {}, 'i2')).plan.counts).toMatchObject({ cases: 3, there: 1 })
  })

  test('takes the cases of an undone import up again as they were, with their numbers, as the new import says', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importSheet(ledger, old)
    const before = (await ledger.database.cases.toArray()).map(({ id, ledgerNumber }) => [id, ledgerNumber]).toSorted()
    expect((await commitUndoImport(ledger, 'i1', by)).ok).toBe(true)
    const { plan, done } = await importSheet(ledger, old, {}, 'i2')
    expect(plan.counts).toMatchObject({ cases: 4, revived: 4, there: 0 })
    expect(done.ok).toBe(true)
    const rows = await ledger.database.cases.toArray()
    expect(rows.map(({ id, ledgerNumber }) => [id, ledgerNumber]).toSorted()).toEqual(before)
    expect(rows.map(({ stage }) => stage).toSorted()).toEqual(['closed', 'closed', 'received', 'returned'])
    expect(rows.every(({ importId }) => importId === 'i2')).toBe(true)
    const numbered = rows.find(({ ledgerNumber }) => ledgerNumber === '2024-017')
    const [found] = await readCases(ledger.database, [numbered?.id ?? ''])
    const acts = found?.one.timeline.map(({ act }) => act.act)
    // What the old ledger tells was told once.
    expect(acts).toEqual(['imported', 'old-step', 'voided', 'lifted', 'imported'])
    expect((await readDoubts(ledger.database)).length).toBe(0)
    // The new import is undone like any other.
    expect((await readUndoPlan(ledger.database, 'i2'))?.voided).toHaveLength(4)
    expect((await commitUndoImport(ledger, 'i2', by)).ok).toBe(true)
    // What a person struck out stays so.
    const open = await importSheet(ledger, old, {}, 'i3')
    expect(open.plan.counts.revived).toBe(4)
    const step = { step: 'void', reason: '不是我们的', knowingSent: true } as const
    const struck = await commitCaseStep(ledger, { caseId: numbered?.id ?? '', step, actorId: 'clerk', today })
    expect(struck.ok).toBe(true)
    expect((await importSheet(ledger, old, {}, 'i4')).plan.counts).toMatchObject({ cases: 1, revived: 0, there: 3 })
  })

  test('that was closed by an undone import is in hand where the next one says so', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const lines = aSheet([
      ['来电时间', '诉求内容', '办结时限'],
      ['2026-11-20', '路灯不亮', '2026-11-30'],
    ])
    await importSheet(ledger, lines, { unsaid: 'closed' })
    expect((await ledger.database.cases.toArray())[0]).toMatchObject({ stage: 'closed' })
    await commitUndoImport(ledger, 'i1', by)
    expect((await importSheet(ledger, lines, { unsaid: 'open' }, 'i2')).done.ok).toBe(true)
    expect(await ledger.database.cases.toArray()).toMatchObject([{ stage: 'received', open: 1, dueOn: '2026-11-30' }])
  })

  test('is not written by who may not, nor when the person gives up, nor when the ledger moved', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const list = await read(old)
    const plan = await readImportPlan(ledger.database, list, policy, by)
    const wish = {
      source: { importId: 'i1', file: 'f', sheet: '' },
      read: list,
      policy,
      newId,
      tell: () => undefined,
      isCancelled: () => false,
    }
    expect(await commitImport(ledger, plan, wish, { ...by, actorId: 'handler' })).toMatchObject({
      failure: { type: 'RoleMissing' },
    })
    expect(await commitImport(ledger, plan, { ...wish, isCancelled: () => true }, by)).toMatchObject({
      failure: { type: 'ImportCancelled' },
    })
    // Given up while the act is made ready, after all of its cases were composed.
    const [tail, commits] = [ledger.saved().tail, ledger.nextSeq()]
    let composed = false
    const late = {
      ...wish,
      tell: (done: number, of: number) => void (composed ||= done === of),
      isCancelled: () => composed,
    }
    expect(await commitImport(ledger, plan, late, by)).toMatchObject({ failure: { type: 'ImportCancelled' } })
    expect([ledger.saved().tail, ledger.nextSeq(), ledger.saved().writing]).toEqual([tail, commits, undefined])
    expect(await ledger.database.cases.count()).toBe(0)
    await importSheet(ledger, old)
    expect(await commitImport(ledger, plan, wish, by)).toMatchObject({ failure: { type: 'LedgerChanged' } })
  })
})
