import { describe, expect, it } from 'vitest'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { checkRuleSet, type RuleSetFault } from '#shared/rules/check-rule-set'
import { findRule } from '#shared/rules/find-rule'
import type { Limit, Rule } from '#shared/rules/rule-set'
import { aRule, aRuleSet, shippedRuleSets, type RuleSetChange } from '#tests/support/rule-sets'

const check = (change: RuleSetChange = {}): RuleSetFault[] => checkRuleSet(aRuleSet(change), ruleVocabulary)
const any = { demand: 'any', urgency: 'any', channel: 'any' }
const workdays = (amount: number): Limit => ({ amount, unit: 'workday' })
const ruleFor = (id: string, when: object, limits: Rule['limits'] = { handle: workdays(3) }): Rule =>
  aRule({ id, when: { ...any, ...when }, limits })

describe('a rule is found', () => {
  const set = aRuleSet({
    rules: [
      aRule({ limits: { handle: workdays(5), signIn: workdays(1) } }),
      ruleFor('complaint', { demand: 'complaint' }, { handle: workdays(7) }),
      ruleFor('web-complaint', { demand: 'complaint', channel: 'web' }, { handle: workdays(2) }),
    ],
  })
  const find = (clock: 'handle' | 'signIn' | 'return', matter: object) =>
    findRule(set, clock, { demand: 'consult', urgency: 'normal', channel: 'phone', ...matter })
  const idOf = (clock: 'handle' | 'signIn', matter: object): string => {
    const found = find(clock, matter)
    return found.ok ? found.value.id : found.failure.type
  }

  it('by the most dimensions that it names', () => {
    expect(idOf('handle', {})).toBe('all')
    expect(idOf('handle', { demand: 'complaint' })).toBe('complaint')
    expect(idOf('handle', { demand: 'complaint', channel: 'web' })).toBe('web-complaint')
  })
  it('by each limit on its own: a narrow rule that is silent leaves it to the wider', () => {
    expect(idOf('signIn', { demand: 'complaint', channel: 'web' })).toBe('all')
  })
  it('or is missed, and said to be', () => {
    expect(find('return', {})).toMatchObject({ ok: false, failure: { type: 'RuleMissing', clock: 'return' } })
  })
  it('for a value that only a newer program knows by the rules for any', () => {
    expect(idOf('handle', { channel: 'governor' })).toBe('all')
  })
})

describe('a rule set', () => {
  it('without fault has none', () => expect(check()).toEqual([]))

  it.each([...shippedRuleSets()])('that ships has none: %s', (_id, set) => {
    expect(checkRuleSet(set, ruleVocabulary)).toEqual([])
  })

  it('with holes tells them in as few groups as can be', () => {
    expect(check({ rules: [ruleFor('p', { channel: 'phone' })] })).toEqual(
      [...ruleVocabulary.channel.keys()]
        .filter((channel) => channel !== 'phone')
        .map((channel) => ({
          type: 'RuleHole',
          when: { ...any, channel },
        })),
    )
    expect(check({ rules: [ruleFor('s', {}, { signIn: workdays(1) })] })).toEqual([{ type: 'RuleHole', when: any }])
    const allButOne = [...ruleVocabulary.demand.keys()]
      .filter((demand) => demand !== 'thanks')
      .map((demand) => ruleFor(demand, { demand }))
    expect(check({ rules: allButOne })).toEqual([{ type: 'RuleHole', when: { ...any, demand: 'thanks' } }])
    expect(check({ rules: [...allButOne, ruleFor('n', { demand: 'thanks', urgency: 'normal' })] })).toEqual([
      { type: 'RuleHole', when: { ...any, demand: 'thanks', urgency: 'urgent' } },
      { type: 'RuleHole', when: { ...any, demand: 'thanks', urgency: 'critical' } },
    ])
  })

  it('in which two rules are equally narrow names both, once, with a case and the limits', () => {
    const rules = [
      aRule(),
      ruleFor('complaint', { demand: 'complaint' }, { handle: workdays(7), return: workdays(1) }),
      ruleFor('urgent', { urgency: 'urgent' }, { handle: workdays(3), return: workdays(2) }),
    ]
    expect(check({ rules })).toEqual([
      {
        type: 'RuleContradiction',
        ruleIds: ['complaint', 'urgent'],
        clocks: ['return', 'handle'],
        matter: { demand: 'complaint', urgency: 'urgent', channel: 'phone' },
      },
    ])
    const decided = ruleFor(
      'both',
      { demand: 'complaint', urgency: 'urgent' },
      { handle: workdays(4), return: workdays(1) },
    )
    expect(check({ rules: [...rules, decided] })).toEqual([])
  })

  it('that names one rule twice, a rule that says nothing, or a value that nothing knows', () => {
    expect(check({ rules: [aRule(), ruleFor('x', { demand: 'report' }), ruleFor('x', { demand: 'help' })] })).toEqual([
      { type: 'RuleIdTwice', ruleId: 'x' },
    ])
    expect(check({ rules: [aRule(), ruleFor('x', { demand: 'report' }, {})] })).toEqual([
      { type: 'RuleSaysNothing', ruleId: 'x' },
    ])
    expect(check({ rules: [aRule(), ruleFor('x', { channel: 'pigeon' })] })).toEqual([
      { type: 'RuleValueUnknown', ruleId: 'x', dimension: 'channel', value: 'pigeon' },
    ])
  })

  it.each([
    ['the office’s own limit longer than the upper', { inner: { ...workdays(6), from: 'received' as const } }, 'inner'],
    [
      'the office’s own limit further back than the receipt',
      { inner: { ...workdays(6), from: 'upper' as const } },
      'inner',
    ],
    [
      'its own limit in days where the upper may end sooner',
      { inner: { amount: 8, unit: 'day' as const, from: 'received' as const } },
      'inner',
    ],
    ['sign-in longer than handling', { signIn: workdays(6) }, 'signIn'],
    ['first contact longer than handling', { firstContact: { amount: 300, unit: 'hour' as const } }, 'firstContact'],
    ['return longer than handling', { return: { amount: 9, unit: 'day' as const } }, 'return'],
  ])('with %s', (_what, limits, clock) => {
    expect(check({ rules: [aRule({ limits: { handle: workdays(5), ...limits } })] })).toMatchObject([
      { type: 'LimitBeyondUpper', clock, upper: workdays(5) },
    ])
  })

  it.each([
    ['the office’s own limit as long as the upper', { inner: { ...workdays(5), from: 'received' as const } }],
    ['sign-in on the day itself', { signIn: { amount: 0, unit: 'day' as const } }],
    ['7 days within 5 working days, which any week leaves', { return: { amount: 5, unit: 'day' as const } }],
  ])('may have %s', (_what, limits) => {
    expect(check({ rules: [aRule({ limits: { handle: workdays(5), ...limits } })] })).toEqual([])
  })

  it('whose extensions pass what the whole may take', () => {
    const extension = { times: 2, each: workdays(5), whole: workdays(10), approver: null, askBefore: null }
    expect(check({ extension })).toEqual([{ type: 'ExtensionBeyondWhole', ruleId: 'all', whole: workdays(10) }])
    expect(check({ extension: { ...extension, times: 1 } })).toEqual([])
    expect(check({ extension: { ...extension, times: null } })).toEqual([])
    expect(check({ extension: { ...extension, times: 0 } })).toEqual([])
  })

  it.each([
    ['before', 1, 'before', 2],
    ['before', 1, 'before', 1],
    ['after', 1, 'before', 0],
    ['after', 2, 'after', 1],
    ['before', 0, 'before', 0],
  ] as const)('whose yellow (%s %i) does not come before red (%s %i)', (yellowSide, yellow, redSide, red) => {
    const threshold = (side: 'before' | 'after', amount: number) => ({ amount, unit: 'workday' as const, side })
    expect(check({ thresholds: { yellow: threshold(yellowSide, yellow), red: threshold(redSide, red) } })).toEqual([
      { type: 'YellowNotBeforeRed' },
    ])
  })

  it('whose office closes before it opens, or has no hours where they are needed', () => {
    expect(check({ counting: { office: { opens: 1050, closes: 510 } } })).toEqual([{ type: 'OfficeHoursWrong' }])
    expect(check({ counting: { office: null, lastDayEnds: 'closing', hours: 'office' } })).toEqual([
      { type: 'OfficeHoursMissing', needs: 'closing' },
      { type: 'OfficeHoursMissing', needs: 'office' },
    ])
  })
})
