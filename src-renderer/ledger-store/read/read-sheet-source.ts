import type { LedgerDatabase } from '../view/ledger-database'
import { readInbox, type InboxReceipt } from './read-bundles'
import { readCase } from './read-cases'

/** The receipt of the bundle that brought the sheet as it now stands, undefined when the ledger has no such sheet or receipt. */
export async function readSheetSource(
  database: LedgerDatabase,
  sheetNumber: string,
): Promise<InboxReceipt | undefined> {
  const row = await database.cases.where('sheetNumber').equals(sheetNumber).first()
  const found = row === undefined ? undefined : await readCase(database, row.id)
  const bundleIds = (found?.one.entries ?? []).flatMap(({ act }) =>
    act.act === 'received' || act.act === 'sheet-revised' ? [act.bundleId] : [],
  )
  return (await readInbox(database)).find((receipt) => receipt.bundleId === bundleIds.at(-1))
}
