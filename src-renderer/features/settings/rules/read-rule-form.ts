import {
  anyValue,
  innerStarts,
  limitUnits,
  ruleClocks,
  ruleLimits,
  stated,
  type InnerLimit,
  type Rule,
} from '#shared/rules/rule-set'
import { readValueForm, type Gaps, type ValueForm } from './form-values'

export interface RuleRead {
  /** Undefined while something is wrong. */
  readonly rule: Rule | undefined
  readonly gaps: Gaps
}

const isClock = (name: string): boolean => ruleClocks.some((clock) => clock === name)

/** A rule as its form has it; what the form does not show of the rule stays. */
export function readRuleForm(form: FormData, before: Rule | undefined, newId: string): RuleRead {
  const values = readValueForm(form)
  const plain = Object.fromEntries(
    ruleClocks
      .filter((clock) => clock !== 'handle' && clock !== 'inner')
      .flatMap((clock) => {
        const limit = values.limit(clock)
        return limit === null || limit === undefined ? [] : [[clock, limit]]
      }),
  )
  const handle = readHandle(values)
  const inner = readInner(values)
  const newer = Object.entries(before?.limits ?? {}).filter(([name]) => !isClock(name))
  const limits = {
    ...Object.fromEntries(newer),
    ...plain,
    ...(handle === undefined ? {} : { handle }),
    ...(inner === undefined ? {} : { inner }),
  }
  if (Object.keys(limits).length === 0 && Object.keys(values.gaps).length === 0)
    values.refuse('handle', '请至少填一个时限。')
  if (Object.keys(values.gaps).length > 0) return { rule: undefined, gaps: values.gaps }
  const value = (name: string): string => values.text(name) || anyValue
  return {
    gaps: values.gaps,
    rule: {
      ...before,
      id: before?.id ?? newId,
      when: { demand: value('demand'), urgency: value('urgency'), channel: value('channel') },
      limits,
      source: values.text('source'),
      note: values.text('note'),
    },
  }
}

function readHandle(values: ValueForm): Rule['limits']['handle'] {
  if (values.text('handle-unit') !== stated) return values.limit('handle') ?? undefined
  return values.text('handle') === '' ? stated : values.refuse('handle', '以交办单写明的为准时，不用填数字。')
}

function readInner(values: ValueForm): InnerLimit | undefined {
  const amount = values.count('inner', ruleLimits.amount)
  if (amount === null || amount === undefined) return undefined
  const [start = '', written = ''] = values.text('inner-unit').split(' ')
  const from = innerStarts.find((one) => one === start)
  const unit = limitUnits.find((one) => one === written)
  if (from === undefined || unit === undefined) return values.refuse('inner', '请选择单位。')
  if (amount === 0 && (unit === 'minute' || unit === 'hour')) return values.refuse('inner', '分钟、小时要大于 0。')
  return { amount, unit, from }
}

/** An id for a rule to be added: none that stands in the set. */
export function newRuleId(rules: readonly Pick<Rule, 'id'>[]): string {
  const taken = new Set(rules.map(({ id }) => id))
  for (let number = rules.length + 1; ; number += 1) if (!taken.has(`r${number}`)) return `r${number}`
}
