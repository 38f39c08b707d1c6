import { assert, constantFrom, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWorkCalendar } from '#shared/calendar/work-calendar'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { addDays } from '#shared/prelude/local-date'
import { judgeInnerLimit, judgeLimit, type JudgeRequest, type Pause } from '#shared/rules/judge-limit'
import { momentToText, type Moment } from '#shared/rules/moment'
import type { Limit, RuleClock, RuleSet } from '#shared/rules/rule-set'
import { aDay, aRule, aRuleSet, type RuleSetChange } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const matter = { demand: 'complaint', urgency: 'normal', channel: 'phone' }
const at = (text: string): Moment => {
  const [day = '', time = '24:00'] = text.split(' ')
  const [hour, minute] = time.split(':').map(Number)
  return { on: aDay(day), minute: (hour ?? 0) * 60 + (minute ?? 0) }
}
const received = (text: string) => (text.includes(' ') ? at(text) : { on: aDay(text) })

interface Asked extends Partial<Omit<JudgeRequest, 'received' | 'set'>> {
  readonly clock?: Exclude<RuleClock, 'inner'>
}
const judge = (set: RuleSet, on: string, { clock = 'handle', ...asked }: Asked = {}) => {
  const judged = judgeLimit(
    { set, matter, received: received(on), calendar, vocabulary: ruleVocabulary, ...asked },
    clock,
  )
  if (!judged.ok) throw new Error(JSON.stringify(judged.failure))
  return judged.value
}
const dueOf = (set: RuleSet, on: string, asked: Asked = {}): string => {
  const { due } = judge(set, on, asked)
  return due === undefined ? '' : momentToText(due)
}
const within = (limit: Limit | 'stated', change: RuleSetChange = {}): RuleSet =>
  aRuleSet({ rules: [aRule({ limits: { handle: limit } })], ...change })
const workdays = (amount: number, change: RuleSetChange = {}): RuleSet => within({ amount, unit: 'workday' }, change)
const days = (amount: number, change: RuleSetChange = {}): RuleSet => within({ amount, unit: 'day' }, change)
const hours = (amount: number, change: RuleSetChange = {}): RuleSet => within({ amount, unit: 'hour' }, change)

describe('days', () => {
  // 2026-09-30 is a Wednesday; 国庆 2026 runs from 10-01 to 10-07, with 09-20 and 10-10 worked.
  it.each([
    ['5 working days from a Monday, the next day first', workdays(5), '2026-11-23', '2026-11-30'],
    [
      'over the holidays of October, with the Saturday that is worked in exchange',
      workdays(3),
      '2026-09-30',
      '2026-10-10',
    ],
    ['with the day itself counted', workdays(5, { counting: { dayZero: 'same-day' } }), '2026-11-23', '2026-11-27'],
    [
      'with the day itself counted, where it is a Saturday',
      workdays(1, { counting: { dayZero: 'same-day' } }),
      '2026-11-28',
      '2026-11-30',
    ],
    [
      'what came on a Saturday taken for Monday’s',
      workdays(1, { counting: { dayZero: 'next-day-from-workday' } }),
      '2026-11-28',
      '2026-12-01',
    ],
    ['当日', workdays(0), '2026-11-23', '2026-11-23'],
    ['当日 of a Sunday', workdays(0), '2026-11-29', '2026-11-30'],
    ['15 calendar days, holidays in them', days(15), '2026-09-30', '2026-10-15'],
    ['calendar days that end on a Sunday and stay there', days(6), '2026-11-23', '2026-11-29'],
    [
      'calendar days that end on a Sunday and move (民法典第二百零三条)',
      days(6, { counting: { lastDay: 'next-workday' } }),
      '2026-11-23',
      '2026-11-30',
    ],
    [
      'calendar days that end in the October holidays and move',
      days(5, { counting: { lastDay: 'next-workday' } }),
      '2026-09-28',
      '2026-10-08',
    ],
    [
      'calendar days that are brought forward',
      days(6, { counting: { lastDay: 'previous-workday' } }),
      '2026-11-23',
      '2026-11-27',
    ],
    [
      'a last day that ends at closing',
      workdays(5, { counting: { lastDayEnds: 'closing' } }),
      '2026-11-23',
      '2026-11-30 17:30',
    ],
  ])('count %s', (_what, set, on, due) => {
    expect(dueOf(set, on)).toBe(due)
  })

  it('begin a working day later for what came after the cut-off, and not for what came at it', () => {
    const set = workdays(5, { counting: { cutOff: 1050 } })
    expect(dueOf(set, '2026-11-23 17:30')).toBe('2026-11-30')
    expect(dueOf(set, '2026-11-23 17:31')).toBe('2026-12-01')
    expect(dueOf(set, '2026-11-27 17:31')).toBe('2026-12-07')
    expect(judge(set, '2026-11-23 17:31').trace.join()).toContain('在 17:30 之后，按下一个工作日 2026-11-24 收到计')
  })

  it('are not cut off where only the day is known', () => {
    expect(dueOf(workdays(5, { counting: { cutOff: 0 } }), '2026-11-23')).toBe('2026-11-30')
  })

  it('leave what comes after closing on its own last day the rest of that day', () => {
    const set = workdays(0, { counting: { lastDayEnds: 'closing' } })
    expect(dueOf(set, '2026-11-23 17:00')).toBe('2026-11-23 17:30')
    expect(dueOf(set, '2026-11-23 18:00')).toBe('2026-11-23')
  })
})

describe('hours and minutes', () => {
  it.each([
    ['round the clock', hours(2), '2026-11-23 17:00', '2026-11-23 19:00'],
    ['past midnight and through a Sunday', hours(24), '2026-11-28 20:00', '2026-11-29 20:00'],
    ['in office hours', hours(2, { counting: { hours: 'office' } }), '2026-11-23 17:00', '2026-11-24 10:00'],
    [
      'in office hours, from a Saturday',
      hours(2, { counting: { hours: 'office' } }),
      '2026-11-28 09:00',
      '2026-11-30 10:30',
    ],
    [
      'in office hours, from before opening',
      hours(2, { counting: { hours: 'office' } }),
      '2026-11-23 07:00',
      '2026-11-23 10:30',
    ],
    [
      'in office hours over several days',
      hours(20, { counting: { hours: 'office' } }),
      '2026-11-27 16:30',
      '2026-12-02 09:30',
    ],
    ['to the very closing', hours(1, { counting: { hours: 'office' } }), '2026-11-23 16:30', '2026-11-23 17:30'],
    ['from opening, where only the day is known', hours(2), '2026-11-23', '2026-11-23 10:30'],
    ['with no cut-off', hours(2, { counting: { cutOff: 1050 } }), '2026-11-23 18:00', '2026-11-23 20:00'],
  ])('count %s', (_what, set, on, due) => {
    expect(dueOf(set, on)).toBe(due)
  })

  it('count minutes', () => {
    expect(dueOf(within({ amount: 20, unit: 'minute' }), '2026-11-23 23:50')).toBe('2026-11-24 00:10')
  })
})

describe('a pause', () => {
  const stops = { counting: { pauses: { caller: true, superior: false } } }
  const pause = (from: string, until: string | undefined, waitsFor: Pause['waitsFor'] = 'caller'): Pause => ({
    from: at(from),
    until: until === undefined ? undefined : at(until),
    waitsFor,
  })

  it('puts the limit off by the working days that passed', () => {
    const set = workdays(5, stops)
    expect(dueOf(set, '2026-11-23', { pauses: [pause('2026-11-25 09:00', '2026-11-27 09:00')] })).toBe('2026-12-02')
    expect(dueOf(set, '2026-11-23', { pauses: [pause('2026-11-27 09:00', '2026-11-29 09:00')] })).toBe('2026-11-30')
  })

  it('counts only for whom the rule stops the clock', () => {
    expect(dueOf(workdays(5, stops), '2026-11-23', { pauses: [pause('2026-11-24', '2026-11-27', 'superior')] })).toBe(
      '2026-11-30',
    )
  })

  it('counts time that two pauses share once', () => {
    const both = [pause('2026-11-24', '2026-11-26'), pause('2026-11-25', '2026-11-27')]
    expect(dueOf(workdays(5, stops), '2026-11-23', { pauses: both })).toBe(
      dueOf(workdays(5, stops), '2026-11-23', { pauses: [pause('2026-11-24', '2026-11-27')] }),
    )
  })

  it('that begins after the limit gives nothing back, and one that begins before the receipt only what lies after it', () => {
    expect(dueOf(workdays(5, stops), '2026-11-23', { pauses: [pause('2026-12-01', '2026-12-10')] })).toBe('2026-11-30')
    expect(dueOf(workdays(5, stops), '2026-11-23', { pauses: [pause('2026-11-16', '2026-11-24')] })).toBe('2026-12-01')
  })

  it('that still runs is said, and counts up to the moment asked for', () => {
    const running = { pauses: [pause('2026-11-25 09:00', undefined)] }
    const said = judge(workdays(5, stops), '2026-11-23', running)
    expect(said.stoppedSince).toEqual(at('2026-11-25 09:00'))
    expect(said.trace.at(-1)).toContain('停止计时')
    expect(dueOf(workdays(5, stops), '2026-11-23', { ...running, asOf: at('2026-11-27 09:00') })).toBe('2026-12-02')
  })

  it('gives hours back by the minute', () => {
    expect(
      dueOf(hours(4, stops), '2026-11-23 09:00', { pauses: [pause('2026-11-23 10:00', '2026-11-23 10:45')] }),
    ).toBe('2026-11-23 13:45')
    const office = hours(4, { counting: { ...stops.counting, hours: 'office' } })
    expect(dueOf(office, '2026-11-23 15:00', { pauses: [pause('2026-11-23 16:00', '2026-11-24 09:00')] })).toBe(
      '2026-11-24 12:00',
    )
  })
})

describe('an extension', () => {
  it('counts on from the limit before it, one after the other', () => {
    const length = { amount: 3, unit: 'workday' } as const
    expect(dueOf(workdays(5), '2026-11-23', { extensions: [{ length }] })).toBe('2026-12-03')
    expect(dueOf(workdays(5), '2026-11-23', { extensions: [{ length }, { length }] })).toBe('2026-12-08')
  })

  it('to a day is that day, even a day off', () => {
    const set = days(5, { counting: { lastDay: 'next-workday' } })
    expect(dueOf(set, '2026-11-23', { extensions: [{ until: aDay('2026-12-06') }] })).toBe('2026-12-06')
  })

  it('of calendar days moves its last day only once', () => {
    const set = days(6, { counting: { lastDay: 'next-workday' } })
    expect(dueOf(set, '2026-11-23', { extensions: [{ length: { amount: 7, unit: 'day' } }] })).toBe('2026-12-07')
  })

  it('lengthens nothing but the upper limit', () => {
    const set = aRuleSet({
      rules: [aRule({ limits: { handle: { amount: 5, unit: 'workday' }, return: { amount: 2, unit: 'workday' } } })],
    })
    const extensions = [{ length: { amount: 3, unit: 'workday' } as const }]
    expect(dueOf(set, '2026-11-23', { extensions, clock: 'return' })).toBe('2026-11-25')
  })
})

describe('a statutory limit', () => {
  const statutory = { name: '工伤认定', limit: { amount: 60, unit: 'day' } as const, source: '工伤保险条例第二十条' }
  it('stands where it is longer and the set allows it', () => {
    const judged = judge(workdays(5, { statutory: { allowed: true, known: [] } }), '2026-09-01', { statutory })
    expect(judged.due?.on).toBe('2026-10-31')
    expect(judged.trace.join()).toContain('工伤保险条例第二十条')
  })
  it('does not shorten, and is named and left out where the set does not allow it', () => {
    const short = { ...statutory, limit: { amount: 3, unit: 'day' } as const }
    expect(dueOf(workdays(5, { statutory: { allowed: true, known: [] } }), '2026-11-23', { statutory: short })).toBe(
      '2026-11-30',
    )
    const judged = judge(workdays(5), '2026-09-01', { statutory })
    expect(judged.due?.on).toBe('2026-09-08')
    expect(judged.trace.join()).toContain('不计')
  })
})

describe('what comes out', () => {
  it('names the rule in the words that a case keeps, and leaves a stated limit open', () => {
    const complaint = aRule({ id: 'c', when: { demand: 'complaint', urgency: 'any', channel: 'any' } })
    expect(judge(aRuleSet({ rules: [complaint] }), '2026-11-23').words).toBe('投诉 5 个工作日')
    const stated = judge(within('stated'), '2026-11-23')
    expect(stated.due).toBeUndefined()
    expect(stated.words).toBe('各类诉求 以交办单写明的为准')
  })

  it('tells how it came, step by step', () => {
    const set = days(6, { counting: { lastDay: 'next-workday', pauses: { caller: true, superior: true } } })
    const { trace } = judge(set, '2026-11-23 10:00', {
      pauses: [{ from: at('2026-11-24 09:00'), until: at('2026-11-25 09:00'), waitsFor: 'caller' }],
      extensions: [{ length: { amount: 6, unit: 'day' } }],
    })
    expect(trace).toEqual([
      '规则：各类诉求 6 日',
      '收到 2026-11-23 10:00',
      '次日起算，6 日的最后一天是 2026-11-29',
      '批准延期 6 日，到 2026-12-05',
      '2026-11-24 09:00 至 2026-11-25 09:00 挂件不计时，顺延 1 日，到 2026-12-06',
      '2026-12-06 是休息日，逢休息日顺延到下一个工作日：2026-12-07',
    ])
  })

  it('waits for a year that has no arrangement, in working days alone', () => {
    expect(judge(workdays(5), '2026-12-21').waitsFor).toEqual([])
    expect(judge(workdays(10), '2026-12-21').waitsFor).toEqual([2027])
    expect(judge(days(30), '2026-12-21').waitsFor).toEqual([])
    expect(judge(days(30, { counting: { lastDay: 'next-workday' } }), '2026-12-21').waitsFor).toEqual([2027])
    expect(judge(hours(40, { counting: { hours: 'office' } }), '2026-12-28 09:00').waitsFor).toEqual([2027])
    expect(
      judgeLimit(
        {
          set: workdays(5),
          matter,
          received: { on: aDay('2026-11-23') },
          calendar: createWorkCalendar([]),
          vocabulary: ruleVocabulary,
        },
        'handle',
      ),
    ).toMatchObject({ value: { waitsFor: [2026] } })
  })
})

describe('the office’s own limit', () => {
  const judgeInner = (set: RuleSet, on: string, upper: string) => {
    const judged = judgeInnerLimit(
      { set, matter, received: received(on), calendar, vocabulary: ruleVocabulary },
      at(upper),
    )
    if (!judged.ok) throw new Error(judged.failure.type)
    return judged.value
  }
  const inner = (amount: number, unit: Limit['unit'], from: 'received' | 'upper') =>
    aRuleSet({ rules: [aRule({ limits: { handle: { amount: 5, unit: 'workday' }, inner: { amount, unit, from } } })] })

  it.each([
    ['a working day before the upper one', inner(1, 'workday', 'upper'), '2026-11-23', '2026-11-30', '2026-11-27'],
    ['before an upper one on a Sunday', inner(1, 'workday', 'upper'), '2026-11-23', '2026-11-29', '2026-11-27'],
    ['3 working days from the receipt', inner(3, 'workday', 'received'), '2026-11-23', '2026-11-30', '2026-11-26'],
    ['never later than the upper one', inner(8, 'workday', 'received'), '2026-11-23', '2026-11-30', '2026-11-30'],
    [
      'the upper one where nothing lies before it',
      inner(3, 'workday', 'upper'),
      '2026-11-27',
      '2026-11-30',
      '2026-11-30',
    ],
    [
      'hours before the upper one',
      inner(4, 'hour', 'upper'),
      '2026-11-23 09:00',
      '2026-11-23 17:00',
      '2026-11-23 13:00',
    ],
  ])('is %s', (_what, set, on, upper, due) => {
    const judged = judgeInner(set, on, upper)
    expect(judged.due === undefined ? '' : momentToText(judged.due)).toBe(due)
  })
})

describe('for any limit', () => {
  const units = constantFrom('minute', 'hour', 'day', 'workday')
  it('a longer one ends no earlier, a later receipt ends no earlier, and nothing ends before it began', () => {
    assert(
      property(
        record({
          unit: units,
          amount: integer({ min: 1, max: 90 }),
          day: integer({ min: 0, max: 900 }),
          minute: integer({ min: 0, max: 1440 }),
          dayZero: constantFrom('next-day', 'same-day', 'next-day-from-workday'),
          lastDay: constantFrom('stays', 'next-workday'),
          lastDayEnds: constantFrom('midnight', 'closing'),
          hours: constantFrom('clock', 'office'),
          cutOff: constantFrom(null, 1050),
        }),
        ({ unit, amount, day, minute, ...counting }) => {
          const on = addDays(aDay('2023-02-01'), day)
          const due = (more: number, later: number): string => {
            const set = within({ amount: amount + more, unit }, { counting })
            const judged = judgeLimit(
              { set, matter, received: { on: addDays(on, later), minute }, calendar, vocabulary: ruleVocabulary },
              'handle',
            )
            const { on: dueOn, minute: dueAt } = (judged.ok ? judged.value.due : undefined) ?? { on: '', minute: 0 }
            return `${dueOn} ${String(dueAt).padStart(4, '0')}`
          }
          const base = due(0, 0)
          return due(1, 0) >= base && due(0, 1) >= base && base >= `${on} ${String(minute).padStart(4, '0')}`
        },
      ),
      { numRuns: 400 },
    )
  })
})
