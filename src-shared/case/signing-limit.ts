import { workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import type { Receipt } from '../rules/count-limit'
import { judgeClock, type Judgement } from '../rules/judgement'
import { compareMoments, type Moment } from '../rules/moment'
import { judgeLamp } from '../rules/refuse-asking'
import type { RuledMatter, RuleSet } from '../rules/rule-set'
import type { DeadlineState } from './deadline'
import { ruleVocabulary } from './rule-vocabulary'

/** A sheet that waits to be signed for, with the rules for it. */
export interface UnsignedSheet {
  readonly set: RuleSet
  readonly matter: RuledMatter
  /** When it came in, from which the limit runs. */
  readonly received: Receipt
}

/** 签收时限: the limit to the minute, the rule in words, and how it stands now. */
export interface SigningLimit {
  readonly due: Moment
  readonly dueOn: LocalDate
  readonly words: string
  readonly state: DeadlineState
}

/** By when a sheet has to be signed for, and its light; undefined where the rules of the office set no such limit. */
export function judgeSigning(
  { set, matter, received }: UnsignedSheet,
  now: Moment,
  calendar: WorkCalendar,
): SigningLimit | undefined {
  const judged = judgeClock({ set, matter, received, calendar, vocabulary: ruleVocabulary }, 'signIn')
  return judged.ok ? lightSigning(judged.value, set, now, calendar) : undefined
}

function lightSigning(
  { dueOn, dueAt, words, provisional }: Judgement,
  set: RuleSet,
  now: Moment,
  calendar: WorkCalendar,
) {
  const due = { on: dueOn, minute: dueAt }
  const { days, known } = workdaysBetween(now.on, dueOn, calendar)
  const isPast = compareMoments(now, due) > 0
  const lamp = judgeLamp(set, due, now, calendar)
  const light = isPast ? ('overdue' as const) : lamp === 'green' ? ('open' as const) : ('due-soon' as const)
  const state = { light, lamp, workdaysLeft: isPast ? Math.min(days, 0) : days, known: known && !provisional }
  return { due, dueOn, words, state }
}
