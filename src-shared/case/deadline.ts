import type { LocalDate } from '../prelude/local-date'
import type { RowStage } from './stage'

/**
 * 绿/黄/红 while an answer is owed; 按期办结 `closed` or 超期办结 `closed-late` once it was given. `ended` is judged no
 * more: struck out, or closed on a day that cannot be read.
 */
export const deadlineLights = ['open', 'due-soon', 'overdue', 'closed', 'closed-late', 'ended'] as const
export type DeadlineLight = (typeof deadlineLights)[number]

export interface DeadlineState {
  readonly light: DeadlineLight
  /** Working days from tomorrow, or from the day of 反馈, to the limit; negative once past. */
  readonly workdaysLeft: number
  /** False when a year without a holiday table lies between: the count is then a plain-week estimate and is said to be one. */
  readonly known: boolean
}

/** What of a case its limit is judged by; a row of the ledger is one. */
export interface JudgedCase {
  readonly stage: RowStage
  /** The last day on which the reply is in time. */
  readonly dueOn: LocalDate
  /** The day of 反馈, '' while there is none. */
  readonly closedOn: LocalDate | ''
}

/** Counts working days; the product's calendar is built from the State Council's yearly arrangements. */
export type CountWorkdays = (from: LocalDate, to: LocalDate) => { readonly days: number; readonly known: boolean }

/** A case is due soon from the working day before its limit on. The limit's own day still counts in full. */
export const dueSoonWorkdays = 1

/** How a case stands to its limit: today while it is open, on the day of 反馈 once it is closed. */
export function judgeDeadline(
  { stage, dueOn, closedOn }: JudgedCase,
  today: LocalDate,
  countWorkdays: CountWorkdays,
): DeadlineState {
  if (stage === 'voided' || (stage === 'closed' && closedOn === ''))
    return { light: 'ended', workdaysLeft: 0, known: true }
  const on = stage === 'closed' && closedOn !== '' ? closedOn : today
  const { days, known } = countWorkdays(on, dueOn)
  const isPast = on > dueOn
  const workdaysLeft = isPast ? Math.min(days, 0) : days
  if (stage === 'closed') return { light: isPast ? 'closed-late' : 'closed', workdaysLeft, known }
  if (isPast) return { light: 'overdue', workdaysLeft, known }
  return { light: days <= dueSoonWorkdays ? 'due-soon' : 'open', workdaysLeft, known }
}
