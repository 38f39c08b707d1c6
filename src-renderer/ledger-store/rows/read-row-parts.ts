import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'

/** Rows read at a time: an act of the window waits no longer than for one of these readings. */
const rowsAtATime = 150

// Each reading is a transaction that is waited for until it is over. One that is still open while a worker works out what it has
// read keeps every act of the window from being written for as long as that takes: seconds, with a large ledger.

/** Tells every row of a view, some at a time, in the order of their ids. Rejects where the database does not answer. */
export async function readRowsInParts(
  database: LedgerDatabase,
  take: (rows: readonly CaseRow[]) => void | Promise<void>,
): Promise<void> {
  const { cases } = database
  for (let last = ''; ;) {
    const rows = await database.transaction('r', cases, () =>
      cases.where('id').above(last).limit(rowsAtATime).toArray(),
    )
    await take(rows)
    last = rows.at(-1)?.id ?? last
    if (rows.length < rowsAtATime) return
  }
}

/** Tells the rows of these ids as they are now; of an id without a row nothing. */
export async function readRowsById(
  database: LedgerDatabase,
  ids: readonly string[],
  take: (rows: readonly CaseRow[]) => void | Promise<void>,
  atATime = rowsAtATime,
): Promise<void> {
  const { cases } = database
  for (let at = 0; at < ids.length; at += atATime) {
    const part = ids.slice(at, at + atATime)
    const rows = await database.transaction('r', cases, () => cases.bulkGet(part))
    await take(rows.flatMap((row) => row ?? []))
  }
}
