import type { LocalDate } from '../prelude/local-date'
import type { RowStage } from './stage'

/** 绿/黄/红: `closed` cases carry no light. */
export type DeadlineLight = 'open' | 'due-soon' | 'overdue' | 'closed'

export interface DeadlineState {
  readonly light: DeadlineLight
  /** Working days from tomorrow to the limit; negative once past. */
  readonly workdaysLeft: number
  /** False when a year without a holiday table lies between: the count is then a plain-week estimate and is said to be one. */
  readonly known: boolean
}

/** Counts working days; the product's calendar is built from the State Council's yearly arrangements. */
export type CountWorkdays = (from: LocalDate, to: LocalDate) => { readonly days: number; readonly known: boolean }

/** A case is due soon from the working day before its limit on. The limit's own day still counts in full. */
export const dueSoonWorkdays = 1

export function judgeDeadline(
  stage: RowStage,
  dueOn: LocalDate,
  today: LocalDate,
  countWorkdays: CountWorkdays,
): DeadlineState {
  const { days, known } = countWorkdays(today, dueOn)
  if (stage === 'closed' || stage === 'voided') return { light: 'closed', workdaysLeft: days, known }
  if (today > dueOn) return { light: 'overdue', workdaysLeft: Math.min(days, 0), known }
  return { light: days <= dueSoonWorkdays ? 'due-soon' : 'open', workdaysLeft: days, known }
}
