import { describe, expect, it } from 'vitest'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { judgeClock, judgeInner, judgementSchema, judgeUpper } from '#shared/rules/judgement'
import type { GrantedExtension, JudgeRequest } from '#shared/rules/judge-limit'
import { silentParts, type RuleClock, type RuleSet } from '#shared/rules/rule-set'
import { aDay, shippedRuleSets } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const sets = shippedRuleSets()
const calendar = shippedCalendar()
const setOf = (id: string): RuleSet => {
  const set = sets.get(id)
  if (set === undefined) throw new Error(id)
  return set
}
const requestOf = (
  id: string,
  matter: object,
  on: string,
  extensions: readonly GrantedExtension[] = [],
): JudgeRequest => ({
  set: setOf(id),
  matter: { demand: 'complaint', urgency: 'normal', channel: 'phone', ...matter },
  received: { on: aDay(on) },
  extensions,
  calendar,
  vocabulary: ruleVocabulary,
})
const upperOf = (id: string, matter: object, on: string, extensions?: readonly GrantedExtension[]): string => {
  const judged = judgeUpper(requestOf(id, matter, on, extensions))
  return judged.ok ? `${judged.value.dueOn} ${judged.value.words}` : judged.failure.type
}
const clockOf = (id: string, clock: Exclude<RuleClock, 'handle' | 'inner'>, on: string): string => {
  const judged = judgeClock(requestOf(id, {}, on), clock)
  return judged.ok ? judged.value.dueOn : judged.failure.type
}

it('five sets ship', () => {
  expect([...sets.keys()]).toEqual(['bengbu-2019', 'henan-2012', 'shandong-2020', 'xinfang-2022', 'zhejiang-2016'])
})

it.each([...sets])(
  '%s names on what its source is silent by names that the screen has words for',
  (_id, { silent }) => {
    expect(silent.filter((part) => !silentParts.some((known) => known === part))).toEqual([])
    expect(new Set(silent).size).toBe(silent.length)
  },
)

it.each([...sets])('%s says of every limit that it does not set that the source is silent on it', (_id, set) => {
  for (const clock of ['signIn', 'return', 'firstContact', 'inner', 'supervise', 'visit'] as const)
    expect(set.silent.includes(clock), clock).toBe(set.rules.every(({ limits }) => limits[clock] === undefined))
})

describe('蚌埠市市长热线 2019', () => {
  it.each([
    [{}, '2026-11-30 电话件 5 个工作日'],
    [{ channel: 'web' }, '2026-11-26 网站件 3 个工作日'],
    [{ channel: 'provincial' }, '2026-11-26 省长热线件 3 个工作日'],
    [{ channel: 'visit' }, 'LimitStated'],
  ])('handles %o from 2026-11-23 until %s', (matter, due) =>
    expect(upperOf('bengbu-2019', matter, '2026-11-23')).toBe(due),
  )
  it('signs in within a working day, over a weekend too', () => {
    expect(clockOf('bengbu-2019', 'signIn', '2026-11-23')).toBe('2026-11-24')
    expect(clockOf('bengbu-2019', 'signIn', '2026-11-27')).toBe('2026-11-30')
  })
  it('says nothing of returns', () => expect(clockOf('bengbu-2019', 'return', '2026-11-23')).toBe('RuleMissing'))
})

describe('山东省 2020', () => {
  it('handles everything within 5 working days, 10 more where extended', () => {
    expect(upperOf('shandong-2020', { channel: 'visit', demand: 'consult' }, '2026-11-23')).toBe(
      '2026-11-30 各类诉求 5 个工作日',
    )
    expect(upperOf('shandong-2020', {}, '2026-09-30')).toBe('2026-10-13 各类诉求 5 个工作日')
    expect(upperOf('shandong-2020', {}, '2026-11-23', [{ length: { amount: 10, unit: 'workday' } }])).toMatch(
      '2026-12-14',
    )
  })
  it('returns within 2 working days', () => expect(clockOf('shandong-2020', 'return', '2026-11-26')).toBe('2026-11-30'))
})

describe('信访工作条例 2022', () => {
  it('第三十四条: 申诉求决 within 60 calendar days, 30 more where extended', () => {
    expect(upperOf('xinfang-2022', {}, '2026-09-01')).toBe('2026-11-02 投诉 60 日')
    expect(upperOf('xinfang-2022', { demand: 'help' }, '2026-03-02')).toMatch('2026-05-06')
    expect(upperOf('xinfang-2022', {}, '2026-09-01', [{ length: { amount: 30, unit: 'day' } }])).toMatch('2026-11-30')
  })
  it('leaves suggestions and reports to what brings them', () => {
    expect(upperOf('xinfang-2022', { demand: 'suggestion' }, '2026-09-01')).toBe('LimitStated')
    expect(upperOf('xinfang-2022', { demand: 'report' }, '2026-09-01')).toBe('LimitStated')
  })
  it('第二十三条: objects within 5 working days and tells the person within 15 days', () => {
    expect(clockOf('xinfang-2022', 'return', '2026-09-30')).toBe('2026-10-13')
    expect(clockOf('xinfang-2022', 'firstContact', '2026-11-13')).toBe('2026-11-30')
  })
})

describe('河南省信访条例 2012', () => {
  it('第二十六条: 30 days for what was received or passed on, 90 for what was assigned', () => {
    expect(upperOf('henan-2012', { channel: 'visit' }, '2026-09-01')).toBe('2026-10-01 各类诉求 30 日')
    expect(upperOf('henan-2012', {}, '2026-09-01')).toBe('2026-11-30 电话件 90 日')
  })
  it('returns a wrong dispatch within 5 days', () =>
    expect(clockOf('henan-2012', 'return', '2026-09-28')).toBe('2026-10-03'))
})

describe('浙江省信访条例 2016', () => {
  it('第二十三条: 30 days, 60 more where extended', () => {
    expect(upperOf('zhejiang-2016', {}, '2026-09-01')).toBe('2026-10-01 各类诉求 30 日')
    expect(upperOf('zhejiang-2016', {}, '2026-09-01', [{ length: { amount: 60, unit: 'day' } }])).toMatch('2026-11-30')
  })
  it('第二十条: decides on acceptance within 5 working days', () =>
    expect(clockOf('zhejiang-2016', 'signIn', '2026-09-30')).toBe('2026-10-13'))
})

describe('what a case keeps', () => {
  it('names set, version, rule, moment and words, and is read again as it was', () => {
    const judged = judgeUpper(requestOf('bengbu-2019', {}, '2026-11-23'))
    const wanted = {
      ruleSet: 'bengbu-2019',
      version: 1,
      rule: 'phone',
      clock: 'handle',
      dueOn: '2026-11-30',
      dueAt: 1440,
      words: '电话件 5 个工作日',
      provisional: false,
    }
    expect(judged).toEqual({ ok: true, value: wanted })
    expect(judgementSchema.parse({ ...wanted, later: 1 })).toEqual({ ...wanted, later: 1 })
  })
  it('is provisional while a year has no arrangement', () => {
    expect(judgeUpper(requestOf('shandong-2020', {}, '2026-12-28'))).toMatchObject({ value: { provisional: true } })
    expect(judgeUpper(requestOf('zhejiang-2016', {}, '2026-12-28'))).toMatchObject({ value: { provisional: false } })
  })
  it('has no limit of the office’s own where the set sets none', () => {
    expect(
      judgeInner(requestOf('shandong-2020', {}, '2026-11-23'), { on: aDay('2026-11-30'), minute: 1440 }),
    ).toMatchObject({
      failure: { type: 'RuleMissing', clock: 'inner' },
    })
  })
})
