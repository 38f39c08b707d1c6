import { uncoverDeep } from '#shared/case/private-text'
import { keepPrivate } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { assignmentSchema } from '#shared/case/sheet'
import {
  intakePlanToOps,
  planIntake,
  type HeldCase,
  type IntakeSource,
  type LedgerHoldings,
} from '#shared/intake/plan-intake'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { emptyRecord } from '#shared/record/ledger-record'
import { aCaseId, aSheet, anAssignment, day, instant } from '#tests/support/builders'

const source: IntakeSource = {
  bundleId: '018f0000-0000-7000-8000-00000000b001',
  tagmanifest: 'a'.repeat(64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: 1,
  fromOffice: 'hotline-centre',
  fromName: '市长公开电话受理中心',
  fileName: 'x.hlb',
  createdAt: instant(0),
}
const nothingHeld: LedgerHoldings = {
  tail: emptyJournalTail,
  casesById: new Map(),
  caseIdBySheetNumber: new Map(),
  inbox: undefined,
}
const holding = (...held: readonly { n: number; sheet: ReturnType<typeof aSheet> }[]): LedgerHoldings => ({
  tail: emptyJournalTail,
  casesById: new Map(
    held.map(({ n, sheet }): [string, HeldCase] => [
      aCaseId(n),
      { record: emptyRecord('case', aCaseId(n)), sheet: keepPrivate(sheet) },
    ]),
  ),
  caseIdBySheetNumber: new Map(held.map(({ n, sheet }) => [sheet.sheetNumber, aCaseId(n)])),
  inbox: undefined,
})

describe('planIntake', () => {
  it('takes what the ledger has not got as new', () => {
    const plan = planIntake(source, [anAssignment(1), anAssignment(2)], nothingHeld)
    expect(plan.counts).toEqual({ new: 2, changed: 0, repeated: 0, problem: 0 })
    expect(plan.repeat).toBe(false)
  })

  it('takes what the ledger holds unchanged as repeated, also when only the order of fields differs', () => {
    const sheet = anAssignment(1).sheet
    const reordered = Object.fromEntries(Object.entries(sheet).toReversed())
    const plan = planIntake(
      source,
      [{ caseId: aCaseId(1), sheet: { ...sheet, ...reordered } }],
      holding({ n: 1, sheet }),
    )
    expect(plan.counts.repeated).toBe(1)
  })

  it('takes a higher revision as changed and names the fields with both values', () => {
    const before = anAssignment(1).sheet
    const plan = planIntake(
      source,
      [anAssignment(1, { revision: 2, dueOn: day('2026-12-01') })],
      holding({ n: 1, sheet: before }),
    )
    expect(uncoverDeep(plan.items[0])).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'dueOn', before: '2026-11-27', after: '2026-12-01' }],
    })
  })

  it('names what is wrong with an assignment and leaves it out', () => {
    const held = holding(
      { n: 1, sheet: { ...anAssignment(1).sheet, revision: 3 } },
      { n: 9, sheet: aSheet({ sheetNumber: '2026110002' }) },
    )
    const plan = planIntake(
      source,
      [
        anAssignment(1, { revision: 2 }),
        anAssignment(2),
        anAssignment(3, { dueOn: day('2026-11-15') }),
        anAssignment(4, { calledOn: day('2026-11-17') }),
      ],
      held,
    )
    expect(plan.items.map((item) => (item.kind === 'problem' ? item.problem.type : item.kind))).toEqual([
      'SheetOutdated',
      'SheetNumberTaken',
      'DueBeforeIssue',
      'IssuedBeforeCall',
    ])
    expect(intakePlanToOps(plan).map((op) => op.of)).toEqual(['inbox'])
  })

  it('takes words of a newer version, names the fields, and writes them to the letter', () => {
    const sheet = { ...anAssignment(1).sheet, channel: 'video-call', demand: 'petition', petitioners: 12 }
    const plan = planIntake(source, [assignmentSchema.parse({ caseId: aCaseId(1), sheet })], nothingHeld)
    expect(plan.items[0]).toMatchObject({ kind: 'new', newer: ['channel', 'demand'] })
    expect(intakePlanToOps(plan).find((op) => op.op === 'set' && op.field === 'sheet')).toMatchObject({ value: sheet })
    expect(planIntake(source, [anAssignment(1)], nothingHeld).items[0]?.newer).toEqual([])
  })

  it('tells two words that it does not know apart', () => {
    const withChannel = (channel: string) =>
      assignmentSchema.parse({ caseId: aCaseId(1), sheet: { ...anAssignment(1).sheet, channel } })
    const plan = planIntake(source, [withChannel('video-call')], holding({ n: 1, sheet: withChannel('robot').sheet }))
    expect(plan.items[0]).toMatchObject({ problem: { type: 'SheetDiffersSilently', fields: ['channel'] } })
  })

  it('does not let a sheet change silently under the same revision', () => {
    const plan = planIntake(
      source,
      [anAssignment(1, { title: '另一个标题' })],
      holding({ n: 1, sheet: anAssignment(1).sheet }),
    )
    expect(plan.items[0]).toMatchObject({
      kind: 'problem',
      problem: { type: 'SheetDiffersSilently', fields: ['title'] },
    })
  })

  it('writes nothing at all when the bundle was imported before', () => {
    const held: LedgerHoldings = { ...nothingHeld, inbox: emptyRecord('inbox', source.bundleId) }
    const plan = planIntake(source, [anAssignment(1)], held)
    expect(plan.repeat).toBe(true)
    expect(intakePlanToOps(plan)).toEqual([])
  })

  it('never writes a stage, so that two PCs importing the same bundle cannot disagree', () => {
    const ops = intakePlanToOps(planIntake(source, [anAssignment(1)], nothingHeld))
    expect(ops.map((op) => ('field' in op ? op.field : op.op))).toEqual(['receipt', 'sheet', 'acts'])
  })
})
