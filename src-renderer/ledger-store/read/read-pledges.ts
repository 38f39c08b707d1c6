import { orderPledges, pledgeKind, recordToPledge, type Pledge } from '#shared/pledge/pledge'
import { pledgeYearKind, recordToPledgeYear, type PledgeYear } from '#shared/pledge/pledge-year'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that pledges are read from. */
export const pledgeKinds: readonly string[] = [pledgeKind, pledgeYearKind]

/** Every pledge of the ledger, and what the office has settled for their years. An office has some dozens a year. */
export interface Pledges {
  readonly pledges: readonly Pledge[]
  /** What stands for a year; the usual where nothing was settled. */
  readonly yearOf: (year: number) => PledgeYear
}

export async function readPledges(database: LedgerDatabase): Promise<Pledges> {
  const [records, years] = await Promise.all([
    database.records.where('of').equals(pledgeKind).toArray(),
    database.records.where('of').equals(pledgeYearKind).toArray(),
  ])
  const byYear = new Map(years.map((record) => [record.id, record]))
  return {
    pledges: orderPledges(records.flatMap((record) => recordToPledge(record) ?? [])),
    yearOf: (year) => recordToPledgeYear(year, byYear.get(String(year))),
  }
}
