import { describe, expect, it } from 'vitest'
import { parseRuleFile, renderRuleFile } from '#shared/rules/rule-file'
import { aRuleSet, shippedRuleSets } from '#tests/support/rule-sets'

const file = (change: object = {}): string => JSON.stringify({ format: 'hotline-rules/1.0', ...aRuleSet(), ...change })
const refusalOf = (text: string) => {
  const parsed = parseRuleFile(text)
  return parsed.ok ? undefined : parsed.failure
}

describe('a rule file', () => {
  it('comes back as it was written, with what only a newer program knows', () => {
    const set = { ...aRuleSet(), colour: 'blue' }
    expect(parseRuleFile(renderRuleFile(set))).toEqual({ ok: true, value: set })
    for (const shipped of shippedRuleSets().values())
      expect(parseRuleFile(renderRuleFile(shipped))).toEqual({ ok: true, value: shipped })
  })

  it.each([
    ['no JSON', '{', { type: 'RuleFileMalformed', path: [] }],
    ['a key written twice', '{"format":"a","format":"b"}', { type: 'RuleFileMalformed', path: [] }],
    ['another file', '{"name":"x"}', { type: 'RuleFormatUnknown', format: '' }],
    ['a list', '[]', { type: 'RuleFormatUnknown', format: '' }],
    [
      'a later format',
      file({ format: 'hotline-rules/2.0' }),
      { type: 'RuleFormatUnknown', format: 'hotline-rules/2.0' },
    ],
    ['no rule', file({ rules: [] }), { type: 'RuleFileMalformed', path: ['rules'] }],
    ['a day that is none', file({ validFrom: '2026-02-30' }), { type: 'RuleFileMalformed', path: ['validFrom'] }],
    [
      'a limit of no time',
      file({ rules: [{ ...aRuleSet().rules[0], limits: { signIn: { amount: 0, unit: 'hour' } } }] }),
      { type: 'RuleFileMalformed', path: ['rules', '0', 'limits', 'signIn'] },
    ],
    [
      'half a day',
      file({ extension: { ...aRuleSet().extension, each: { amount: 0.5, unit: 'day' } } }),
      { type: 'RuleFileMalformed', path: ['extension', 'each', 'amount'] },
    ],
    ['a name too long', file({ name: '规'.repeat(41) }), { type: 'RuleFileMalformed', path: ['name'] }],
    ['a version of nothing', file({ version: 0 }), { type: 'RuleFileMalformed', path: ['version'] }],
    ['an id that is a path', file({ id: '../x' }), { type: 'RuleFileMalformed', path: ['id'] }],
  ])('is refused with %s', (_what, text, failure) => {
    expect(refusalOf(text)).toEqual(failure)
  })

  it('has its texts past the border', () => {
    const parsed = parseRuleFile(file({ name: '规\u202e则' }))
    expect(parsed.ok ? parsed.value.name : '').toBe('规则')
  })
})
