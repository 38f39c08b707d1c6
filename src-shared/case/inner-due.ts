import { addWorkdays, createWorkCalendar, workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import { judgeInner } from '../rules/judgement'
import { minutesOfDay } from '../rules/moment'
import { findRule } from '../rules/find-rule'
import type { RuleSet } from '../rules/rule-set'
import type { Case } from './case'
import { movingAnswer } from './due-day'
import { ruleVocabulary } from './rule-vocabulary'
import { matterOf, receiptOfRound } from './ruled-matter'
import { dayIn } from './sides/side'

/**
 * 内部时限 as it stands, '' before 交办: the day of the order, or the one to which a later extension or time of waiting moved it.
 * Each was written with its day, so that every PC reads the same. It is never later than the limit of the round, but for an order that
 * was given only after that had passed and so lies behind it altogether.
 */
export function readInnerDue({
  assignment,
  timeline,
  sides,
  dueOn,
}: Pick<Case, 'assignment' | 'timeline' | 'sides' | 'dueOn'>): LocalDate | '' {
  if (assignment === undefined) return ''
  const orderedAt = timeline.map(({ act }) => act.act).lastIndexOf('assigned')
  const moved = timeline.slice(orderedAt + 1).flatMap(({ ref }) => {
    const mover = sides.map(movingAnswer).find((answer) => answer?.ref === ref)
    return dayIn(mover?.act ?? {}, 'innerDueOn') ?? []
  })
  const day = moved.at(-1) ?? assignment.dueOn
  return day > dueOn && !(assignment.on !== undefined && assignment.on > dueOn) ? dueOn : day
}

/**
 * 内部时限 once the limit of the case moves to `to`: by the rule that counts it back from there, else as many working days
 * before it as it stood before the old one. It moves to no earlier day and never behind the limit. Undefined before 交办.
 */
export function moveInnerDue(
  one: Case,
  to: LocalDate,
  { rules, calendar = createWorkCalendar([]) }: InnerRules,
): LocalDate | undefined {
  const { innerDueOn } = one
  if (innerDueOn === '') return undefined
  const moved = countedBack(one, to, rules, calendar) ?? keepDistance(one.dueOn, innerDueOn, to, calendar)
  const later = moved > innerDueOn ? moved : innerDueOn
  return later > to ? to : later
}

/** By what the office counts its own limits. */
export interface InnerRules {
  readonly rules?: RuleSet | undefined
  readonly calendar?: WorkCalendar | undefined
}

/** The day by the rule of the set, where that counts back from the upper limit. */
function countedBack(
  one: Case,
  to: LocalDate,
  set: RuleSet | undefined,
  calendar: WorkCalendar,
): LocalDate | undefined {
  const matter = matterOf(one)
  const found = set === undefined ? undefined : findRule(set, 'inner', matter)
  const inner = found?.ok === true ? found.value.limits.inner : undefined
  if (set === undefined || inner === undefined || inner.from === 'received') return undefined
  const request = { set, matter, received: receiptOfRound(one), calendar, vocabulary: ruleVocabulary }
  const judged = judgeInner(request, { on: to, minute: minutesOfDay })
  return judged.ok ? judged.value.dueOn : undefined
}

function keepDistance(dueOn: LocalDate, innerDueOn: LocalDate, to: LocalDate, calendar: WorkCalendar): LocalDate {
  const before = Math.max(workdaysBetween(innerDueOn, dueOn, calendar).days, 0)
  return before === 0 ? to : addWorkdays(to, -before, calendar).day
}
