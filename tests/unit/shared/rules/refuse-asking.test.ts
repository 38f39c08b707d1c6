import { describe, expect, it } from 'vitest'
import type { Moment } from '#shared/rules/moment'
import { judgeLamp, latestAsking, refuseExtension, refuseReturn } from '#shared/rules/refuse-asking'
import type { ExtensionRule, Limit, RuleSet } from '#shared/rules/rule-set'
import { aDay, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const at = (on: string, minute = 1440): Moment => ({ on: aDay(on), minute })
const workdays = (amount: number): Limit => ({ amount, unit: 'workday' })
const due = at('2026-11-30')

describe('an extension', () => {
  const rule: ExtensionRule = { times: 2, each: workdays(5), whole: null, approver: 'centre', askBefore: workdays(1) }
  const refuse = (asked: { length?: Limit; granted?: number; now?: Moment; until?: Moment }, extension = rule) =>
    refuseExtension({
      set: aRuleSet({ extension }),
      length: workdays(5),
      granted: 0,
      now: at('2026-11-25', 600),
      due,
      received: { on: aDay('2026-11-23') },
      until: at('2026-12-07'),
      calendar,
      ...asked,
    })?.type

  it('can be asked for within number, length and time', () => {
    expect(refuse({})).toBeUndefined()
    expect(refuse({ granted: 1, now: at('2026-11-27') })).toBeUndefined()
  })
  it.each([
    ['was had often enough', { granted: 2 }, 'ExtensionsUsedUp'],
    ['is longer than one may be', { length: workdays(6) }, 'ExtensionTooLong'],
    ['is counted otherwise', { length: { amount: 3, unit: 'day' as const } }, 'ExtensionUnitDiffers'],
    ['is asked for on the last working day', { now: at('2026-11-30', 1) }, 'ExtensionTooLate'],
    ['is asked for on the day off before it', { now: at('2026-11-28', 600) }, 'ExtensionTooLate'],
    ['is asked for after the limit', { now: at('2026-12-01', 1) }, 'LimitPassed'],
  ])('is refused where it %s', (_what, asked, type) => expect(refuse(asked)).toBe(type))
  it('is bound by nothing that the rule does not say', () => {
    const open = { times: null, each: null, whole: null, approver: null, askBefore: null }
    expect(refuse({ granted: 8, length: workdays(90), now: at('2026-11-30') }, open)).toBeUndefined()
    expect(refuse({ granted: 0 }, { ...open, times: 0 })).toBe('ExtensionsUsedUp')
  })
  it('is refused where the case would take longer than it may in all, days of the receipt counted', () => {
    const rule30 = { ...rule, whole: { amount: 30, unit: 'day' as const } }
    expect(refuse({ until: at('2026-12-23') }, rule30)).toBeUndefined()
    expect(refuse({ until: at('2026-12-24') }, rule30)).toBe('ExtensionBeyondAll')
  })
  it('has its last moment at the end of the working day before', () => {
    expect(latestAsking({ set: aRuleSet({ extension: rule }), due, calendar })).toEqual(at('2026-11-27'))
  })
})

describe('a return', () => {
  const once = aRuleSet({ returns: { times: 1 } })
  it('is refused once used up or too late, and free where nothing is said', () => {
    expect(refuseReturn(once, 0, at('2026-11-25'), at('2026-11-25'))).toBeUndefined()
    expect(refuseReturn(once, 1, at('2026-11-25'), undefined)).toEqual({ type: 'ReturnsUsedUp', times: 1 })
    expect(refuseReturn(once, 0, at('2026-11-26', 0), at('2026-11-25'))).toEqual({
      type: 'ReturnTooLate',
      latest: at('2026-11-25'),
    })
    expect(refuseReturn(aRuleSet(), 9, at('2026-11-26'), undefined)).toBeUndefined()
  })
})

describe('the lamp', () => {
  const lamp = (now: Moment, thresholds?: RuleSet['thresholds']) =>
    judgeLamp(thresholds === undefined ? aRuleSet() : aRuleSet({ thresholds }), due, now, calendar)
  it('is yellow from the working day before the limit and red once it is over', () => {
    expect(lamp(at('2026-11-26'))).toBe('green')
    expect(lamp(at('2026-11-27', 0))).toBe('yellow')
    expect(lamp(at('2026-11-30'))).toBe('yellow')
    expect(lamp(at('2026-12-01', 0))).toBe('red')
  })
  it('turns at the points that the set names, hours too', () => {
    const thresholds = {
      yellow: { amount: 4, unit: 'hour', side: 'before' },
      red: { amount: 1, unit: 'workday', side: 'after' },
    } as const
    expect(lamp(at('2026-11-30', 1199), thresholds)).toBe('green')
    expect(lamp(at('2026-11-30', 1200), thresholds)).toBe('yellow')
    expect(lamp(at('2026-12-01', 0), thresholds)).toBe('red')
    const early = {
      yellow: { amount: 2, unit: 'workday', side: 'before' },
      red: { amount: 0, unit: 'day', side: 'before' },
    } as const
    expect(lamp(at('2026-11-30', 0), early)).toBe('red')
    expect(lamp(at('2026-11-26', 0), early)).toBe('yellow')
  })
})
