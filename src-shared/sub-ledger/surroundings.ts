import type { CaseRow } from '../case/case-row'
import type { LitClock } from '../case/columns/column'
import type { LocalDate } from '../prelude/local-date'

/** 集中问题 and repeated callers look back so many days. */
export const clusterDays = 90
/** So many cases of one category in one village are 集中问题; so many of one telephone are a repeated caller. */
export const clusterFrom = 3

/** What has to be known of the whole ledger before it is said whether one case stands in a sub-ledger. */
export interface Surroundings {
  /** The first day that counts as recent. */
  readonly since: LocalDate
  /** Recent cases by category and village. */
  readonly clusters: ReadonlyMap<string, number>
  /** Recent cases by the caller's telephone. */
  readonly callers: ReadonlyMap<string, number>
}

/** The same with what the columns of a case say besides. */
export interface CellGround extends Surroundings {
  readonly tellLimit: TellLimit
}

/** One of the limits of a case with how it stands today: `2026-11-27 红灯，逾期 3 个工作日`; '' where it has no such limit. */
export type TellLimit = (row: CaseRow, clock: LitClock) => string

/** The category and village of a case; undefined where no village is known. */
export const clusterOf = ({ category, villageName }: Pick<CaseRow, 'category' | 'villageName'>): string | undefined =>
  villageName === '' ? undefined : `${category} ${villageName}`

/** Whether a case is one of several like it of late. */
export function isClustered(row: CaseRow, { since, clusters }: Surroundings): boolean {
  const cluster = clusterOf(row)
  return cluster !== undefined && row.calledOn >= since && (clusters.get(cluster) ?? 0) >= clusterFrom
}

/** How many cases of late came from this caller, this one with them; 0 where it is not recent or the caller is not known. */
export const recentOfCaller = (
  row: Pick<CaseRow, 'calledOn' | 'callerPhones'>,
  { since, callers }: Pick<Surroundings, 'since' | 'callers'>,
): number => {
  if (row.calledOn < since) return 0
  // Asked of every case of a report: nothing is put together that is thrown away at once.
  let most = 0
  for (const phone of row.callerPhones) most = Math.max(most, callers.get(phone) ?? 0)
  return most
}
