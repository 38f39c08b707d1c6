import { replayHistory, type HistoryAct } from '#shared/history/replay-history'
import { parseCommitLine, type CommitRef } from '#shared/record/commit'
import { recordKey } from '#shared/record/ledger-record'
import { isUndone, undoIdOf, undoKind } from '#shared/undo/undo-record'
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

/** Which acts of a history were undone, as it stands. */
export async function readUndoneOf(
  database: LedgerDatabase,
  history: readonly Pick<HistoryAct, 'ref'>[],
): Promise<ReadonlySet<CommitRef>> {
  const refs = history.map(({ ref }) => ref)
  const marks = await database.records.bulkGet(refs.map((ref) => recordKey({ of: undoKind, id: undoIdOf(ref) })))
  return new Set(refs.filter((_ref, at) => isUndone(marks[at])))
}
