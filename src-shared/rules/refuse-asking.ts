import { workdaysBetween, type WorkCalendar } from '../calendar/work-calendar'
import { countFromReceipt, goBack, type Receipt } from './count-limit'
import { compareMoments, minutesOfDay, type Moment } from './moment'
import type { Limit, RuleSet, Threshold } from './rule-set'

/** Why an extension cannot be asked for under the rule. */
export type ExtensionRefused =
  | { readonly type: 'ExtensionsUsedUp'; readonly times: number }
  | { readonly type: 'ExtensionTooLong'; readonly each: Limit }
  | { readonly type: 'ExtensionUnitDiffers'; readonly each: Limit }
  /** With all its extensions the case would take longer than it may: until `latest` at most. */
  | { readonly type: 'ExtensionBeyondAll'; readonly whole: Limit; readonly latest: Moment }
  /** The last moment at which it could have been asked for has passed. */
  | { readonly type: 'ExtensionTooLate'; readonly latest: Moment }
  | { readonly type: 'LimitPassed'; readonly due: Moment }

export interface ExtensionAsked {
  readonly set: Pick<RuleSet, 'extension' | 'counting'>
  readonly length: Limit
  /** How many were allowed before. */
  readonly granted: number
  readonly now: Moment
  readonly due: Moment
  /** When the case came, from which the longest that it may take in all is counted. */
  readonly received: Receipt
  /** The end that is asked for. */
  readonly until: Moment
  readonly calendar: WorkCalendar
}

/** Why an extension of that length cannot be asked for now; undefined where it can. The rule decides, not who approves. */
export function refuseExtension(asked: ExtensionAsked): ExtensionRefused | undefined {
  const { set, length, granted, now, due, received, until, calendar } = asked
  const { times, each, whole } = set.extension
  if (times !== null && granted >= times) return { type: 'ExtensionsUsedUp', times }
  if (each !== null && each.unit !== length.unit) return { type: 'ExtensionUnitDiffers', each }
  if (each !== null && length.amount > each.amount) return { type: 'ExtensionTooLong', each }
  const end = whole === null ? undefined : countFromReceipt(received, whole, { counting: set.counting, calendar })
  if (whole !== null && end !== undefined && until.on > end.moment.on)
    return { type: 'ExtensionBeyondAll', whole, latest: end.moment }
  if (compareMoments(now, due) > 0) return { type: 'LimitPassed', due }
  const latest = latestAsking(asked)
  return compareMoments(now, latest) > 0 ? { type: 'ExtensionTooLate', latest } : undefined
}

/** The last moment at which an extension can be asked for: the end of a day before the limit, or of the limit itself. */
export function latestAsking({ set, due, calendar }: Pick<ExtensionAsked, 'set' | 'due' | 'calendar'>): Moment {
  const { askBefore } = set.extension
  if (askBefore === null || askBefore.amount === 0) return due
  const back = goBack(due, askBefore, { counting: set.counting, calendar })
  return askBefore.unit === 'day' || askBefore.unit === 'workday' ? { ...back, minute: minutesOfDay } : back
}

/** Why a case cannot be returned any more under the rule. */
export type ReturnRefused =
  | { readonly type: 'ReturnsUsedUp'; readonly times: number }
  | { readonly type: 'ReturnTooLate'; readonly latest: Moment }

/** Why a case cannot be returned now; undefined where it can. `latest` is what the clock `return` came to, undefined where none is set. */
export function refuseReturn(
  { returns }: Pick<RuleSet, 'returns'>,
  returned: number,
  now: Moment,
  latest: Moment | undefined,
): ReturnRefused | undefined {
  if (returns.times !== null && returned >= returns.times) return { type: 'ReturnsUsedUp', times: returns.times }
  return latest !== undefined && compareMoments(now, latest) > 0 ? { type: 'ReturnTooLate', latest } : undefined
}

/** 绿 while nothing is near, 黄 and 红 from the points that the set names. */
export const ruleLamps = ['red', 'yellow', 'green'] as const
export type RuleLamp = (typeof ruleLamps)[number]

/** The lamp of a case that is still open. A point so many days before the limit begins with that day. */
export function judgeLamp(
  { thresholds, counting }: Pick<RuleSet, 'thresholds' | 'counting'>,
  due: Moment,
  now: Moment,
  calendar: WorkCalendar,
): RuleLamp {
  const isPast = (threshold: Threshold): boolean => {
    const { amount, unit, side } = threshold
    // Counted between the days and not back from the limit: before one on a day off the working day before it is the last one too.
    if (unit === 'workday' && amount > 0)
      return side === 'before'
        ? workdaysBetween(now.on, due.on, calendar).days <= amount
        : workdaysBetween(due.on, now.on, calendar).days >= amount
    if (amount === 0) return side === 'before' ? now.on >= due.on : compareMoments(now, due) > 0
    const point = goBack(due, { amount: side === 'before' ? amount : -amount, unit }, { counting, calendar })
    return unit === 'day' ? now.on >= point.on : compareMoments(now, point) >= 0
  }
  return isPast(thresholds.red) ? 'red' : isPast(thresholds.yellow) ? 'yellow' : 'green'
}
