import { suggestInnerDue } from '#shared/case/propose-inner-due'
import { latestInnerDue } from '#shared/case/refusals/refuse-day'
import { describe, expect, it } from 'vitest'
import { caseProgress } from '#renderer/features/case/case-progress'
import { maskCaller } from '#shared/case/mask-caller'
import {
  dayOffHint,
  departmentChoices,
  handlerChoices,
  leaderChoices,
  suggestHandler,
  suggestOpinion,
  suggestSummary,
} from '#renderer/features/case/steps/suggest-step'
import { anAct } from '#tests/support/an-act'
import type { TimelineEntry } from '#shared/case/read-entries'
import { commitRefSchema } from '#shared/record/commit'
import { aPerson, aSheet, day, instant, issued, mondayMorning, staffOfFive } from '#tests/support/builders'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { aCaseAt, aVoidMark } from './cases'

const entry = (act: object, by = 'clerk', at: number = mondayMorning): TimelineEntry => ({
  act: anAct(act),
  at: instant(at),
  by,
  ref: commitRefSchema.parse('builder0.1:1'),
})
const statesOf = (stations: ReturnType<typeof caseProgress>): string =>
  stations.map((station) => station.state).join(' ')

describe('the way of a case', () => {
  it('begins with registration', () =>
    expect(statesOf(caseProgress(aCaseAt('received')))).toBe('now later later later later later later'))
  it('stands nowhere once the case was struck out', () => {
    const voids = [aVoidMark()]
    expect(statesOf(caseProgress(aCaseAt('registered', { voids })))).toBe('done later later later later later later')
  })
  it('ends with everything done', () =>
    expect(statesOf(caseProgress(aCaseAt('closed')))).toBe('done done done done done done done'))
  it('tells when a station was passed and by whom, the leader for an instruction entered by another', () => {
    const one = aCaseAt('instructed', {
      timeline: [
        entry({ act: 'registered', ledgerNumber: '2026-017', registeredOn: '2026-11-20', summary: 's', key: false }),
        entry({ act: 'submitted', leaderId: 'deputy', opinion: 'o' }),
        entry({ act: 'instructed', leaderId: 'deputy', text: 't', instructedOn: '2026-11-21' }),
      ],
    })
    const [registered, submitted, instructed] = caseProgress(one)
    expect(registered).toMatchObject({ word: '登记', on: '2026-11-20', personId: 'clerk' })
    expect(submitted).toMatchObject({ word: '呈报', on: '2026-11-23' })
    expect(instructed).toMatchObject({ word: '批示', on: '2026-11-21', personId: 'deputy' })
  })
  it('has the review ahead again once the reply was sent back', () => {
    const one = aCaseAt('handling', {
      timeline: [entry({ act: 'sent-for-review' }), entry({ act: 'sent-back', comment: 'c' })],
    })
    expect(caseProgress(one)[4]).toMatchObject({ word: '办理', state: 'now', on: '' })
  })
})

describe('a confidential caller', () => {
  const caller = { name: '赵明', phone: '13800000001', address: '石桥村三组12号' }
  it('is struck out of a text by name, telephone and address', () => {
    expect(maskCaller('赵明（13800000001，住石桥村三组12号）反映石桥村路灯不亮', { caller, place: '石桥村' })).toBe(
      '来电人（〔电话已隐去〕，住〔住址已隐去〕）反映石桥村路灯不亮',
    )
  })
  it('does not take the place of the matter along', () =>
    expect(maskCaller('石桥村路灯不亮', { caller: { ...caller, address: '石桥村' }, place: '青山镇石桥村' })).toBe(
      '石桥村路灯不亮',
    ))
  it('who left nothing changes nothing', () =>
    expect(maskCaller('路灯不亮', { caller: { name: '', phone: '', address: '' }, place: '' })).toBe('路灯不亮'))
  it('of a single character is not searched for inside other words', () =>
    expect(maskCaller('王村的王某', { caller: { ...caller, name: '王' }, place: '' })).toBe('王村的王某'))
})

describe('what a dialog proposes', () => {
  it('is the sheet in its own words where they are short', () =>
    expect(suggestSummary(issued({ content: '路灯不亮。' }))).toBe('路灯不亮。'))
  it('is cut after a whole sentence where they are long', () => {
    const summary = suggestSummary(issued({ content: `${'路'.repeat(150)}。${'灯'.repeat(100)}` }))
    expect(summary).toBe(`${'路'.repeat(150)}。`)
  })
  it('is cut at 200 characters where there is no sentence', () =>
    expect(suggestSummary(issued({ content: '路'.repeat(300) }))).toBe(`${'路'.repeat(199)}…`))
  it('leaves a confidential caller out', () =>
    expect(suggestSummary(issued({ confidential: true, content: '赵明反映路灯不亮。' }))).toBe('来电人反映路灯不亮。'))
  it('names the limit in the proposal to the leader', () => {
    expect(suggestOpinion(aSheet(), day('2026-11-23'), shippedCalendar())).toContain('于 2026-11-27 前')
    // A day that has passed is no day to ask for.
    expect(suggestOpinion(aSheet(), day('2026-12-04'), shippedCalendar())).toContain(
      '已过，拟请有关部门立即调查处理，于 2026-12-07 前',
    )
  })
  it('is the working day before the centre’s limit', () =>
    expect(suggestInnerDue(aSheet({ dueOn: day('2026-11-30') }), day('2026-11-23'), shippedCalendar())).toBe(
      '2026-11-27',
    ))
  it('is the limit itself where the day before has passed, and the next working day once the limit has', () => {
    expect(suggestInnerDue(aSheet(), day('2026-11-27'), shippedCalendar())).toBe('2026-11-27')
    expect(suggestInnerDue(aSheet(), day('2026-12-04'), shippedCalendar())).toBe('2026-12-07')
    expect(latestInnerDue(aSheet(), day('2026-12-01'))).toBe('2026-12-16')
    expect(latestInnerDue(aSheet(), day('2026-12-01'), 3)).toBe('2026-12-04')
    expect(dayOffHint('2026-11-28', shippedCalendar())).toBe('2026-11-28 是休息日，下一个工作日是 2026-11-30')
    expect(latestInnerDue(aSheet(), day('2026-11-20'))).toBe('2026-11-27')
  })
  it('are the leaders who are here, deputies before the secretary', () => {
    expect(leaderChoices([...staffOfFive].toReversed()).map((choice) => choice.label)).toEqual(['周海', '陈立'])
  })
  it('are only departments that still exist', () => {
    expect(
      departmentChoices([
        { id: 'a', name: '甲', active: true },
        { id: 'b', name: '乙', active: false },
      ]).map((choice) => choice.label),
    ).toEqual(['甲'])
  })
  it('are handlers of the department first, others with theirs', () => {
    const people = [
      aPerson('x', ['handler'], { name: '外', departmentId: 'd1' }),
      aPerson('y', ['handler'], { name: '内', departmentId: 'd2', post: '主任' }),
      aPerson('z', ['registrar'], { departmentId: 'd2' }),
    ]
    expect(handlerChoices(people, 'd2', (id) => `部门${id}`)).toEqual([
      { value: 'y', label: '内', detail: '主任' },
      { value: 'x', label: '外', detail: '部门d1' },
    ])
    expect(suggestHandler(aCaseAt('instructed'), people, 'd2')).toBe('y')
    expect(suggestHandler(aCaseAt('instructed'), people, 'd3')).toBe('')
  })
})
