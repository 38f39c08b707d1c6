import type { CaseRow } from '#shared/case/case-row'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'

/** Every open case, the soonest limit first. */
export async function readOpenRows(database: LedgerDatabase): Promise<CaseRow[]> {
  return database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey], true, true).toArray()
}
