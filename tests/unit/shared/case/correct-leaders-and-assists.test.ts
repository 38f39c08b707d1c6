import { describe, expect, it } from 'vitest'
import { isCorrectable, toCorrection, type WrittenCorrection } from '#shared/case/correctable'
import { uncoverDeep } from '#shared/case/private-text'
import { day, recordedFor, wholeWay } from '#tests/support/builders'
import { PlayedCase } from '#tests/support/case-stage'

const submit = { step: 'submit', leaderId: 'deputy', opinion: '拟请办理', furtherLeaderIds: ['secretary'] } as const
const assign = {
  step: 'assign',
  departmentId: 'd2',
  assistingDepartmentIds: [],
  handlerId: 'handler',
  dueOn: day('2026-11-26'),
  requirement: '',
  assists: [{ departmentId: 'd1', requirement: '张贴告示' }],
} as const

const stands = (one: PlayedCase, name: 'submitted' | 'assigned'): WrittenCorrection => {
  const { act } = one.entry(name)
  if (!isCorrectable(act)) throw new Error(name)
  return toCorrection(act)
}
/** Why a step would be refused; the case itself stays as it is. */
const refusalOf = (one: PlayedCase, step: Parameters<PlayedCase['try']>[1]) =>
  new PlayedCase(one.record).try('clerk', step)
const correct = (one: PlayedCase, name: 'submitted' | 'assigned', change: object) => ({
  step: 'correct' as const,
  entry: one.entry(name).ref,
  to: { ...stands(one, name), ...change },
  reason: '录错了',
})

describe('who instructs a case, in their order', () => {
  const submitted = (): PlayedCase => {
    const one = PlayedCase.of({ steps: wholeWay.slice(0, 1) })
    one.take('clerk', submit)
    return one
  }

  it('is corrected, and whose turn it is follows', () => {
    const one = submitted()
    one.take('clerk', correct(one, 'submitted', { furtherLeaderIds: [] }))
    expect(one.one.submission).toMatchObject({ leaderId: 'deputy', furtherLeaderIds: [] })
    expect(
      refusalOf(one, {
        step: 'instruct',
        text: '请办理',
        instructedOn: day('2026-11-23'),
        consent: recordedFor('deputy'),
      }),
    ).toBeUndefined()
  })

  it('is refused where one stands twice, leads nothing, or has left', () => {
    const one = submitted()
    const refusal = (furtherLeaderIds: readonly string[]) =>
      refusalOf(one, correct(one, 'submitted', { furtherLeaderIds }))
    expect(refusal(['deputy'])).toMatchObject({ type: 'StepRefuses', why: 'leader-twice' })
    expect(refusal(['handler'])).toMatchObject({ type: 'LeaderUnsuitable', personId: 'handler' })
    expect(refusal(['left'])).toMatchObject({ type: 'LeaderUnsuitable', personId: 'left' })
  })

  it('leaves who has signed where they were, and somebody behind them', () => {
    const one = submitted()
    one.take('clerk', {
      step: 'instruct-first',
      text: '请核实',
      on: day('2026-11-23'),
      consent: recordedFor('deputy'),
    })
    const refusal = (change: object) => refusalOf(one, correct(one, 'submitted', change))
    const signed = { type: 'StepRefuses', why: 'leaders-signed' }
    expect(refusal({ leaderId: 'secretary', furtherLeaderIds: ['deputy'] })).toMatchObject(signed)
    expect(refusal({ furtherLeaderIds: [] })).toMatchObject(signed)
    expect(refusal({ opinion: '拟请尽快办理' })).toBeUndefined()
  })
})

describe('what departments that assist are asked', () => {
  const assigned = (): PlayedCase => {
    const one = PlayedCase.of({ steps: wholeWay.slice(0, 3) })
    one.take('clerk', assign)
    return one
  }

  it('is corrected line by line, and told', () => {
    const one = assigned()
    const assists = [{ departmentId: 'd1', personId: 'clerk', dueOn: day('2026-11-25'), requirement: '张贴告示两处' }]
    one.take('clerk', correct(one, 'assigned', { assists }))
    expect(uncoverDeep(one.one.assignment?.assists)).toEqual(assists)
    expect(one.one.assignment?.assistingDepartmentIds).toEqual(['d1'])
    expect(one.entry('assigned').corrected).toBe(true)
  })

  it('is refused where a department stands in two lines, assists not at all, or is given a day beyond the limit', () => {
    const one = assigned()
    const refusal = (change: object) => refusalOf(one, correct(one, 'assigned', change))
    const line = { departmentId: 'd1', requirement: '' }
    expect(refusal({ assists: [line, line] })).toMatchObject({ type: 'StepRefuses', why: 'assist-twice' })
    expect(refusal({ assistingDepartmentIds: [] })).toMatchObject({ type: 'StepRefuses', why: 'assist-unnamed' })
    expect(refusal({ assists: [{ ...line, dueOn: day('2027-03-01') }] })).toMatchObject({ type: 'DeadlineAfterSheet' })
    expect(refusal({ assists: [{ ...line, personId: 'left' }] })).toMatchObject({ type: 'PersonUnknown' })
  })
})
