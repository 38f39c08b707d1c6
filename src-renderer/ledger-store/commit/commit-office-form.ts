import {
  mergeOffice,
  type OfficeChangedMeanwhile,
  type OfficeForm,
  type OfficeProfiles,
} from '#shared/office/merge-office'
import type { Result } from '#shared/prelude/result'
import { readCovers, readRota, readVillages } from '../read/read-arrangements'
import { readDepartments, readOffice, readPeople } from '../read/read-office'
import type { LedgerDatabase } from '../view/ledger-database'
import { planOffice } from './commit-office'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type OfficeFormFailure = CommitFailure | OfficeChangedMeanwhile

/**
 * Records what a form of the settings changed, as one act: what it left alone stays as it stands now, whoever has changed it while the
 * form stood open. Writes nothing where nothing differs.
 */
export function commitOfficeForm(
  ledger: Ledger,
  form: OfficeForm,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, OfficeFormFailure>> {
  return ledger.act<OfficeFormFailure>(actorId, async (database) => {
    const merged = mergeOffice(form, await readStanding(database))
    return merged.ok ? planOffice(database, merged.value) : merged
  })
}

async function readStanding(database: LedgerDatabase): Promise<OfficeProfiles> {
  const [office, people, departments, villages, covers, rota] = await Promise.all([
    readOffice(database),
    readPeople(database),
    readDepartments(database),
    readVillages(database),
    readCovers(database),
    readRota(database),
  ])
  return { ...(office === undefined ? {} : { office }), people, departments, villages, covers, rota }
}
