import { workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import { addDays, type LocalDate } from '../prelude/local-date'
import { minutesOfDay } from '../rules/moment'
import { judgeLamp, type RuleLamp } from '../rules/refuse-asking'
import type { RuleSet } from '../rules/rule-set'
import type { RowStage } from './stage'
import { usualCounting, usualThresholds } from './usual-rules'

/**
 * 未到期, 即将到期 (no longer green) or 逾期 while an answer is owed; 按期办结 `closed` or 超期办结 `closed-late` once it was given. `ended` is judged no
 * more: struck out, ended without an answer, or closed on a day that cannot be read. `paused` stands still (挂件).
 */
export const deadlineLights = ['open', 'due-soon', 'overdue', 'paused', 'closed', 'closed-late', 'ended'] as const
export type DeadlineLight = (typeof deadlineLights)[number]

export interface DeadlineState {
  readonly light: DeadlineLight
  /** By the thresholds of the rule set; none where no answer is owed or the clock stands still. */
  readonly lamp: RuleLamp | 'none'
  /** Working days from tomorrow, or from the day of 反馈, to the limit; negative once past. */
  readonly workdaysLeft: number
  /** False when a year without a holiday table lies between: the count is then a plain-week estimate and is said to be one. */
  readonly known: boolean
}

/** What of a case its limit is judged by; a row of the ledger is one. */
export interface JudgedCase {
  readonly stage: RowStage
  /** The last day on which the reply is in time; '' of what an old ledger closed and does not say it. */
  readonly dueOn: LocalDate | ''
  /** The day of 反馈, '' while there is none. */
  readonly closedOn: LocalDate | ''
  /** 1 while its clock stands still. */
  readonly paused?: 0 | 1
  /** The version of the rules that the case keeps, '' for none. */
  readonly judgedBy?: string
}

/** Nothing is owed of what was ended without an answer or struck out. */
const isEnded = (stage: RowStage): boolean =>
  stage === 'voided' || stage === 'returned' || stage === 'terminated' || stage === 'merged'

/** What of a rule set lights go by. */
export type LampRules = Pick<RuleSet, 'thresholds' | 'counting'>

/** By what lights are judged on a day. */
export interface LightGround {
  readonly today: LocalDate
  readonly calendar: WorkCalendar
  /** The thresholds for a case that keeps this version (`judgedBy`): of that version, else of the one in force today, else the usual ones. */
  readonly rulesOf: (judgedBy: string) => LampRules
  /** Every version that a case of this ledger may keep. */
  readonly versions: readonly string[]
}

/** Where an office goes by no rule set. */
export const usualLampRules: LampRules = { thresholds: usualThresholds, counting: usualCounting }

/** The lamp of a limit of which the day is known: thresholds of hours and minutes begin with the day on which they fall. */
const lampOf = (dueOn: LocalDate, on: LocalDate, rules: LampRules, calendar: WorkCalendar): RuleLamp =>
  judgeLamp(rules, { on: dueOn, minute: minutesOfDay }, { on, minute: minutesOfDay }, calendar)

/** How a case stands to its limit: today while it is open, on the day of 反馈 once it is closed. The limit's own day still counts in full. */
export function judgeDeadline(
  { stage, dueOn, closedOn, paused = 0, judgedBy = '' }: JudgedCase,
  { today, calendar, rulesOf }: LightGround,
): DeadlineState {
  if (isEnded(stage) || dueOn === '' || (stage === 'closed' && closedOn === ''))
    return { light: 'ended', lamp: 'none', workdaysLeft: 0, known: true }
  // What a newer program has done with a case that was answered is not known here; that it was answered is.
  const closed = closedOn !== '' && (stage === 'closed' || stage === 'newer')
  const on = closed ? closedOn : today
  const { days, known } = workdaysBetween(on, dueOn, calendar)
  if (!closed && paused === 1) return { light: 'paused', lamp: 'none', workdaysLeft: Math.max(days, 0), known }
  const isPast = on > dueOn
  const workdaysLeft = isPast ? Math.min(days, 0) : days
  if (closed) return { light: isPast ? 'closed-late' : 'closed', lamp: 'none', workdaysLeft, known }
  const lamp = lampOf(dueOn, today, rulesOf(judgedBy), calendar)
  if (isPast) return { light: 'overdue', lamp, workdaysLeft, known }
  return { light: lamp === 'green' ? 'open' : 'due-soon', lamp, workdaysLeft, known }
}

/** The same of the office's own limit; undefined before 交办, when it has none. */
export const judgeInnerDeadline = (
  one: JudgedCase & { readonly innerDueOn: LocalDate | '' },
  ground: LightGround,
): DeadlineState | undefined =>
  one.innerDueOn === '' ? undefined : judgeDeadline({ ...one, dueOn: one.innerDueOn }, ground)

/** Until which day cases are due soon: not over, and no longer green. */
export interface SoonDays {
  /** For cases that keep this version; the day before today where its lamps turn only after the limit. */
  readonly until: (judgedBy: string) => LocalDate
  /** The latest of them all. */
  readonly farthest: LocalDate
}

/** No threshold lies farther ahead, in calendar days: what is counted in working days is at most some 1,500. */
const farthestAhead = 2_000

/** The same as plain days: by version, and of every other case. */
export interface SoonDayList {
  readonly byVersion: ReadonlyMap<string, LocalDate>
  readonly others: LocalDate
}

/** Until which day cases are due soon. The later a limit, the longer its lamp is green: the last day that is not is searched for. */
export function listSoonDays({ today, calendar, rulesOf, versions }: LightGround): SoonDayList {
  const search = (rules: LampRules): LocalDate => {
    let [soon, green] = [-1, farthestAhead]
    while (green - soon > 1) {
      const middle = Math.floor((soon + green) / 2)
      if (lampOf(addDays(today, middle), today, rules, calendar) === 'green') green = middle
      else soon = middle
    }
    return addDays(today, soon)
  }
  return {
    byVersion: new Map(versions.map((version) => [version, search(rulesOf(version))])),
    others: search(rulesOf('')),
  }
}

export const toSoonDays = ({ byVersion, others }: SoonDayList): SoonDays => ({
  until: (judgedBy) => byVersion.get(judgedBy) ?? others,
  farthest: [...byVersion.values()].reduce((last, day) => (day > last ? day : last), others),
})
