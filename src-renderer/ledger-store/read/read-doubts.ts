import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'

/** Cases of which something does not fit together, by the days of their sheets: found by the rows' own column. */
export async function readDoubts(database: LedgerDatabase): Promise<CaseRow[]> {
  const rows = await database.cases.where('doubts').notEqual('').distinct().toArray()
  return rows.sort((a, b) => (a.sheetNumber < b.sheetNumber ? -1 : 1))
}
