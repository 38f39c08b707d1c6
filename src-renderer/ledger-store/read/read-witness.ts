import type { KnownHead } from '#shared/bundle/bundle-info'
import { replicaIdSchema } from '#shared/record/commit'
import { renderRevocationList } from '#shared/bundle/revocation-list'
import type { LedgerDatabase } from '../view/ledger-database'
import { readOffice } from './read-office'
import { readOwnRevocations } from './read-revocations'

/** What every bundle says of our ledger, whoever it goes to. */
export interface Witness {
  /** Where each chain ends: who holds the bundle can later bear witness. */
  readonly heads: readonly KnownHead[]
  /** The keys that this office has withdrawn; not there while there is none. */
  readonly revoked?: string
}

/** Reads what the next bundle has to say of our ledger. */
export async function readWitness(database: LedgerDatabase): Promise<Witness> {
  const [state, office] = await Promise.all([database.state.get('view'), readOffice(database)])
  const revoked = office === undefined ? undefined : await readOwnRevocations(database, office.code)
  const heads = Object.entries(state?.chains ?? {}).map(([replica, { seq, hash }]) => ({
    replica: replicaIdSchema.parse(replica),
    seq,
    hash,
  }))
  return {
    heads: heads.toSorted((a, b) => (a.replica < b.replica ? -1 : 1)),
    ...(revoked === undefined ? {} : { revoked: renderRevocationList(revoked) }),
  }
}
