import { fail, ok, type Result } from '../prelude/result'
import { anyValue, ruleDimensions, type Rule, type RuleClock, type RuledMatter, type RuleSet } from './rule-set'

/** No rule of the set sets this limit for such a case. */
export interface RuleMissing extends RuledMatter {
  readonly type: 'RuleMissing'
  readonly clock: RuleClock
}

/** Two rules, each as narrow as the other, set this limit for such a case. */
export interface RulesTied extends RuledMatter {
  readonly type: 'RulesTied'
  readonly clock: RuleClock
  readonly ruleIds: readonly string[]
}

/** Whether a rule is for such a case. */
export const isRuleFor = (rule: { readonly when: RuledMatter }, matter: RuledMatter): boolean =>
  ruleDimensions.every((dimension) => rule.when[dimension] === anyValue || rule.when[dimension] === matter[dimension])

/** How many dimensions a rule names: the more, the narrower. */
export const narrownessOf = (rule: Pick<Rule, 'when'>): number =>
  ruleDimensions.filter((dimension) => rule.when[dimension] !== anyValue).length

/** Whether a rule says anything of a clock. */
export const hasClock = (rule: Pick<Rule, 'limits'>, clock: RuleClock): boolean => rule.limits[clock] !== undefined

/**
 * The rule that sets a limit for a case: of those that set it, the narrowest. A narrow rule that is silent on a limit leaves it to the
 * wider ones.
 */
export function findRule(
  { rules }: Pick<RuleSet, 'rules'>,
  clock: RuleClock,
  matter: RuledMatter,
): Result<Rule, RuleMissing | RulesTied> {
  const standing = rules.filter((rule) => hasClock(rule, clock) && isRuleFor(rule, matter))
  const narrowest = Math.max(...standing.map(narrownessOf))
  const [rule, ...others] = standing.filter((one) => narrownessOf(one) === narrowest)
  const { demand, urgency, channel } = matter
  if (rule === undefined) return fail({ type: 'RuleMissing', clock, demand, urgency, channel })
  if (others.length > 0)
    return fail({ type: 'RulesTied', clock, demand, urgency, channel, ruleIds: [rule, ...others].map(({ id }) => id) })
  return ok(rule)
}
