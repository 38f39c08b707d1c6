import { Dexie } from 'dexie'
import { deskActSchema } from '#shared/history/desk-act'
import { parseCommitLine, type Commit } from '#shared/record/commit'
import type { LedgerDatabase } from './ledger-database'

/** How many acts at the end of a PC's chain tell of nothing but backups that were made: what a backup cannot hold of itself. */
export async function countBackupNotes(database: LedgerDatabase, replica: string): Promise<number> {
  const backwards = database.commits.where('[replica+seq]').between([replica, Dexie.minKey], [replica, Dexie.maxKey])
  // Turns the collection itself round.
  backwards.reverse()
  let notes = 0
  await backwards
    .until((row) => {
      const parsed = parseCommitLine(row.line, 1, row.hash)
      return !parsed.ok || !isBackupNote(parsed.value.commit)
    })
    .each(() => void (notes += 1))
  return notes
}

const isBackupNote = (commit: Commit): boolean => commit.ops.every((op) => op.of === 'activity' && 'value' in op && deskActSchema.safeParse(op.value).data?.act === 'backup-made')
