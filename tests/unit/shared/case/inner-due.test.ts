import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import { isCorrectable, toCorrection } from '#shared/case/correctable'
import type { CaseStep } from '#shared/case/case-step'
import type { LocalDate } from '#shared/prelude/local-date'
import { addDays } from '#shared/prelude/local-date'
import { provisionalJudgement } from '#shared/case/standing-judgement'
import { day, signedBy, wholeWay } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { createPick, isInnerLate } from '#tests/support/case-walk'
import { aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
/** The case is due on Friday 2026-11-27, its order on the day before. */
const assigned = { steps: wholeWayThrough('assign') }
const withInner = (amount: number, from: 'upper' | 'received' = 'upper') =>
  aRuleSet({
    rules: [aRule({ limits: { handle: { amount: 5, unit: 'workday' }, inner: { amount, unit: 'workday', from } } })],
  })
const around = { calendar, rules: withInner(2) }

const sideRef = (one: PlayedCase, side: string) => {
  const found = one.one.sides.filter((each) => each.side === side).at(-1)
  if (found === undefined) throw new Error(side)
  return found.ref
}

function extend(one: PlayedCase, to: string, change = {}, innerDueOn?: LocalDate): void {
  const at = { ...around, ...change }
  one.take(
    'clerk',
    {
      step: 'ask-extension',
      on: day('2026-11-23'),
      askedDueOn: day(to),
      reason: '配件要从外地采购',
      approver: at.rules?.extension.approver ?? 'centre',
      told: '',
    },
    at,
  )
  one.take(
    'clerk',
    {
      step: 'answer-extension',
      entry: sideRef(one, 'extension'),
      state: 'granted',
      on: day('2026-11-23'),
      said: '',
      ...(innerDueOn === undefined ? {} : { innerDueOn }),
      consent: signedBy('secretary'),
    },
    at,
  )
}

const limits = ({ one }: PlayedCase) => [one.innerDueOn, one.dueOn]

describe('内部时限 once 延期 was granted', () => {
  it('is counted back from the new limit by the rule, in lists too', () => {
    const one = PlayedCase.of(assigned)
    expect(limits(one)).toEqual(['2026-11-26', '2026-11-27'])
    extend(one, '2026-12-04')
    expect(limits(one)).toEqual(['2026-12-02', '2026-12-04'])
    expect(caseToRow(one.one)).toMatchObject({ innerDueOn: '2026-12-02', dueOn: '2026-12-04' })
  })

  it('keeps its working days before the limit where no rule counts back, and moves to no earlier day', () => {
    const [free, received, narrow] = [assigned, assigned, assigned].map((story) => PlayedCase.of(story))
    if (free === undefined || received === undefined || narrow === undefined) throw new Error('no case')
    extend(free, '2026-12-04', { rules: undefined })
    expect(limits(free)).toEqual(['2026-12-03', '2026-12-04'])
    extend(received, '2026-12-04', { rules: withInner(3, 'received') })
    expect(limits(received)).toEqual(['2026-12-03', '2026-12-04'])
    // Four working days before the new limit would be before the old inner one.
    extend(narrow, '2026-11-30', { rules: withInner(4) })
    expect(limits(narrow)).toEqual(['2026-11-26', '2026-11-30'])
  })

  it('is the day that was named, which is not later than the limit', () => {
    const one = PlayedCase.of(assigned)
    expect(() => extend(one, '2026-12-04', {}, day('2026-12-07'))).toThrow('inner-after-due')
    one.take('clerk', { step: 'take-back', entry: one.entry('extension-asked').ref, reason: '重报' })
    extend(one, '2026-12-04', {}, day('2026-12-01'))
    expect(limits(one)).toEqual(['2026-12-01', '2026-12-04'])
  })

  it('stands as the order said once the grant is taken back, and follows it when it is corrected', () => {
    const one = PlayedCase.of(assigned)
    extend(one, '2026-12-04')
    const { ref, act } = one.entry('extension-answered')
    if (act.act !== 'extension-answered' || !isCorrectable(act)) throw new Error('not to be corrected')
    const to = toCorrection(act)
    const late = { step: 'correct', entry: ref, to: { ...to, innerDueOn: day('2026-12-08') }, reason: '写错' } as const
    expect(one.try('clerk', late, around)).toMatchObject({ why: 'inner-after-due', part: 'innerDueOn' })
    one.take('clerk', { ...late, to: { ...to, dueOn: day('2026-12-01') } }, around)
    expect(limits(one)).toEqual(['2026-12-01', '2026-12-01'])
    one.take('clerk', { step: 'take-back', entry: ref, reason: '记错了案件' })
    expect(limits(one)).toEqual(['2026-11-26', '2026-11-27'])
  })

  it('is that of a later order', () => {
    const one = PlayedCase.of(assigned)
    extend(one, '2026-12-04')
    const order = wholeWay.find(({ step }) => step.step === 'assign')
    if (order?.step.step !== 'assign') throw new Error('no order')
    one.take('clerk', { ...order.step, dueOn: day('2026-11-30') }, around)
    expect(limits(one)).toEqual(['2026-11-30', '2026-12-04'])
  })

  it('is the same on a PC with other rules and another calendar', () => {
    const [here, there] = [PlayedCase.of(assigned), PlayedCase.of(assigned, 'played11')]
    extend(here, '2026-12-04')
    there.hear(here)
    expect(limits(there)).toEqual(limits(here))
  })
})

describe('内部时限 once 挂件 ends', () => {
  it('is put off with the limit', () => {
    const one = PlayedCase.of(assigned)
    one.take(
      'clerk',
      {
        step: 'ask-suspension',
        on: day('2026-11-23'),
        waitsFor: 'caller',
        reason: '来电人出差',
        until: day('2026-11-26'),
        approver: 'centre',
      },
      { calendar },
    )
    const entry = sideRef(one, 'suspension')
    one.take(
      'clerk',
      { step: 'answer-suspension', entry, state: 'granted', on: day('2026-11-23'), stops: true, said: '' },
      { calendar },
    )
    expect(caseToRow(one.one).standstills).toEqual([{ from: '2026-11-23', until: '' }])
    const today = day('2026-11-25')
    one.take('clerk', { step: 'end-suspension', entry, state: 'ended', on: today, said: '' }, { calendar, today })
    expect(limits(one)).toEqual(['2026-11-30', '2026-12-01'])
    expect(caseToRow(one.one).standstills).toEqual([{ from: '2026-11-23', until: '2026-11-25' }])
  })
})

describe('the limit of a round', () => {
  const reopen = (on: string, dueOn?: string): CaseStep => ({
    step: 'reopen',
    on: day(on),
    cause: 'caller',
    reason: '路灯又不亮了',
    start: 'instructed',
    ...(dueOn === undefined ? {} : { dueOn: day(dueOn) }),
  })
  const late = { ...around, today: day('2026-12-07') }

  it('is the one in force while that has not passed', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', reopen('2026-11-23'))
    expect(limits(one)).toEqual(['', '2026-11-27'])
  })

  it('is counted by the rule from the day on which the round began, and its order is not behind it', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    one.take('clerk', reopen('2026-12-07'), late)
    expect(limits(one)).toEqual(['', '2026-12-14'])
    const order = { step: 'assign', departmentId: 'd1', assistingDepartmentIds: [], handlerId: 'handler' } as const
    const assign = (dueOn: string): CaseStep => ({ ...order, dueOn: day(dueOn), requirement: '' })
    expect(one.try('clerk', assign('2026-12-15'), late)).toMatchObject({ type: 'DeadlineAfterSheet' })
    one.take('clerk', assign('2026-12-10'), late)
    expect(one.one.assignment?.judged?.dueOn).toBe('2026-12-10')
    expect(limits(one)).toEqual(['2026-12-10', '2026-12-14'])
  })

  it('is not said to be provisional for what the limit of the round before was counted over', () => {
    const dueOn = day('2026-11-27')
    const judged = {
      ruleSet: 'town',
      version: 1,
      rule: 'all',
      clock: 'handle',
      dueOn,
      dueAt: 1440,
      words: '',
      provisional: true,
    } as const
    const { sheet } = PlayedCase.of(assigned).one
    const first = { values: { judged }, sheet, origin: 'own', givenDueOn: dueOn } as const
    expect(provisionalJudgement(first)).toEqual(judged)
    expect(provisionalJudgement({ ...first, givenDueOn: day('2026-12-14') })).toBeUndefined()
  })

  it('is asked for where no rule names it, and is not before the round', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    const without = { ...late, rules: undefined }
    expect(one.try('clerk', reopen('2026-12-07'), without)).toMatchObject({ why: 'round-due', part: 'dueOn' })
    expect(one.try('clerk', reopen('2026-12-07', '2026-12-04'), without)).toMatchObject({ why: 'round-due' })
    one.take('clerk', reopen('2026-12-07', '2026-12-09'), without)
    expect(limits(one)).toEqual(['', '2026-12-09'])
    one.take('clerk', { step: 'cancel-reopen', reason: '点错了' }, without)
    expect(limits(one)).toEqual(['2026-11-26', '2026-11-27'])
  })
})

describe('150 random histories', () => {
  it('leave 内部时限 never later than the limit of the same round', () => {
    const pick = createPick(57)
    for (let history = 0; history < 150; history += 1) {
      const one = PlayedCase.of(pick(3) === 0 ? { steps: wholeWay } : assigned)
      let today = day('2026-11-23')
      for (let turn = 0; turn < 8; turn += 1) {
        const at = { calendar, rules: pick(2) === 0 ? undefined : withInner(1 + pick(3)), today }
        const ahead = () => addDays(today, pick(12))
        const asked = one.one.sides.at(-1)?.ref
        const entries = one.one.timeline
        const steps: (CaseStep | undefined)[] = [
          {
            step: 'assign',
            departmentId: 'd1',
            assistingDepartmentIds: [],
            handlerId: 'handler',
            dueOn: ahead(),
            requirement: '',
          },
          { step: 'ask-extension', on: today, askedDueOn: ahead(), reason: '等配件', approver: 'centre', told: '' },
          asked && { step: 'answer-extension', entry: asked, state: 'granted', on: today, dueOn: ahead(), said: '' },
          asked && { step: 'answer-extension', entry: asked, state: 'granted', on: today, said: '' },
          { step: 'take-back', entry: entries[pick(entries.length)]?.ref ?? one.entry('assigned').ref, reason: '错' },
          { step: 'reopen', on: today, cause: 'caller', reason: '又坏了', start: 'instructed', dueOn: ahead() },
        ]
        const step = steps[pick(steps.length)]
        if (step !== undefined) one.try('clerk', step, at)
        expect(isInnerLate(one.one)).toBe(false)
        today = addDays(today, pick(3))
      }
    }
  })
})
