import { describe, expect, it } from 'vitest'
import { ruleFailureToWords, ruleFaultToText, ruleSetToText, silentToText } from '#renderer/messages/rule-words'
import type { RulesRefused } from '#renderer/ledger-store/commit/commit-rules'
import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import { checkRuleSet } from '#shared/rules/check-rule-set'
import type { RuleFileMalformed, RuleFormatUnknown } from '#shared/rules/rule-file'
import { silentParts } from '#shared/rules/rule-set'
import { aDay, aRule, aRuleSet, shippedRuleSets } from '#tests/support/rule-sets'
import { chineseFaults, wordFaults } from './plain-words'

const failures: readonly (RulesRefused | RuleFileMalformed | RuleFormatUnknown)[] = [
  { type: 'VersionsOverlap', earlier: 1, later: 2, validFrom: aDay('2026-01-01') },
  { type: 'RuleSetFaulty', faults: [] },
  { type: 'RuleSetMalformed', path: ['rules', '2', 'note'] },
  { type: 'RuleSetMalformed', path: [] },
  { type: 'RuleSetUnknown' },
  { type: 'RuleFileMalformed', path: [] },
  { type: 'RuleFileMalformed', path: ['colour'] },
  { type: 'RuleFormatUnknown', format: '' },
  { type: 'RuleFormatUnknown', format: '2.0' },
]

describe('the words of rules', () => {
  it.each(failures)('tell what to do about $type', (failure) => {
    expect(wordFaults(ruleFailureToWords(failure))).toEqual([])
  })

  it('name the place in a file', () => {
    expect(ruleFailureToWords({ type: 'RuleFileMalformed', path: ['rules', '2', 'limits'] }).what).toContain(
      '规则第 3 条',
    )
  })

  it('tell every fault of a set in a sentence with the rule it is about', () => {
    const when = { demand: 'any', urgency: 'any', channel: 'any' }
    const handle = { amount: 2, unit: 'workday' } as const
    const set = aRuleSet({
      rules: [
        aRule({
          id: 'a',
          when: { ...when, demand: 'complaint' },
          limits: { handle, inner: { ...handle, amount: 4, from: 'upper' } },
        }),
        aRule({
          id: 'b',
          when: { ...when, urgency: 'urgent' },
          limits: { handle, signIn: { amount: 9, unit: 'day' } },
        }),
        aRule({ id: 'b', when: { ...when, channel: '飞鸽' }, limits: {} }),
      ],
      counting: { office: null, lastDayEnds: 'closing', hours: 'office' },
      thresholds: {
        yellow: { amount: 1, unit: 'day', side: 'after' },
        red: { amount: 1, unit: 'day', side: 'before' },
      },
      extension: { times: 2, each: handle, whole: handle, approver: 'head', askBefore: null },
    })
    const faults = [
      ...checkRuleSet(set, ruleVocabulary),
      ...checkRuleSet({ ...set, counting: { ...set.counting, office: { opens: 9, closes: 8 } } }, ruleVocabulary),
      ...checkRuleSet({ ...set, counting: aRuleSet().counting }, ruleVocabulary),
    ]
    expect([...new Set(faults.map(({ type }) => type))].toSorted()).toEqual([
      'ExtensionBeyondWhole',
      'LimitBeyondUpper',
      'OfficeHoursMissing',
      'OfficeHoursWrong',
      'RuleContradiction',
      'RuleHole',
      'RuleIdTwice',
      'RuleSaysNothing',
      'RuleValueUnknown',
      'YellowNotBeforeRed',
    ])
    const texts = faults.map((fault) => ruleFaultToText(fault, set))
    expect(texts.flatMap(chineseFaults)).toEqual([])
    expect(texts.filter((text) => !text.endsWith('。'))).toEqual([])
    expect(texts.join()).toContain('第 1 条（投诉）和第 2 条（紧急件）')
  })

  it.each([...shippedRuleSets()])('tell all of %s in Chinese', (_id, set) => {
    expect(chineseFaults(ruleSetToText(set).replaceAll('12345', ''))).toEqual([])
    expect(ruleSetToText(set)).toContain(set.source)
  })

  it('tell on what a source is silent, and leave out what only a newer program knows', () => {
    expect(silentToText(['dayZero', 'colour', 'signIn'])).toBe('签收时限、从哪一天起算')
    expect(chineseFaults(silentToText(silentParts))).toEqual([])
  })
})
