import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitEntry } from '#renderer/ledger-store/commit/commit-entry'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { uncover } from '#shared/case/private-text'
import type { Assignment } from '#shared/case/sheet'
import { chooseJoin, type IntakeSource } from '#shared/intake/plan-intake'
import { foldCommit } from '#shared/record/fold-commit'
import { emptyRecord } from '#shared/record/ledger-record'
import { recordToCase } from '#shared/case/case'
import { aCaseId, aSheet, day, mondayMorning, replica } from '#tests/support/builders'
import { anEntry, aWish } from '#tests/support/entry/an-entry'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const clerk = { actorId: 'clerk', today: day('2026-11-23') }
const number = '2026110043'
const source = (bundleId: string): IntakeSource => ({
  bundleId,
  tagmanifest: bundleId,
  stream: 's',
  seq: 1,
  fromOffice: 'centre',
  fromName: '云江市市长公开电话受理中心',
  fileName: '交办.hlb',
  createdAt: mondayMorning,
})
const anAssignment = (change: Partial<Assignment['sheet']> = {}): Assignment => ({
  caseId: aCaseId(50),
  sheet: aSheet(change),
})

async function aLedgerWith(entry = anEntry({ superiorNumber: number })): Promise<Ledger> {
  const ledger = await openStaffedLedger(memoryJournal())
  const entered = await commitEntry(ledger, aWish({ entry }), clerk)
  if (!entered.ok) throw new Error(entered.failure.type)
  return ledger
}
async function take(ledger: Ledger, assignment: Assignment, bundleId = 'b1', joins?: boolean) {
  const plan = await readIntakePlan(ledger.database, source(bundleId), [assignment])
  const chosen = joins === undefined ? plan : chooseJoin(plan, assignment.caseId, joins)
  const done = await commitIntake(ledger, chosen, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
  return plan
}
const own = aWish().caseId

describe('归并', () => {
  it('is offered where the paper bore the sheet’s number, and joins sheet and entry under the office’s own number', async () => {
    const ledger = await aLedgerWith()
    const plan = await take(ledger, anAssignment())
    expect(plan.items[0]).toMatchObject({
      kind: 'new',
      joins: true,
      offer: { caseId: own, why: 'number', ledgerNumber: '2026-001' },
    })
    const one = (await readCase(ledger.database, own))?.one
    expect(one).toMatchObject({
      origin: 'joined',
      centreCaseId: aCaseId(50),
      ledgerNumber: '2026-001',
      stage: 'registered',
    })
    expect(one?.sheet.sheetNumber).toBe(number)
    expect(one?.entry === undefined ? '' : uncover(one.entry.gist)).toBe('石桥村主路路灯不亮')
    expect(one?.timeline.map(({ act }) => act.act)).toEqual(['entered', 'registered', 'joined'])
    expect(await readCase(ledger.database, aCaseId(50))).toBeUndefined()
  })

  it('is offered for the same telephone and matter, and left to be chosen', async () => {
    const ledger = await aLedgerWith(anEntry({ caller: { name: '赵明', phone: '138-0000-0001', address: '' } }))
    const plan = await take(ledger, anAssignment())
    expect(plan.items[0]).toMatchObject({ kind: 'new', joins: false, offer: { why: 'phone-and-matter' } })
    expect((await readCase(ledger.database, own))?.one.origin).toBe('own')
    expect((await readCase(ledger.database, aCaseId(50)))?.one.origin).toBe('centre')
  })

  it('is not offered for another matter of the same person, nor for a struck-out or joined case', async () => {
    const ledger = await aLedgerWith(anEntry({ caller: { name: '赵明', phone: '13800000001', address: '' } }))
    const other = anAssignment({ title: '咨询医保缴费', content: '来电人咨询居民医保什么时候缴费，到哪里办理。' })
    expect((await take(ledger, other)).items[0]).not.toHaveProperty('offer')
  })

  it('lets both stand where a person says so, and nothing of either is lost', async () => {
    const ledger = await aLedgerWith()
    await take(ledger, anAssignment(), 'b1', false)
    expect((await readCase(ledger.database, own))?.one.origin).toBe('own')
    expect((await readCase(ledger.database, aCaseId(50)))?.one).toMatchObject({ origin: 'centre', stage: 'received' })
  })

  it('takes later revisions into the joined case, and knows a repeat', async () => {
    const ledger = await aLedgerWith()
    await take(ledger, anAssignment())
    expect((await take(ledger, anAssignment(), 'b2')).items[0]?.kind).toBe('repeated')
    const revised = await take(ledger, anAssignment({ revision: 2, title: '反映石桥村路灯不亮（补充）' }), 'b3')
    expect(revised.items[0]?.kind).toBe('changed')
    const one = (await readCase(ledger.database, own))?.one
    expect(one?.sheet.revision).toBe(2)
    expect(one?.entry === undefined ? '' : uncover(one.entry.gist)).toBe('石桥村主路路灯不亮')
  })

  it('writes a revision to both where one PC joined the sheet and another took it in by itself', async () => {
    const ledger = await aLedgerWith()
    await take(ledger, anAssignment())
    // What the other PC wrote, as it comes by sync.
    await ledger.act('clerk', async () => ({
      ok: true,
      value: [
        { op: 'set', of: 'case', id: aCaseId(50), field: 'sheet', value: aSheet(), saw: [] },
        {
          op: 'append',
          of: 'case',
          id: aCaseId(50),
          field: 'acts',
          value: { act: 'received', bundleId: 'b1', sheetNumber: number, from: '' },
        },
      ],
    }))
    const revised = await take(ledger, anAssignment({ revision: 2 }), 'b4')
    expect(revised.items[0]?.kind).toBe('changed')
    for (const id of [own, aCaseId(50)]) expect((await readCase(ledger.database, id))?.one.sheet.revision).toBe(2)
  })

  it('on two PCs with two sheets stands as a conflict that a person decides, with both sheets on record', () => {
    const id = own
    const write = (pc: string, sheetNumber: string, centreCaseId: string) => ({
      v: 1 as const,
      replica: replica(pc),
      seq: 1,
      prev: '' as const,
      at: mondayMorning,
      by: 'clerk',
      ops: [
        { op: 'set', of: 'case', id, field: 'sheet', value: aSheet({ sheetNumber }), saw: [] },
        { op: 'set', of: 'case', id, field: 'centreCaseId', value: centreCaseId, saw: [] },
      ],
    })
    const key = `case/${id}`
    const first = foldCommit(new Map([[key, emptyRecord('case', id)]]), write('one', '2026110001', 'a'))
    const record = foldCommit(first, write('two', '2026110002', 'b')).get(key)
    const one = record === undefined ? undefined : recordToCase(record)
    expect(one?.conflicts).toEqual(['centreCaseId'])
    expect(record?.registers['sheet']).toHaveLength(2)
  })
})
