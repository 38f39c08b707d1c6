import { describe, expect, it } from 'vitest'
import { isPhased } from '#shared/case/follow-up'
import { caseToRow } from '#shared/case/case-row'
import { recordToCase } from '#shared/case/case'
import { roundedField, registerOf } from '#shared/case/rounds'
import { keepPrivate, uncoverDeep } from '#shared/case/private-text'
import { emptyJournalTail } from '#shared/journal/journal-frame'
import { planIntake, intakePlanToOps, type IntakeSource, type LedgerHoldings } from '#shared/intake/plan-intake'

import { listConflicts } from '#shared/record/list-conflicts'
import { caseToReplyRecord } from '#shared/reply/case-to-reply-record'
import { findDayDisorder } from '#shared/case/step-days'
import { caseIdSchema, sheetSchema } from '#shared/case/sheet'
import { aSheet, day, instant, mondayMorning, wholeWay } from '#tests/support/builders'
import { consentStep, PlayedCase } from '#tests/support/case-stage'
import { staffById } from '#tests/support/case-builders'

const reopen = (reason = '来电人说路灯又不亮了') =>
  ({ step: 'reopen', on: day('2026-11-23'), cause: 'caller', reason, start: 'instructed' }) as const

/** What the office does in the round that was opened, up to and with 反馈. */
function answerAgain(one: PlayedCase): void {
  one.take('clerk', {
    step: 'assign',
    departmentId: 'd1',
    assistingDepartmentIds: [],
    handlerId: 'handler',
    dueOn: day('2026-11-25'),
    requirement: '彻底修好',
  })
  const draft = wholeWay.find(({ step }) => step.step === 'draft')
  if (draft?.step.step !== 'draft') throw new Error('no draft')
  one.take('handler', { ...draft.step, reply: { ...draft.step.reply, findings: '重新更换了整条线路。' } })
  one.take('handler', { step: 'send-for-review' })
  one.take('secretary', consentStep('approve', '同意'))
  one.take('clerk', { step: 'feed-back', stubNumber: '2026-002', method: 'both', on: day('2026-11-23') })
}

describe('重办', () => {
  it('opens a round of its own and leaves the first as it was', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    const before = uncoverDeep(recordToCase(one.record)?.reply)
    one.take('clerk', reopen())
    expect(one.one).toMatchObject({ round: 2, stage: 'instructed', assignment: undefined, feedback: undefined })
    expect(caseToRow(one.one)).toMatchObject({
      round: 2,
      open: 1,
      stage: 'instructed',
      closedOn: '',
      stubAliases: ['2026-001'],
    })
    answerAgain(one)
    expect(uncoverDeep(one.one.reply)).toMatchObject({ findings: '重新更换了整条线路。' })
    expect(one.one.feedback).toMatchObject({ stubNumber: '2026-002' })
    const first = recordToCase(one.record, 1)
    expect(first).toMatchObject({ round: 1, stage: 'closed', feedback: { stubNumber: '2026-001' } })
    expect(uncoverDeep(first?.reply)).toEqual(before)
    expect(first?.assignment?.departmentId).toBe('d2')
  })

  it('is not concluded by what concluded the round before, which still tells it', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    const on = day('2026-11-23')
    one.take('clerk', { step: 'conclude', on, way: 'project-done', text: '等项目', againOn: day('2026-12-10') })
    const first = one.entry('concluded')
    const waits = { act: 'concluded', on, way: 'project-done', text: '等项目资金' } as const
    one.take('clerk', { step: 'correct', entry: first.ref, to: waits, reason: '写漏了' })
    expect(caseToRow(one.one)).toMatchObject({ conclusion: 'project-done', againOn: '2026-12-10' })
    one.take('clerk', reopen())
    expect(caseToRow(one.one)).toMatchObject({ conclusion: '', againOn: '' })
    answerAgain(one)
    expect(caseToRow(one.one)).toMatchObject({ stage: 'closed', conclusion: '', againOn: '' })
    expect([isPhased(one.one), one.one.values.conclusion]).toEqual([false, undefined])
    one.take('clerk', { step: 'conclude', on, way: 'settled', text: '换了线路' })
    expect(one.one.values.conclusion).toMatchObject({ way: 'settled' })
    expect(recordToCase(one.record, 1)?.values.conclusion).toMatchObject({ way: 'project-done', againOn: '2026-12-10' })
    const entry = one.entry('concluded').ref
    const to = { act: 'concluded', on, way: 'stopped', text: '换了线路' } as const
    one.take('clerk', { step: 'correct', entry, to, reason: '选错了' })
    expect(one.one.values.conclusion).toMatchObject({ way: 'stopped' })
    const former = recordToCase(one.record, 1)?.values.conclusion
    expect(uncoverDeep(former)).toMatchObject({ way: 'project-done', text: '等项目资金', againOn: '2026-12-10' })
  })

  it('keeps its 档号 while it is handled once more: no other case is given it', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    const on = day('2026-11-23')
    one.take('clerk', { step: 'conclude', on, way: 'settled', text: '' })
    one.take('clerk', { step: 'archive', archiveNumber: '2026-永-12', keeping: 'permanent', place: '档案室', on })
    const { archiveKeys } = caseToRow(one.one)
    one.take('clerk', reopen())
    expect(archiveKeys).toHaveLength(1)
    expect(caseToRow(one.one)).toMatchObject({ stage: 'instructed', archiveNumber: '2026-永-12', archiveKeys })
  })

  it('is concluded by the act of a program that wrote the field of the first round', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', reopen())
    answerAgain(one)
    const conclusion = { on: '2026-11-23', way: 'settled', text: '' }
    const target = { of: 'case', id: one.record.id } as const
    one.fold('clerk', [
      { op: 'set', ...target, field: 'conclusion', value: conclusion, saw: [] },
      { op: 'append', ...target, field: 'acts', value: { act: 'concluded', round: 2, ...conclusion } },
    ])
    expect(one.one.values.conclusion).toMatchObject({ way: 'settled' })
  })

  it('opened on a later day than the registration is no disorder of days', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', { ...reopen(), on: day('2026-11-25') }, { today: day('2026-11-25') })
    expect(findDayDisorder(one.one)).toEqual([])
    expect(caseToRow(one.one).doubts).toEqual([])
  })

  it('is named by the reply that is exported', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', reopen())
    answerAgain(one)
    const record = caseToReplyRecord(one.one, staffById, null)
    expect(record).toMatchObject({
      ok: true,
      value: { round: 2, stubNumber: '2026-002', findings: '重新更换了整条线路。' },
    })
  })

  it('lets nobody correct or take back what a round before it brought', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    const fedBack = one.entry('fed-back')
    one.take('clerk', reopen())
    expect(one.try('clerk', { step: 'take-back', entry: fedBack.ref, reason: '错了' })).toMatchObject({
      type: 'EntrySuperseded',
    })
  })

  it('asks for a reason, a day not before the feedback, and a case that was answered', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    expect(one.try('clerk', reopen(' '))).toEqual({ type: 'FieldMissing', label: '重办要求' })
    expect(one.try('clerk', { ...reopen(), on: day('2026-11-22') })).toMatchObject({
      type: 'StepRefuses',
      why: 'before-feedback',
    })
    expect(one.try('handler', reopen())).toMatchObject({ type: 'RoleMissing' })
    one.take('clerk', reopen())
    expect(one.try('clerk', reopen())).toMatchObject({ type: 'StepNotNow' })
  })

  it('opened by mistake is closed again as long as nothing was done', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', reopen())
    one.take('clerk', { step: 'cancel-reopen', reason: '点错了案件' })
    expect(one.one).toMatchObject({ round: 1, stage: 'closed', feedback: { stubNumber: '2026-001' } })
    one.take('clerk', reopen())
    answerAgain(one)
    expect(one.try('clerk', { step: 'cancel-reopen', reason: '点错了' })).toMatchObject({ why: 'round-begun' })
  })

  it('of two PCs at once is one round, and what each did in it stands side by side', () => {
    const here = PlayedCase.of({ steps: wholeWay }, 'pchere')
    const there = PlayedCase.of({ steps: wholeWay }, 'pcthere')
    here.take('clerk', reopen())
    there.take('clerk', reopen())
    const assign = (one: PlayedCase, departmentId: string): void =>
      one.take('clerk', {
        step: 'assign',
        departmentId,
        assistingDepartmentIds: [],
        handlerId: 'handler',
        dueOn: day('2026-11-25'),
        requirement: '',
      })
    assign(here, 'd1')
    assign(there, 'd2')
    here.hear(there)
    expect(here.one.round).toBe(2)
    expect(here.one.conflicts).toEqual(['assignment'])
    expect(listConflicts(here.record).map((one) => (one.kind === 'field' ? one.field : 'void'))).toEqual([
      'r2.assignment',
    ])
  })
})

describe('a revision of the centre', () => {
  const source: IntakeSource = {
    bundleId: '018f0000-0000-7000-9000-000000000002',
    tagmanifest: 'f'.repeat(64),
    stream: 's',
    seq: 2,
    fromOffice: 'hotline-centre',
    fromName: '受理中心',
    fileName: 'a.hlb',
    createdAt: instant(mondayMorning),
  }
  const revised = sheetSchema.parse({
    ...aSheet(),
    revision: 2,
    issuedOn: '2026-11-24',
    remark: '来电人不满意，请重新办理',
  })
  const holdingOf = (one: PlayedCase): LedgerHoldings => ({
    tail: emptyJournalTail,
    casesById: new Map([[one.record.id, { record: one.record, sheet: keepPrivate(sheetSchema.parse(aSheet())) }]]),
    caseIdBySheetNumber: new Map(),
    inbox: undefined,
  })
  const plan = (one: PlayedCase) =>
    planIntake(source, [{ caseId: caseIdSchema.parse(one.record.id), sheet: revised }], holdingOf(one))

  it('after feedback opens a round, the same on every PC that imports it', () => {
    const here = PlayedCase.of({ steps: wholeWay }, 'pchere')
    const there = PlayedCase.of({ steps: wholeWay }, 'pcthere')
    expect(plan(here).items[0]).toMatchObject({ kind: 'changed', opensRound: 2 })
    here.fold(
      'clerk',
      intakePlanToOps(plan(here)).filter(({ of }) => of === 'case'),
    )
    there.fold(
      'clerk',
      intakePlanToOps(plan(there)).filter(({ of }) => of === 'case'),
    )
    here.hear(there)
    expect(here.one).toMatchObject({ round: 2, stage: 'instructed', conflicts: [], openedOn: '2026-11-24' })
    expect(here.one.timeline.map(({ act }) => act.act)).toEqual(['sheet-revised', 'round-opened'])
  })

  it('before feedback changes the sheet and opens none', () => {
    const one = PlayedCase.of({ steps: wholeWay.slice(0, 4) })
    expect(plan(one).items[0]).toMatchObject({ kind: 'changed', opensRound: undefined })
  })

  it('that no PC had seen when the case was answered is a doubt, not silence', () => {
    const here = PlayedCase.of({ steps: wholeWay.slice(0, 4) }, 'pchere')
    const there = PlayedCase.of({ steps: wholeWay }, 'pcthere')
    here.fold(
      'clerk',
      intakePlanToOps(plan(here)).filter(({ of }) => of === 'case'),
    )
    there.hear(here)
    expect(there.one.round).toBe(1)
    expect(caseToRow(there.one).doubts).toContain('revised-after')
  })
})

describe('the name of a register', () => {
  it('says its round, for fields that rounds have of their own', () => {
    expect([registerOf('assignment', 1), registerOf('assignment', 3), registerOf('ledgerNumber', 3)]).toEqual([
      'assignment',
      'r3.assignment',
      'ledgerNumber',
    ])
    expect(roundedField('r3.reply.findings')).toEqual({ field: 'reply.findings', round: 3 })
    expect(roundedField('r3.ledgerNumber')).toEqual({ field: 'r3.ledgerNumber', round: 1 })
  })
})
