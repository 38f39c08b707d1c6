import type { LitRow } from './ledger-filter'

/** What a list of cases comes to. */
export interface Totals {
  readonly count: number
  /** An answer is owed. */
  readonly open: number
  readonly overdue: number
  readonly closed: number
  /** Of how many people they are the matter. */
  readonly people: number
}

/** Sums a list up. */
export function sumUp(rows: readonly LitRow[]): Totals {
  let [open, overdue, closed, people] = [0, 0, 0, 0]
  for (const { row, deadline } of rows) {
    open += row.open
    people += row.peopleCount
    if (deadline.light === 'overdue') overdue += 1
    if (row.stage === 'closed') closed += 1
  }
  return { count: rows.length, open, overdue, closed, people }
}

/** The totals in words. */
export const totalsToText = ({ open, overdue, closed, people }: Totals): string =>
  `在办 ${open}，逾期 ${overdue}，已反馈 ${closed}，涉及 ${people} 人`
