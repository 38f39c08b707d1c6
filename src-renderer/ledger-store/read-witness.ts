import type { KnownHead } from '#shared/bundle/bundle-info'
import { replicaIdSchema } from '#shared/record/commit'
import type { LedgerDatabase } from './ledger-database'

/** What every bundle says of our ledger: where each chain ends. Who holds the bundle can later bear witness. */
export async function readWitness(database: LedgerDatabase): Promise<{ readonly heads: readonly KnownHead[] }> {
  const state = await database.state.get('view')
  const heads = Object.entries(state?.chains ?? {}).map(([replica, { seq, hash }]) => ({ replica: replicaIdSchema.parse(replica), seq, hash }))
  return { heads: heads.toSorted((a, b) => (a.replica < b.replica ? -1 : 1)) }
}
