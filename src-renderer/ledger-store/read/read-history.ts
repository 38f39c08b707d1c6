import { replayHistory, type HistoryAct } from '#shared/history/replay-history'
import { parseCommitLine } from '#shared/record/commit'
import { recordKey } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** Everything that was ever done to a record, oldest first, read from the commits themselves; empty for an unknown record. */
export async function readHistory(
  database: LedgerDatabase,
  target: { readonly of: string; readonly id: string },
): Promise<HistoryAct[]> {
  const record = await database.records.get(recordKey(target))
  const rows = await database.commits.bulkGet([...(record?.commits ?? [])])
  const logged = rows.flatMap((row) => {
    const parsed = row === undefined ? undefined : parseCommitLine(row.line, 1, row.hash)
    return parsed?.ok === true ? [parsed.value] : []
  })
  return replayHistory(target, logged)
}
