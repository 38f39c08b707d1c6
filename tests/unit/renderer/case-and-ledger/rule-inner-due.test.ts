import { describe, expect, it } from 'vitest'
import { ruleInnerDue } from '#renderer/features/case/steps/suggest-step'
import type { OfficeRules } from '#shared/rules/office-rules'
import { receiptOf } from '#shared/case/ruled-matter'
import { aCase } from '#tests/support/case-builders'
import { anEnteredRecord, anEntry, readBack } from '#tests/support/entry/an-entry'
import { aDay, aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const handle = { amount: 5, unit: 'workday' } as const
const rules = (set = aRuleSet(), chosen = set.id): OfficeRules => ({
  chosen,
  versionsById: new Map([[set.id, [{ set, withdrawn: false }]]]),
})
const twoBefore = aRuleSet({
  rules: [aRule({ limits: { handle, inner: { amount: 2, unit: 'workday', from: 'upper' } } })],
})
const one = aCase({ sheet: { issuedOn: aDay('2026-11-20'), dueOn: aDay('2026-11-30') } })

describe('the limit proposed at 交办', () => {
  it('goes by the office’s rules, with the rule in words', () => {
    expect(ruleInnerDue(one, aDay('2026-11-23'), calendar, rules(twoBefore))).toEqual({
      dueOn: '2026-11-26',
      words: '各类诉求 办理时限前 2 个工作日',
    })
  })
  it.each([
    ['goes by no rules', rules(twoBefore, ''), '2026-11-23'],
    ['has rules that set none', rules(), '2026-11-23'],
    ['has rules that began after the case came', rules({ ...twoBefore, validFrom: aDay('2026-11-21') }), '2026-11-23'],
    ['comes to it when the day has passed', rules(twoBefore), '2026-11-27'],
    ['comes to it when the upper limit has passed', rules(twoBefore), '2026-12-01'],
  ])('is no rule’s where the office %s', (_what, kept, today) => {
    expect(ruleInnerDue(one, aDay(today), calendar, kept)).toBeUndefined()
  })
})

describe('a case is received', () => {
  it('on the day its sheet was issued', () => expect(receiptOf(one)).toEqual({ on: '2026-11-20' }))
  it('at the minute that the office wrote down, or on the day alone', () => {
    const entered = (calledAt: string) =>
      receiptOf(readBack(anEnteredRecord({ entry: anEntry({ calledOn: aDay('2026-11-20'), calledAt }) })))
    expect(entered('09:05')).toEqual({ on: '2026-11-20', minute: 545 })
    expect(entered('')).toEqual({ on: '2026-11-20', minute: undefined })
  })
})
