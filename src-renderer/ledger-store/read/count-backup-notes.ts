import { Dexie } from 'dexie'
import { isBackupNote } from '#shared/history/bookkeeping'
import { parseCommitLine } from '#shared/record/commit'
import type { LedgerDatabase } from '../view/ledger-database'

/** How many acts at the end of a PC's chain tell of nothing but backups that were made: what a backup cannot hold of itself. */
export async function countBackupNotes(database: LedgerDatabase, replica: string): Promise<number> {
  const backwards = database.commits.where('[replica+seq]').between([replica, Dexie.minKey], [replica, Dexie.maxKey])
  // Turns the collection itself round.
  backwards.reverse()
  let notes = 0
  await backwards
    .until((row) => {
      const parsed = parseCommitLine(row.line, 1, row.hash)
      return !parsed.ok || !parsed.value.commit.ops.every(isBackupNote)
    })
    .each(() => void (notes += 1))
  return notes
}
