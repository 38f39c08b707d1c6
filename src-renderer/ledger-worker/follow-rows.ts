import type { CaseRow } from '#shared/case/case-row'
import { readRowsById } from '../ledger-store/rows/read-row-parts'
import { readRows } from '../ledger-store/rows/read-rows'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'

/** The rows of a ledger as a worker follows them. */
export interface FollowedRows {
  /** Answers when all that was told of so far has been taken; rejects where the database did not answer. */
  readonly settle: () => Promise<void>
  /** These were written: they are read again. */
  readonly note: (ids: readonly string[]) => void
}

/**
 * Reads the ledger's rows once and hands them to `take`. What has been written since is read again when it is told of: in its turn, so
 * that no older row takes the place of a newer one.
 */
export function followRows(database: LedgerDatabase, take: (rows: readonly CaseRow[]) => void): FollowedRows {
  let last = readRows(database, take)
  return {
    settle: () => last,
    note: (ids) => {
      last = last.then(() => readRowsById(database, ids, take))
      // It is told of by the question that waits for it.
      last.catch(() => undefined)
    },
  }
}
