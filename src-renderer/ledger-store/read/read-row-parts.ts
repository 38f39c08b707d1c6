import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'

/** Rows read at a time: an act of the window waits no longer than for one of these readings. */
const rowsAtATime = 400

/** Tells every row of a view, some at a time, in the order of their ids. Rejects where the database does not answer. */
export async function readRowsInParts(
  { cases }: LedgerDatabase,
  take: (rows: readonly CaseRow[]) => void,
): Promise<void> {
  for (let last = ''; ;) {
    const rows = await cases.where('id').above(last).limit(rowsAtATime).toArray()
    take(rows)
    last = rows.at(-1)?.id ?? last
    if (rows.length < rowsAtATime) return
  }
}

/** Tells the rows of these ids as they are now; of an id without a row nothing. */
export async function readRowsById(
  { cases }: LedgerDatabase,
  ids: readonly string[],
  take: (rows: readonly CaseRow[]) => void,
  atATime = rowsAtATime,
): Promise<void> {
  for (let at = 0; at < ids.length; at += atATime)
    take((await cases.bulkGet(ids.slice(at, at + atATime))).flatMap((row) => row ?? []))
}
