import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'
import { parseRuleFile } from '#shared/rules/rule-file'
import { ruleSetSchema, type Counting, type Rule, type RuleSet } from '#shared/rules/rule-set'

const folder = join(import.meta.dirname, '..', '..', 'resources', 'rules')

/** The rule sets that ship as examples, by id, read from their files as an office would import them. */
export function shippedRuleSets(): ReadonlyMap<string, RuleSet> {
  return new Map(
    readdirSync(folder).map((name) => {
      const parsed = parseRuleFile(readFileSync(join(folder, name), 'utf8'))
      if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.failure)}`)
      return [parsed.value.id, parsed.value]
    }),
  )
}

export const aDay = (text: string): LocalDate => localDateSchema.parse(text)

/** A rule for every case: 5 working days. */
export const aRule = (change: Partial<Rule> = {}): Rule => ({
  id: 'all',
  when: { demand: 'any', urgency: 'any', channel: 'any' },
  limits: { handle: { amount: 5, unit: 'workday' } },
  source: '',
  note: '',
  ...change,
})

export interface RuleSetChange extends Partial<Omit<RuleSet, 'counting'>> {
  readonly counting?: Partial<Counting>
}

/** A set without fault: one rule, next day first, last day to midnight. */
export const aRuleSet = ({ counting = {}, ...change }: RuleSetChange = {}): RuleSet =>
  ruleSetSchema.parse({
    id: 'town',
    version: 1,
    name: '青山镇时限规则',
    place: '青山镇',
    validFrom: '2026-01-01',
    source: '青政办〔2026〕3号',
    note: '',
    rules: [aRule()],
    counting: {
      dayZero: 'next-day',
      lastDay: 'stays',
      lastDayEnds: 'midnight',
      cutOff: null,
      hours: 'clock',
      office: { opens: 510, closes: 1050 },
      pauses: { caller: false, superior: false },
      ...counting,
    },
    extension: { times: null, each: null, whole: null, approver: null, askBefore: null },
    returns: { times: null },
    statutory: { allowed: false, known: [] },
    thresholds: {
      yellow: { amount: 1, unit: 'workday', side: 'before' },
      red: { amount: 0, unit: 'day', side: 'after' },
    },
    silent: [],
    ...change,
  })
