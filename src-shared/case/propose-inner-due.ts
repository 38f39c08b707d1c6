import { addWorkdays, type WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import { judgeInner } from '../rules/judgement'
import { minutesOfDay } from '../rules/moment'
import type { RuleSet } from '../rules/rule-set'
import type { Case } from './case'
import { ruleVocabulary } from './rule-vocabulary'
import { matterOf, receiptOfRound } from './ruled-matter'
import type { Sheet } from './sheet'

/** The office's own limit as proposed: the working day before the centre's; for what is overdue the next working day. */
export function suggestInnerDue(sheet: Pick<Sheet, 'dueOn'>, today: LocalDate, calendar: WorkCalendar): LocalDate {
  if (sheet.dueOn < today) return addWorkdays(today, 1, calendar).day
  const before = addWorkdays(sheet.dueOn, -1, calendar).day
  return before >= today ? before : sheet.dueOn
}

/** The office's own limit as a set of rules has it, with the rule in words; undefined where it has none, or the day has passed. */
export function ruledInnerDue(
  one: Pick<Case, 'origin' | 'sheet' | 'entry' | 'values' | 'dueOn' | 'round' | 'openedOn'>,
  today: LocalDate,
  calendar: WorkCalendar,
  set: RuleSet | undefined,
): { readonly dueOn: LocalDate; readonly words: string } | undefined {
  const { dueOn } = one
  if (set === undefined || dueOn < today) return undefined
  const upper = { on: dueOn, minute: minutesOfDay }
  const judged = judgeInner(
    { set, matter: matterOf(one), received: receiptOfRound(one), calendar, vocabulary: ruleVocabulary },
    upper,
  )
  return judged.ok && judged.value.dueOn >= today ? { dueOn: judged.value.dueOn, words: judged.value.words } : undefined
}
