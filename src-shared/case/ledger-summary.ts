import type { LocalDate } from '../prelude/local-date'
import type { CaseRow } from './case-row'
import type { SoonDays } from './deadline'
import type { RowStage } from './stage'

/** The ledger in numbers, kept beside its rows and changed with them: what a start shows without reading any row. */
export interface LedgerSummary {
  readonly cases: number
  /** Cases by where they stand; a stage without any may be missing. */
  readonly byStage: { readonly [stage: string]: number }
  /**
   * Cases that are owed an answer, by the day of their limit and the version of the rules that they keep (`2026-11-27 town@2`; the
   * day alone where they keep none); those whose clock stands still by no day.
   */
  readonly openByDue: { readonly [due: string]: number }
  /** Fed back by bundle and never yet in one. */
  readonly unsent: number
}

export const emptySummary: LedgerSummary = { cases: 0, byStage: {}, openByDue: {}, unsent: 0 }

/** In the place of a day, of what is not due while its clock stands still: after every day. */
const dueOnNoDay = '9999-12-31'

/** What a summary counts of a row. */
export type CountedRow = Pick<CaseRow, 'stage' | 'open' | 'dueOn' | 'paused' | 'judgedBy' | 'feedbackMethod' | 'sent'>

/** Whether a reply waits to leave: it travels in a bundle, or nobody can read how it travels, and it was in none yet. Told by mouth it has left. */
export const isUnsent = ({ stage, feedbackMethod, sent }: CountedRow): boolean =>
  stage === 'closed' && feedbackMethod !== 'paper' && feedbackMethod !== 'oral' && sent === 0

const keyOfDue = ({ paused, dueOn, judgedBy }: CountedRow): string =>
  paused === 1 ? dueOnNoDay : judgedBy === '' ? dueOn : `${dueOn} ${judgedBy}`

const add = (counts: Map<string, number>, key: string, change: number): void => {
  const count = (counts.get(key) ?? 0) + change
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/**
 * The summary after some rows became others: `was` are those that changed as they were, `became` all that changed or came
 * as they are now. Of all rows from an empty summary it is the summary of the whole ledger.
 */
export function changeSummary(
  before: LedgerSummary,
  was: readonly CountedRow[],
  became: readonly CountedRow[],
): LedgerSummary {
  const byStage = new Map(Object.entries(before.byStage))
  const openByDue = new Map(Object.entries(before.openByDue))
  let [cases, unsent] = [before.cases, before.unsent]
  const count = (row: CountedRow, change: 1 | -1): void => {
    cases += change
    add(byStage, row.stage, change)
    if (row.open === 1) add(openByDue, keyOfDue(row), change)
    if (isUnsent(row)) unsent += change
  }
  for (const row of was) count(row, -1)
  for (const row of became) count(row, 1)
  return { cases, byStage: Object.fromEntries(byStage), openByDue: Object.fromEntries(openByDue), unsent }
}

/** How many cases stand at a stage. */
export const countAtStage = ({ byStage }: LedgerSummary, stage: RowStage): number => byStage[stage] ?? 0

const countDue = ({ openByDue }: LedgerSummary, isCounted: (day: string, judgedBy: string) => boolean): number =>
  Object.entries(openByDue).reduce(
    (sum, [due, count]) => (isCounted(due.slice(0, 10), due.slice(11)) ? sum + count : sum),
    0,
  )

/** How many cases are owed an answer. */
export const countOpen = (summary: LedgerSummary): number => countDue(summary, () => true)

/** Of these, how many are past the centre's limit. */
export const countOverdue = (summary: LedgerSummary, today: LocalDate): number =>
  countDue(summary, (day) => day < today)

/** Of these, how many are due soon: not over, and no longer green. */
export const countDueSoon = (summary: LedgerSummary, today: LocalDate, soon: Pick<SoonDays, 'until'>): number =>
  countDue(summary, (day, judgedBy) => day >= today && day <= soon.until(judgedBy))
