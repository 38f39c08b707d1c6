import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { usualLampRules, type LightGround } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { rulesOn, versionsByName, type OfficeRules } from '#shared/rules/office-rules'

/**
 * By what the lights of the ledger are judged on a day: a case that keeps a version of the rules by that one, every other by the
 * version that is in force today, and by the usual thresholds where there is none.
 */
export function toLightGround(calendar: WorkCalendar, today: LocalDate, rules: OfficeRules): LightGround {
  const kept = versionsByName(rules)
  const inForce = rulesOn(rules, today) ?? usualLampRules
  return { today, calendar, rulesOf: (judgedBy) => kept.get(judgedBy) ?? inForce, versions: [...kept.keys()] }
}
