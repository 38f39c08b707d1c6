import { Dexie } from 'dexie'
import { LedgerDatabase } from './ledger-database'

/**
 * Removes a view; the next start folds it anew from the journal. Open connections of this window are closed by it, so
 * nothing of the ledger may be read afterwards.
 */
export async function removeView(name: string = new LedgerDatabase().name): Promise<void> {
  await Dexie.delete(name)
}
