import { describe, expect, it } from 'vitest'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { previewRules, type PreviewedCase } from '#shared/rules/preview-rules'
import { aDay, aRule, aRuleSet } from '#tests/support/rule-sets'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const ground = { calendar: shippedCalendar(), vocabulary: ruleVocabulary }
const any = { demand: 'any', urgency: 'any', channel: 'any' }
const aCase = (id: string, change: Partial<PreviewedCase> = {}): PreviewedCase => ({
  id,
  matter: { demand: 'complaint', urgency: 'normal', channel: 'visit' },
  received: { on: aDay('2026-11-23') },
  dueOn: aDay('2026-11-30'),
  movedTo: '',
  isStated: false,
  innerDueOn: '',
  ...change,
})
const inner = { amount: 2, unit: 'workday', from: 'upper' } as const

describe('a preview of rules', () => {
  it('names the cases whose limit would be another, old and new, the earliest first', () => {
    const set = aRuleSet({ rules: [aRule({ limits: { handle: { amount: 3, unit: 'workday' } } })] })
    const preview = previewRules(
      set,
      [
        aCase('b', { received: { on: aDay('2026-11-25') }, dueOn: aDay('2026-12-02') }),
        aCase('a'),
        aCase('same', { dueOn: aDay('2026-11-26') }),
      ],
      ground,
    )
    expect(preview.cases).toBe(3)
    expect(preview.changes.map(({ id, upper }) => [id, upper])).toEqual([
      ['a', { from: '2026-11-30', to: '2026-11-26' }],
      ['b', { from: '2026-12-02', to: '2026-11-30' }],
    ])
    expect(preview.changes[0]?.words).toBe('各类诉求 3 个工作日')
  })

  it('lets what a sheet states stand, tells it apart, and counts the office’s own limit back from it', () => {
    const set = aRuleSet({ rules: [aRule({ limits: { handle: { amount: 3, unit: 'workday' }, inner } })] })
    const preview = previewRules(
      set,
      [
        aCase('sheet', { isStated: true }),
        aCase('assigned', { isStated: true, innerDueOn: aDay('2026-11-27') }),
        aCase('kept', { isStated: true, innerDueOn: aDay('2026-11-26') }),
      ],
      ground,
    )
    expect(preview.changes.map(({ id, inner: own }) => [id, own])).toEqual([
      ['assigned', { from: '2026-11-27', to: '2026-11-26' }],
    ])
    expect(preview.stated.map(({ id }) => id)).toEqual(['sheet', 'assigned', 'kept'])
  })

  it('holds a limit that was extended against where it stands, and takes no extension back', () => {
    const set = aRuleSet({ rules: [aRule({ limits: { handle: { amount: 3, unit: 'workday' }, inner } })] })
    const moved = { dueOn: aDay('2026-12-04'), movedTo: aDay('2026-12-04') }
    const preview = previewRules(
      set,
      [
        aCase('extended', moved),
        aCase('assigned', { ...moved, innerDueOn: aDay('2026-12-02') }),
        aCase('sheet', { ...moved, isStated: true, innerDueOn: aDay('2026-11-27') }),
        aCase('longer', { dueOn: aDay('2026-11-25'), movedTo: aDay('2026-11-25') }),
      ],
      ground,
    )
    expect(preview.changes.map(({ id, upper, inner: own }) => [id, upper, own])).toEqual([
      ['longer', { from: '2026-11-25', to: '2026-11-26' }, undefined],
      ['sheet', undefined, { from: '2026-11-27', to: '2026-12-02' }],
    ])
  })

  it('leaves alone what is not yet assigned, and what the rules leave to the sheet', () => {
    const set = aRuleSet({ rules: [aRule({ limits: { handle: 'stated', inner } })] })
    const preview = previewRules(set, [aCase('a'), aCase('b', { innerDueOn: aDay('2026-11-27') })], ground)
    expect(preview.changes).toMatchObject([{ id: 'b', upper: undefined, inner: { to: '2026-11-26' } }])
  })

  it('counts the cases for which the set has no rule or two', () => {
    const rules = [
      aRule({ id: 'x', when: { ...any, demand: 'help' } }),
      aRule({ id: 'y', when: { ...any, channel: 'visit' } }),
    ]
    const help = { demand: 'help', urgency: 'normal', channel: 'visit' }
    const none = { demand: 'consult', urgency: 'normal', channel: 'phone' }
    const preview = previewRules(
      aRuleSet({ rules }),
      [aCase('tied', { matter: help }), aCase('hole', { matter: none })],
      ground,
    )
    expect(preview).toEqual({ cases: 2, changes: [], stated: [], unruled: 2 })
  })

  it('says where a year has no calendar', () => {
    const late = aCase('late', { received: { on: aDay('2026-12-28') }, dueOn: aDay('2027-01-05') })
    expect(previewRules(aRuleSet(), [late], ground).changes).toMatchObject([{ provisional: true }])
  })
})
