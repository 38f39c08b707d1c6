import type { WorkCalendar } from '../calendar/work-calendar'
import type { OwnEntry } from '../case/own-entry'
import { entryLimits } from '../case/own-entry'
import { ruleVocabulary } from '../case/rule-vocabulary'
import { receiptOfEntry } from '../case/ruled-matter'
import type { LocalDate } from '../prelude/local-date'
import { fail, type Result } from '../prelude/result'
import { judgeUpper, type JudgeFailure, type Judgement } from '../rules/judgement'
import type { RuledMatter, RuleSet } from '../rules/rule-set'

/** What of an entry its upper limit is judged by. */
export type RuledEntry = Pick<OwnEntry, 'calledOn' | 'calledAt'> & RuledMatter

/** The office goes by no rule set on the day of the case. */
export interface NoRuleSet {
  readonly type: 'NoRuleSet'
}

export type LimitUnproposed = JudgeFailure | NoRuleSet

/** The upper limit of a case that the office itself took down, by the version that stood on the day of the call. Pure. */
export function judgeEntry(
  entry: RuledEntry,
  set: RuleSet | undefined,
  calendar: WorkCalendar,
): Result<Judgement, LimitUnproposed> {
  if (set === undefined) return fail({ type: 'NoRuleSet' })
  const { demand, urgency, channel } = entry
  const matter = { demand, urgency, channel }
  return judgeUpper({ set, matter, received: receiptOfEntry(entry), calendar, vocabulary: ruleVocabulary })
}

/** A limit as the form of 登记 proposes it, with what is to be said beside the day. */
export interface SuggestedLimit {
  /** '' where the day has to be asked for. */
  readonly dueOn: LocalDate | ''
  /** The rule in words: 投诉 5 个工作日. */
  readonly dueRule: string
  readonly hint: string
  /** The office goes by no rules: it is asked for the day of every case until it chooses some. */
  readonly lacksRules: boolean
}

/** The limit to propose for an entry: by hand it may be any other day. Where no rule names one, `hint` says why it is asked for. */
export function suggestLimit(entry: RuledEntry, set: RuleSet | undefined, calendar: WorkCalendar): SuggestedLimit {
  const judged = judgeEntry(entry, set, calendar)
  if (!judged.ok)
    return {
      dueOn: '',
      dueRule: '',
      hint: unproposedToWords(judged.failure),
      lacksRules: judged.failure.type === 'NoRuleSet',
    }
  const { dueOn, words, provisional } = judged.value
  return {
    dueOn,
    dueRule: words.slice(0, entryLimits.dueRule),
    hint: provisional ? '日历未定：那一年的放假安排还没有录入，这是暂计的日子' : '',
    lacksRules: false,
  }
}

function unproposedToWords(failure: LimitUnproposed): string {
  switch (failure.type) {
    case 'NoRuleSet':
      return '还没有选用时限规则，推不出来，请按来件或本地规定填写'
    case 'RuleMissing':
      return '时限规则里没有适用这一件的规定，请填写'
    case 'RulesTied':
      return '有几条时限规则同样适用，分不出用哪一条，请填写，并到“设置—时限规则”核对'
    case 'LimitStated':
      return '按规则，时限以来件写明的为准，请照来件填写'
  }
}
