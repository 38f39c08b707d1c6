import type { WorkCalendar } from '../../calendar/work-calendar'
import { countFromReceipt, type Receipt } from '../../rules/count-limit'
import { findRule } from '../../rules/find-rule'
import { judgeClock } from '../../rules/judgement'
import type { Moment } from '../../rules/moment'
import type { Counting, ExtensionRule, LimitUnit, RuledMatter, RuleSet } from '../../rules/rule-set'
import type { Case } from '../case'
import { ruleVocabulary } from '../rule-vocabulary'
import { matterOf } from '../ruled-matter'
import { usualCounting } from '../usual-rules'

/** What the office's rules say of extensions and waiting. */
export interface SideRules {
  readonly extension: ExtensionRule
  readonly counting: Counting
  /** In what a time of waiting is counted. */
  readonly pauseUnit: LimitUnit
}

/**
 * What holds where the office keeps no rule set: 山东省 2020 has 2 working days for a return and 10 for an extension; most
 * places let an extension be asked for once or twice, and not on the last working day. Waiting stops no clock unasked.
 */
export const usualSideRules: SideRules & { readonly returnTimes: number } = {
  extension: {
    times: 2,
    each: { amount: 10, unit: 'workday' },
    whole: null,
    approver: 'centre',
    askBefore: { amount: 1, unit: 'workday' },
  },
  counting: usualCounting,
  returnTimes: 1,
  pauseUnit: 'workday',
}

const usualReturn = { amount: 2, unit: 'workday' } as const

/** What the rule set says for such a case; what is usual where the office keeps none. */
export function sideRulesFor(set: RuleSet | undefined, matter: RuledMatter): SideRules {
  if (set === undefined) return usualSideRules
  const handle = findRule(set, 'handle', matter)
  const limit = handle.ok ? handle.value.limits.handle : undefined
  return {
    extension: set.extension,
    counting: set.counting,
    pauseUnit: typeof limit === 'object' ? limit.unit : 'workday',
  }
}

/** How often a case may be returned; null where the rule does not say. */
export const returnTimesOf = (set: RuleSet | undefined): number | null =>
  set === undefined ? usualSideRules.returnTimes : set.returns.times

/** The last moment at which a case may be returned, by the rule for it or by what is usual; undefined where the rule sets none. */
export function latestReturn(
  one: Pick<Case, 'sheet'>,
  received: Receipt,
  set: RuleSet | undefined,
  calendar: WorkCalendar,
): Moment | undefined {
  if (set === undefined)
    return countFromReceipt(received, usualReturn, { counting: usualSideRules.counting, calendar }).moment
  const judged = judgeClock({ set, matter: matterOf(one), received, calendar, vocabulary: ruleVocabulary }, 'return')
  return judged.ok ? { on: judged.value.dueOn, minute: judged.value.dueAt } : undefined
}
