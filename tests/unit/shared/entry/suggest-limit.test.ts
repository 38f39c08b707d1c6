import { expect, it } from 'vitest'
import { recordToCase } from '#shared/case/case'
import { standingInnerJudgement, standingJudgement } from '#shared/case/standing-judgement'
import { planAmend } from '#shared/entry/plan-amend'
import { planRejudge } from '#shared/entry/plan-rejudge'
import { suggestLimit, type RuledEntry } from '#shared/entry/suggest-limit'
import { createWorkCalendar } from '#shared/calendar/work-calendar'
import { judgementToText } from '#shared/rules/judgement'
import { day } from '../../../support/builders'
import { surroundingsOf } from '../../../support/case-builders'
import { anEnteredRecord, anEntry, foldOne, readBack } from '../../../support/entry/an-entry'
import { aRule, aRuleSet } from '../../../support/rule-sets'
import { shippedCalendar } from '../../../support/shipped-calendar'

const calendar = shippedCalendar()
const noYears = createWorkCalendar([])
const rules = aRuleSet()
const asked: RuledEntry = {
  calledOn: day('2026-11-23'),
  calledAt: '08:40',
  demand: 'help',
  urgency: 'normal',
  channel: 'phone',
}

it('proposes the day of the rule, and says when the calendar is not known', () => {
  expect(suggestLimit(asked, rules, calendar)).toMatchObject({ dueOn: '2026-11-30', hint: '' })
  const provisional = suggestLimit(asked, rules, noYears)
  expect(provisional.dueOn).toBe('2026-11-30')
  expect(provisional.hint).toContain('日历未定')
})

it('asks for the day where no rule names one, and says why', () => {
  const { dueOn, hint } = suggestLimit(asked, undefined, calendar)
  expect([dueOn, hint]).toEqual(['', expect.stringContaining('还没有选用时限规则')])
  const stated = aRuleSet({ rules: [aRule({ limits: { handle: 'stated' } })] })
  expect(suggestLimit(asked, stated, calendar)).toMatchObject({ dueOn: '', hint: expect.stringContaining('来件写明') })
  const other = aRuleSet({ rules: [aRule({ when: { demand: 'complaint', urgency: 'any', channel: 'any' } })] })
  expect(suggestLimit(asked, other, calendar)).toMatchObject({ dueOn: '', hint: expect.stringContaining('没有适用') })
})

const around = { ...surroundingsOf('clerk'), rules, calendar }

it('a case keeps the version it was judged by, whatever versions come later', () => {
  const one = readBack(anEnteredRecord({}, around))
  expect(standingJudgement(one)).toMatchObject({ ruleSet: 'town', version: 1, rule: 'all', dueOn: '2026-11-30' })
  expect(judgementToText(standingJudgement(one))).toMatch(/5 个工作日，到 2026-11-30（规则 town 第 1 版）$/u)
  // Amended in what no rule looks at, under a later version: what it was judged by stays.
  const later = {
    ...around,
    rules: aRuleSet({ version: 2, rules: [aRule({ limits: { handle: { amount: 9, unit: 'workday' } } })] }),
  }
  const record = anEnteredRecord({}, around)
  const planned = planAmend(record, one, { entry: anEntry({ remark: '补记' }), reason: '补记' }, later)
  if (!planned.ok) throw new Error(planned.failure.type)
  expect(standingJudgement(readBack(foldOne(record, planned.value, 'builder', 2)))).toMatchObject({ version: 1 })
})

it('a day that somebody named instead rests on no rule', () => {
  const one = readBack(anEnteredRecord({ entry: anEntry({ dueOn: day('2026-12-02') }) }, around))
  expect(one.values.judged).toBeUndefined()
  // Amended to another day after it was judged: what stands in the field counts no more.
  const record = anEnteredRecord({}, around)
  const planned = planAmend(
    record,
    readBack(record),
    { entry: anEntry({ dueOn: day('2026-12-02') }), reason: '口头约定' },
    around,
  )
  if (!planned.ok) throw new Error(planned.failure.type)
  const amended = readBack(foldOne(record, planned.value, 'builder', 2))
  expect([amended.values.judged?.dueOn, standingJudgement(amended)]).toEqual(['2026-11-30', undefined])
})

it('counts a provisional limit anew once the calendar is there, by the version kept, with the history', () => {
  const entry = anEntry({ calledOn: day('2026-09-28'), dueOn: day('2026-10-05') })
  const record = anEnteredRecord({ entry, registeredOn: day('2026-09-28') }, { ...around, calendar: noYears })
  const before = readBack(record)
  expect(standingJudgement(before)?.provisional).toBe(true)
  const still = planRejudge(record, before, { ...around, calendar: noYears })
  expect(still).toMatchObject({ ok: false, failure: { type: 'RejudgingRefused', why: 'calendar' } })
  const other = planRejudge(record, before, { ...around, rules: aRuleSet({ version: 2 }) })
  expect(other).toMatchObject({ ok: false, failure: { why: 'rules' } })
  const planned = planRejudge(record, before, around)
  if (!planned.ok) throw new Error(planned.failure.type)
  const counted = foldOne(record, planned.value, 'builder', 2)
  const after = readBack(counted)
  expect(after.dueOn > '2026-10-07').toBe(true)
  expect(standingJudgement(after)).toMatchObject({ version: 1, provisional: false, dueOn: after.dueOn })
  expect(after.timeline.at(-1)?.act).toMatchObject({ act: 'entry-amended', fields: ['dueOn'] })
  expect(planRejudge(counted, after, around)).toMatchObject({ failure: { why: 'settled' } })
})

it('is of no round and no office limit while nothing was ordered', () => {
  const one = recordToCase(anEnteredRecord({}, around))
  expect(one === undefined ? undefined : standingInnerJudgement(one)).toBeUndefined()
})
