import { describe, expect, it } from 'vitest'
import { newRuleId, readRuleForm } from '#renderer/features/settings/rules/read-rule-form'
import { readCountingForm, readSidesForm, readStatutoryLine } from '#renderer/features/settings/rules/read-options-form'
import { defaultExample } from '#renderer/start/example-rules'
import { statutoryToLine } from '#renderer/messages/rule-words'
import { ruleSetSchema } from '#shared/rules/rule-set'
import { aRule, aRuleSet, shippedRuleSets } from '#tests/support/rule-sets'
import { chineseFaults } from '../messages/plain-words'

const form = (fields: Readonly<Record<string, string>>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

describe('the form of a rule', () => {
  const read = (fields: Readonly<Record<string, string>>, before = aRule()) => readRuleForm(form(fields), before, 'r2')

  it('reads limits, blanks as none, and a limit that is the sheet’s', () => {
    expect(
      read({
        demand: 'complaint',
        'handle-unit': 'stated',
        signIn: '1',
        'signIn-unit': 'workday',
        return: '',
        'return-unit': 'day',
        inner: '2',
        'inner-unit': 'upper workday',
        source: '第三条',
        note: '',
      }).rule,
    ).toEqual({
      id: 'all',
      when: { demand: 'complaint', urgency: 'any', channel: 'any' },
      limits: {
        handle: 'stated',
        signIn: { amount: 1, unit: 'workday' },
        inner: { amount: 2, unit: 'workday', from: 'upper' },
      },
      source: '第三条',
      note: '',
    })
  })

  it('keeps what only a newer program put into the rule', () => {
    const newer = { ...aRule({ limits: { handle: 'stated', hearing: { amount: 1, unit: 'day' } } }), colour: 'blue' }
    expect(read({ handle: '5', 'handle-unit': 'workday' }, newer).rule).toMatchObject({
      colour: 'blue',
      limits: { handle: { amount: 5, unit: 'workday' }, hearing: { amount: 1, unit: 'day' } },
    })
  })

  it.each([
    ['nothing at all', { 'handle-unit': 'workday' }, 'handle'],
    ['a number of letters', { handle: '五', 'handle-unit': 'workday' }, 'handle'],
    ['half a day', { handle: '0.5', 'handle-unit': 'day' }, 'handle'],
    ['a number too large', { handle: '1000', 'handle-unit': 'day' }, 'handle'],
    ['a negative number', { signIn: '-1', 'signIn-unit': 'day' }, 'signIn'],
    ['no hours', { firstContact: '0', 'firstContact-unit': 'hour' }, 'firstContact'],
    ['no minutes of its own', { inner: '0', 'inner-unit': 'upper minute' }, 'inner'],
    ['a unit that is none', { handle: '3', 'handle-unit': 'year' }, 'handle'],
    ['a number for what the sheet states', { handle: '3', 'handle-unit': 'stated' }, 'handle'],
  ])('refuses %s beside the field', (_what, fields, field) => {
    const { rule, gaps } = read(fields)
    expect(rule).toBeUndefined()
    expect(Object.keys(gaps)).toEqual([field])
    expect(Object.values(gaps).flatMap((gap) => chineseFaults(gap ?? ''))).toEqual([])
  })

  it('gives a new rule an id that none has', () => {
    expect(newRuleId([aRule(), aRule({ id: 'r3' })])).toBe('r4')
    expect(newRuleId([])).toBe('r1')
  })
})

describe('the form of how a set counts', () => {
  const fields = {
    dayZero: 'same-day',
    lastDay: 'next-workday',
    lastDayEnds: 'closing',
    hours: 'office',
    cutOff: '17:30',
    opens: '8:30',
    closes: '17：30',
    caller: '1',
  }
  it('reads options, clock times and what stops the clock', () => {
    const { set } = readCountingForm(form(fields), aRuleSet())
    expect(set?.counting).toEqual({
      dayZero: 'same-day',
      lastDay: 'next-workday',
      lastDayEnds: 'closing',
      hours: 'office',
      cutOff: 1050,
      office: { opens: 510, closes: 1050 },
      pauses: { caller: true, superior: false },
    })
    expect(
      readCountingForm(form({ ...fields, cutOff: '', opens: '', closes: '' }), aRuleSet()).set?.counting,
    ).toMatchObject({ cutOff: null, office: null })
  })
  it.each([
    ['25:00', { cutOff: '25:00' }, 'cutOff'],
    ['下午五点', { cutOff: '下午五点' }, 'cutOff'],
    ['8:75', { opens: '8:75' }, 'opens'],
    ['an opening without a closing', { closes: '' }, 'closes'],
    ['a closing without an opening', { opens: '' }, 'opens'],
    ['a closing before the opening', { closes: '8:00' }, 'closes'],
  ])('refuses %s beside the field', (_what, change, field) => {
    const { set, gaps } = readCountingForm(form({ ...fields, ...change }), aRuleSet())
    expect(set).toBeUndefined()
    expect(Object.keys(gaps)).toEqual([field])
  })
})

describe('the form of extensions, returns and lamps', () => {
  const fields = {
    extensionTimes: '2',
    approver: 'head',
    each: '5',
    'each-unit': 'workday',
    whole: '',
    'whole-unit': 'day',
    askBefore: '1',
    'askBefore-unit': 'workday',
    returnTimes: '',
    yellow: '2',
    'yellow-unit': 'workday',
    'yellow-side': 'before',
    red: '0',
    'red-unit': 'day',
    'red-side': 'after',
    statutory: '1',
    known: '工伤认定，60 日，工伤保险条例第二十条\n\n环评, 30工作日, 环境影响评价法, 第二十二条',
  }
  it('reads them, blanks as what the rule does not say', () => {
    const { set } = readSidesForm(form(fields), aRuleSet())
    expect(ruleSetSchema.safeParse(set).success).toBe(true)
    expect(set).toMatchObject({
      extension: {
        times: 2,
        approver: 'head',
        each: { amount: 5, unit: 'workday' },
        whole: null,
        askBefore: { amount: 1, unit: 'workday' },
      },
      returns: { times: null },
      thresholds: { yellow: { amount: 2, side: 'before' }, red: { amount: 0, side: 'after' } },
      statutory: {
        allowed: true,
        known: [
          { name: '工伤认定', limit: { amount: 60, unit: 'day' }, source: '工伤保险条例第二十条' },
          { name: '环评', limit: { amount: 30, unit: 'workday' }, source: '环境影响评价法，第二十二条' },
        ],
      },
    })
  })
  it.each([
    ['too many extensions', { extensionTimes: '10' }, 'extensionTimes'],
    ['no yellow point', { yellow: '' }, 'yellow'],
    ['a line of another shape', { known: '工伤认定 60 日' }, 'known'],
    ['a line without its source', { known: '工伤认定，60 日，' }, 'known'],
    ['a limit of nothing', { known: '工伤认定，0 日，条例' }, 'known'],
  ])('refuses %s beside the field', (_what, change, field) => {
    const { set, gaps } = readSidesForm(form({ ...fields, ...change }), aRuleSet())
    expect(set).toBeUndefined()
    expect(Object.keys(gaps)).toEqual([field])
  })
  it('reads a statutory limit back as it wrote it', () => {
    const limit = {
      name: '工伤认定',
      limit: { amount: 60, unit: 'workday' as const },
      source: '工伤保险条例，第二十条',
    }
    expect(readStatutoryLine(statutoryToLine(limit))).toEqual(limit)
  })
})

it('the set that is offered first is among those that ship', () => {
  expect(shippedRuleSets().has(defaultExample)).toBe(true)
})
