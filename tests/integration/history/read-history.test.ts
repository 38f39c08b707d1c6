import type { Names } from '#shared/case/names'
import '#shared/prelude/zod-setup'
import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { historyToLines } from '#renderer/case-history/history-to-lines'
import { showHistory } from '#renderer/case-history/show-history'
import { readCallers } from '#renderer/ledger-store/read/read-callers'
import { uncover } from '#shared/case/private-text'
import { closeVeil, openVeil, type Veil } from '#shared/case/veil'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readHistory } from '#renderer/ledger-store/read/read-history'
import { historyToRows, type HistoryRow } from '#renderer/messages/history-words'
import type { Assignment } from '#shared/case/sheet'
import {
  aCaseId,
  anAssignment,
  day,
  mondayMorning,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'
import { chineseFaults } from '#tests/unit/renderer/messages/plain-words'

const names: Names = {
  person: (id) => staffOfFive.find((person) => person.id === id)?.name ?? '未知人员',
  department: (id) => twoDepartments.find((department) => department.id === id)?.name ?? '未知部门',
}
const target = { of: 'case', id: aCaseId(1) }

async function take(ledger: Ledger, assignment: Assignment, seq: number): Promise<void> {
  const source = {
    bundleId: `b${seq}`,
    tagmanifest: '',
    stream: 'assignment/centre/qingshan',
    seq,
    fromOffice: 'centre',
    fromName: '市长公开电话受理中心',
    fileName: `${seq}.hlb`,
    createdAt: mondayMorning,
  }
  const done = await commitIntake(ledger, await readIntakePlan(ledger.database, source, [assignment]), 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}

async function rowsOf(ledger: Ledger): Promise<HistoryRow[]> {
  return historyToRows(await readHistory(ledger.database, target), names)
}

describe('the history of a case', () => {
  it('tells the whole way in Chinese, act by act, without telling anything twice', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await take(ledger, anAssignment(1), 1)
    for (const { by, step } of wholeWay) {
      const done = await commitCaseStep(ledger, { caseId: target.id, step, actorId: by, today: day('2026-11-23') })
      if (!done.ok) throw new Error(done.failure.type)
    }
    const rows = await rowsOf(ledger)
    const text = rows.map((row) => [row.title, row.field, row.part, uncover(row.before), uncover(row.after)].join('|'))
    expect(rows.filter((row) => row.first)).toHaveLength(wholeWay.length + 1)
    for (const row of rows)
      for (const words of [row.field, row.part].filter((one) => one !== '')) expect(chineseFaults(words)).toEqual([])
    expect(text.join('\n')).not.toMatch(/\b(clerk|handler|deputy|secretary|d1|d2|undefined|null)\b/)
    expect(rows.filter((row) => [row.before, row.after].some((one) => uncover(one).includes('2026-017')))).toHaveLength(
      1,
    )
    expect(text.at(-1)).toMatch(/^收到承办单\|承办单\|\|\|承办单号 2026110001（第 1 版）/)
    expect(text).toContainEqual(expect.stringMatching(/^登记为 2026-017\|办理环节\|\|待登记\|待呈报$/))
  })

  it('tells a revised sheet by the parts that differ, and strikes out every caller that ever stood on it', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await take(ledger, anAssignment(1, { confidential: true }), 1)
    await take(
      ledger,
      anAssignment(1, {
        confidential: true,
        revision: 2,
        dueOn: day('2026-11-30'),
        content: '来电人赵明（13800000001）改称路灯半亮。',
        caller: { name: '钱芳', phone: '13900000002', address: '' },
      }),
      2,
    )
    const history = await readHistory(ledger.database, target)
    const rows = historyToRows(history, names)
    expect(
      rows
        .filter((row) => row.field === '承办单' && row.part !== '')
        .map((row) => row.part)
        .toSorted(),
    ).toEqual(['反映内容', '办结时限', '来电人', '版次'].toSorted())
    const seen = (veil: Veil): string =>
      JSON.stringify(
        showHistory(rows, history, veil).map(({ title, part, before, after }) => [title, part, before, after]),
      )
    expect(seen(openVeil)).toContain('"办结时限","2026-11-27","2026-11-30"')
    expect(seen(openVeil)).toContain('13800000001')
    expect(seen(closeVeil([]))).not.toMatch(/赵明|钱芳|13800000001|13900000002/)
    // On paper it goes from the first act on, through the same veil.
    const pcs = { ownDevice: '', callingByDevice: new Map() }
    const lines = historyToLines(
      showHistory(rows, history, closeVeil([])),
      new Set(history.slice(1).map(({ ref }) => ref)),
      names,
      pcs,
    )
    expect(JSON.stringify(lines)).not.toMatch(/赵明|钱芳|13800000001|13900000002/)
    expect([...new Set(lines.map(({ nth }) => nth))]).toEqual([1, 2])
    expect(lines[0]).toMatchObject({ nth: 1, by: '李敏', field: '承办单' })
    expect(lines.filter(({ act }) => act.endsWith('（已撤销）')).every(({ nth }) => nth === 2)).toBe(true)
    const record = await ledger.database.records.get(`case/${target.id}`)
    if (record === undefined) throw new Error('no case')
    expect((await readCallers(ledger.database, record)).map(({ caller }) => caller.name)).toEqual(['赵明', '钱芳'])
  })
})
