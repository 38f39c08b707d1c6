import type { Department, Office, Person } from '#shared/office/office'
import { refuseFounding, type OfficeStands } from '#shared/office/refuse-founding'
import { fail, type Result } from '#shared/prelude/result'
import { readFounded } from '../read/read-founded'
import { planOffice } from './commit-office'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** The office as the first run describes it. */
export interface Founding {
  readonly office: Office
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
}

/** Lays the office and its staff down as one act, in a ledger that holds nothing of one. Refused anywhere else. */
export async function commitFounding(
  ledger: Ledger,
  founding: Founding,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, OfficeStands | CommitFailure>> {
  return ledger.act<OfficeStands | CommitFailure>(actorId, async (database) => {
    const refusal = refuseFounding(await readFounded(database))
    return refusal === undefined ? planOffice(database, founding) : fail(refusal)
  })
}
