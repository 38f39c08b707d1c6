import { listNotes, noteKind, type WrittenNote } from '#shared/centre-figures/note'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that notes are read from. */
export const centreNoteKinds: readonly string[] = [noteKind]

/** What was noted of differences from the centre's figures, by the id of the record, the newest last; ids without a readable note are not there. */
export async function readCentreNotes(database: LedgerDatabase): Promise<ReadonlyMap<string, readonly WrittenNote[]>> {
  const records = await database.records.where('of').equals(noteKind).toArray()
  return new Map(
    records.flatMap((record): [string, readonly WrittenNote[]][] => {
      const notes = listNotes(record)
      return notes.length === 0 ? [] : [[record.id, notes]]
    }),
  )
}
