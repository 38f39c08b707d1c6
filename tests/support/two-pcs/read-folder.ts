import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { memoryJournal } from '../memory-journal'
import { freshName, open } from '../test-ledger'

/** What the two may differ in: each notes its own bundles, and what one noted last the other has not got yet. */
const ownNotes = new Set(['sync'])

/** Everything that a PC's journal folds to, by key, the exchange's own notes left out. */
export async function readFolderRecords(folder: string): Promise<ReadonlyMap<string, LedgerRecord>> {
  const journal = memoryJournal()
  journal.replace(readFileSync(join(folder, 'ledger', 'journal.hlj')))
  const { database } = await open(journal, freshName())
  const records = await database.records.toArray()
  database.close()
  return new Map(records.filter(({ of }) => !ownNotes.has(of)).map((record) => [record.key, record]))
}
