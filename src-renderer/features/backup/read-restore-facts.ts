import { readSeal } from '../../backups/read-seal'
import type { Desk } from '../../desk/desk'
import { countBackupNotes } from '../../ledger-store/read/count-backup-notes'
import { readReplicas } from '../../ledger-store/read/read-replicas'
import type { RestoreProps } from './restore-props'

/** What restoring has to know of the ledger that stands here. Read once: while it is replaced its tables go. */
export async function readRestoreFacts({
  ledger,
  keys,
}: Pick<Desk, 'ledger' | 'keys'>): Promise<Pick<RestoreProps, 'opening' | 'present' | 'replicas'>> {
  const { database } = ledger
  const [seal, state, cases, notes, replicas] = await Promise.all([
    readSeal(database, keys),
    database.state.get('view'),
    database.cases.count(),
    countBackupNotes(database, ledger.replica),
    readReplicas(database),
  ])
  return {
    opening: seal?.opening,
    present: {
      commits: ledger.saved().commits,
      cases,
      chains: state?.chains ?? {},
      notes: { [ledger.replica]: notes },
    },
    replicas,
  }
}
