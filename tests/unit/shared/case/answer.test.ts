import { describe, expect, it } from 'vitest'
import { answerTold } from '#shared/case/answer-told'
import { caseToRow } from '#shared/case/case-row'
import { isCorrectable, toCorrection } from '#shared/case/correctable'
import { planCaseStep } from '#shared/case/case-steps'
import type { CaseStep } from '#shared/case/case-step'
import { listAfterStands, nextFollowUp, owesTelling } from '#shared/case/follow-up'
import { findIrregularStages } from '#shared/case/find-irregular-stages'
import { logCommit } from '#shared/record/commit'
import { day, mondayMorning, replica, wholeWay } from '#tests/support/builders'
import { aCaseRecord, surroundingsOf, wholeWayThrough } from '#tests/support/case-builders'
import { anEnteredRecord, foldOne, readBack } from '#tests/support/entry/an-entry'

const answer = (change: Partial<Extract<CaseStep, { step: 'answer' }>> = {}): CaseStep => ({
  step: 'answer',
  stubNumber: '2026-001',
  answer: '已说明路灯由村里报修，本周内修好',
  outcome: 'explained',
  view: 'satisfied',
  on: day('2026-11-23'),
  ...change,
})
const plan = (record = anEnteredRecord(), step = answer(), by = 'clerk') =>
  planCaseStep(record, readBack(record), step, surroundingsOf(by))
const answered = (record = anEnteredRecord()) => {
  const planned = plan(record)
  if (!planned.ok) throw new Error(planned.failure.type)
  return { record: foldOne(record, planned.value, 'builder', 2), ops: planned.value }
}

describe('现场答复', () => {
  it('closes a case of the office’s own under a stub, and says how it was answered', () => {
    const one = readBack(answered().record)
    expect(one).toMatchObject({
      stage: 'closed',
      feedback: { stubNumber: '2026-001', method: 'oral', on: '2026-11-23' },
      approval: undefined,
    })
    expect(caseToRow(one)).toMatchObject({ open: 0, closedOn: '2026-11-23', outcome: 'explained', stubSerial: 1 })
  })

  it('tells the caller: what is owed next is the return visit', () => {
    const one = readBack(answered().record)
    expect([owesTelling(one), nextFollowUp(one)]).toEqual([false, 'visit'])
    expect(listAfterStands(one)[0]).toMatchObject({ step: 'tell-caller', state: 'done', on: '2026-11-23' })
    expect(caseToRow(one).untold).toBe(false)
  })

  it('is a way from registered to closed, and no irregular stage to any PC', () => {
    const { ops } = answered()
    const commit = {
      v: 1 as const,
      replica: replica('builder'),
      seq: 2,
      prev: 'ab'.repeat(32),
      at: mondayMorning,
      by: 'clerk',
      ops,
    }
    expect(findIrregularStages([logCommit(commit)], () => 'registered')).toEqual([])
    const bare = { ...commit, ops: ops.filter(({ op }) => op !== 'append') }
    expect(findIrregularStages([logCommit(bare)], () => 'registered')).toHaveLength(1)
  })

  it('is taken back to registered, and its stub stays used up', () => {
    const { record } = answered()
    const one = readBack(record)
    const entry = one.entries.find(({ act }) => act.act === 'answered')?.ref
    if (entry === undefined) throw new Error('no answer')
    const planned = planCaseStep(record, one, { step: 'take-back', entry, reason: '点错了' }, surroundingsOf('clerk'))
    if (!planned.ok) throw new Error(planned.failure.type)
    const back = readBack(foldOne(record, planned.value, 'builder', 3))
    expect(back).toMatchObject({ stage: 'registered', feedback: undefined, stubAliases: ['2026-001'] })
    const commit = {
      v: 1 as const,
      replica: replica('builder'),
      seq: 3,
      prev: 'ab'.repeat(32),
      at: mondayMorning,
      by: 'clerk',
    }
    expect(findIrregularStages([logCommit({ ...commit, ops: planned.value })], () => 'closed')).toEqual([])
  })

  it('is corrected in what was said', () => {
    const { record } = answered()
    const one = readBack(record)
    const entry = one.entries.find(({ act }) => act.act === 'answered')
    if (entry === undefined || !isCorrectable(entry.act)) throw new Error('no answer')
    const stands = toCorrection(entry.act)
    if (stands.act !== 'answered') throw new Error(stands.act)
    const to = { ...stands, view: 'basically' as const }
    const planned = planCaseStep(
      record,
      one,
      { step: 'correct', entry: entry.ref, to, reason: '听错了' },
      surroundingsOf('clerk'),
    )
    if (!planned.ok) throw new Error(planned.failure.type)
    const after = readBack(foldOne(record, planned.value, 'builder', 3))
    expect(after.entries.find(({ act }) => act.act === 'answered')?.act).toMatchObject({ view: 'basically' })
    expect(after).toMatchObject({ stage: 'closed', conflicts: [] })
  })

  it('is refused of a case of the centre’s, without words, in another year, by who does not register', () => {
    const ofCentre = aCaseRecord({ steps: wholeWayThrough('register') })
    expect(plan(ofCentre)).toMatchObject({ failure: { type: 'StepRefuses', why: 'not-own' } })
    expect(plan(anEnteredRecord(), answer({ answer: ' ' }))).toMatchObject({ failure: { type: 'FieldMissing' } })
    expect(plan(anEnteredRecord(), answer({ stubNumber: '2025-001' }))).toMatchObject({
      failure: { type: 'StubNumberOfOtherYear' },
    })
    expect(plan(anEnteredRecord(), answer(), 'secretary')).toMatchObject({ failure: { type: 'RoleMissing' } })
    const waiting = anEnteredRecord(
      { ledgerNumber: '' },
      { ...surroundingsOf('clerk'), refuseGiving: () => 'other-pc' },
    )
    expect(plan(waiting)).toMatchObject({ failure: { type: 'NumberPending' } })
  })
})

describe('a 现场答复 that was taken back', () => {
  /** Taken back, and the case then handled and fed back the ordinary way. */
  const closedOtherwise = () => {
    let { record } = answered()
    let seq = 2
    const take = (by: string, step: CaseStep): void => {
      const planned = planCaseStep(record, readBack(record), step, surroundingsOf(by))
      if (!planned.ok) throw new Error(`${step.step}: ${planned.failure.type}`)
      seq += 1
      record = foldOne(record, planned.value, 'builder', seq)
    }
    const entry = readBack(record).entries.find(({ act }) => act.act === 'answered')?.ref
    if (entry === undefined) throw new Error('no answer')
    take('clerk', { step: 'take-back', entry, reason: '点错了' })
    const between = readBack(record)
    for (const { by, step } of wholeWay.slice(1))
      take(by, step.step === 'feed-back' ? { ...step, stubNumber: '2026-002', method: 'paper' } : step)
    return { between, one: readBack(record) }
  }

  it('leaves nothing in the draft of the reply, and nobody its writer', () => {
    const { between } = closedOtherwise()
    expect(between).toMatchObject({ stage: 'registered', drafterIds: [], reply: { outcome: '' } })
    expect(between.values.answer).toBeUndefined()
  })

  it('does not come back when the case is closed the ordinary way: the reply is what the caller was told', () => {
    const { one } = closedOtherwise()
    expect(one).toMatchObject({ stage: 'closed', feedback: { stubNumber: '2026-002' }, conflicts: [] })
    expect(one.values.answer).toBeUndefined()
    expect(one.entries.find(({ act }) => act.act === 'answered')).toMatchObject({ takenBack: true, isStanding: false })
    expect(one.entries.find(({ act }) => act.act === 'fed-back')).toMatchObject({ takenBack: false, isStanding: true })
    expect(answerTold(one)).not.toContain('由村里报修')
    expect(answerTold(one)).not.toBe('')
    expect(caseToRow(one)).toMatchObject({ outcome: 'resolved', stubAliases: ['2026-001'] })
  })

  it('is read as it stands where nobody took it back', () => {
    const one = readBack(answered().record)
    expect(one.values.answer?.stubNumber).toBe('2026-001')
    expect(answerTold(one)).toContain('由村里报修')
    expect(one.entries.find(({ act }) => act.act === 'answered')).toMatchObject({ takenBack: false, isStanding: true })
  })
})
