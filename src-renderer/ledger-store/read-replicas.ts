import type { LedgerDatabase } from './ledger-database'

/** Every replica that this ledger has commits of. */
export async function readReplicas(database: LedgerDatabase): Promise<string[]> {
  const state = await database.state.get('view')
  return Object.keys(state?.chains ?? {})
}
