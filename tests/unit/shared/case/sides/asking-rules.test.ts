import { describe, expect, it } from 'vitest'
import type { CaseStep } from '#shared/case/case-step'
import { tellExtensionRules, tellReturnRules } from '#shared/case/sides/asking-rules'
import { day } from '#tests/support/builders'
import { wholeWayThrough } from '#tests/support/case-builders'
import { PlayedCase } from '#tests/support/case-stage'
import { aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const assigned = { steps: wholeWayThrough('assign') }
/** 2 working days for a return, and the case is due on Friday 2026-11-27. */
const rules = aRuleSet({
  rules: [aRule({ limits: { handle: { amount: 5, unit: 'workday' }, return: { amount: 2, unit: 'workday' } } })],
  returns: { times: 1 },
  extension: {
    times: 2,
    each: { amount: 5, unit: 'workday' },
    whole: { amount: 15, unit: 'workday' },
    approver: 'head',
    askBefore: { amount: 1, unit: 'workday' },
  },
})
const on = (today: string, change = {}) => ({ rules, calendar, today: day(today), ...change })

describe('what the rules say of 退单', () => {
  it('names the last day on which the form is taken, and that it is past from the day after', () => {
    const { one } = PlayedCase.of(assigned)
    const told = tellReturnRules(one, on('2026-11-25'))
    expect(told.words.join('')).toContain('最迟 2026-11-25 申请退单；最多 1 次，已经用了 0 次')
    expect(told.shut).toBeUndefined()
    expect(tellReturnRules(one, on('2026-11-26')).shut).toContain('最后一天 2026-11-25 已经过了')
  })

  it('says the same as the step, on every day', () => {
    for (const today of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
      const one = PlayedCase.of(assigned)
      const isShut = tellReturnRules(one.one, on(today)).shut !== undefined
      const refused = one.try('clerk', askReturn(today), on(today))
      expect([today, refused !== undefined]).toEqual([today, isShut])
    }
  })

  it('counts what is used up, and says what the rules leave open', () => {
    const one = PlayedCase.of(assigned)
    one.take('clerk', askReturn('2026-11-23'))
    const entry = one.one.sides[0]?.ref
    if (entry === undefined) throw new Error('not asked')
    one.take('clerk', { step: 'answer-return', entry, state: 'refused', on: day('2026-11-23'), said: '' })
    expect(tellReturnRules(one.one, on('2026-11-24')).shut).toContain('次数已经用完（1 次）')
    const silent = { ...rules, rules: [aRule()], returns: { times: null } }
    expect(tellReturnRules(one.one, on('2026-11-24', { rules: silent }))).toMatchObject({ shut: undefined })
    expect(tellReturnRules(one.one, on('2026-11-24', { rules: silent })).words.join('')).toContain('没有写最迟哪天')
    expect(tellReturnRules(one.one, on('2026-11-24', { rules: undefined })).words.join('')).toContain(
      '本单位没有选定时限规则，按通常的做法',
    )
  })
})

describe('what the rules say of 延期', () => {
  it('names times, length, the whole, the last day and who approves', () => {
    const { one } = PlayedCase.of(assigned)
    const { words, shut } = tellExtensionRules(one, on('2026-11-25'))
    expect(words.slice(1)).toEqual([
      '次数：最多 2 次，已经用了 0 次',
      '长短：一次最长 5 个工作日',
      '连同延期：一件最长 15 个工作日，到 2026-12-07 为止',
      '提出：现在的办结时限是 2026-11-27，最迟 2026-11-26 提出',
      '批准：由主要领导批准',
    ])
    expect(shut).toBeUndefined()
    expect(tellExtensionRules(one, on('2026-11-27')).shut).toContain('最后一天 2026-11-26 已经过了')
  })

  it('says the same as the step, on every day', () => {
    for (const today of ['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30']) {
      const one = PlayedCase.of(assigned)
      const isShut = tellExtensionRules(one.one, on(today)).shut !== undefined
      const step: CaseStep = {
        step: 'ask-extension',
        on: day(today),
        askedDueOn: day('2026-12-02'),
        reason: '等配件',
        approver: 'head',
        told: '',
      }
      expect([today, one.try('clerk', step, on(today)) !== undefined]).toEqual([today, isShut])
    }
  })

  it('says what is open and what is used up', () => {
    const { one } = PlayedCase.of(assigned)
    const open = { times: null, each: null, whole: null, approver: null, askBefore: null }
    const { words } = tellExtensionRules(one, on('2026-11-25', { rules: { ...rules, extension: open } }))
    expect(words.join('；')).toContain('没有写，已经批准 0 次；长短：没有写一次最长多久')
    const none = { ...rules, extension: { ...open, times: 0 } }
    expect(tellExtensionRules(one, on('2026-11-25', { rules: none })).shut).toContain('次数已经用完')
  })
})

function askReturn(today: string): CaseStep {
  return {
    step: 'ask-return',
    on: day(today),
    reason: 'other-unit',
    grounds: '路灯属县城管局管养',
    opinion: '同意退单。周海',
    proposed: '县城管局',
    talkedWith: '县城管局 李某',
  }
}
