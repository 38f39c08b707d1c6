import 'fake-indexeddb/auto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commitSample } from '#renderer/ledger-store/commit/commit-sample'
import { createLedger } from '#renderer/ledger-store/commit/ledger'
import { replicaOf } from '#shared/replica/replica-file'
import { memoryJournal } from '../memory-journal'
import { writeOwnReplica } from '../seeded/seed-data-folder'
import { freshName, open, tickingClock } from '../test-ledger'
import { officeYear } from './office-year'

const keys = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys', 'office.keys.json')

/**
 * Lays the sample office's reported year down as a data folder of the desktop shell: every act by the product's own commits, in a
 * journal from which the program builds its view when it is started.
 */
export async function layDownYear(folder: string): Promise<void> {
  mkdirSync(join(folder, 'ledger'), { recursive: true })
  const sample = await officeYear()
  const journal = memoryJournal()
  const opened = await open(journal, freshName())
  const ledger = createLedger(opened, journal, replicaOf(writeOwnReplica(folder)), tickingClock())
  const laid = await commitSample(ledger, sample, () => undefined)
  if (!laid.ok) throw new Error(`the year was not laid down: ${laid.failure.type}`)
  writeFileSync(join(folder, 'keys.json'), readFileSync(keys))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ actorId: sample.office.clerkId }))
  writeFileSync(join(folder, 'ledger', 'journal.hlj'), journal.bytes())
}
