import type { LedgerDatabase } from '../view/ledger-database'

/** Every replica that this ledger has heard of: of folded commits, and of those that wait or are set apart. */
export async function readReplicas(database: LedgerDatabase): Promise<string[]> {
  const state = await database.state.get('view')
  const apart = [...(await database.held.toArray()), ...(await database.quarantine.toArray())]
  return [
    ...new Set([...Object.keys(state?.chains ?? {}), ...apart.map(({ ref }) => ref.slice(0, ref.lastIndexOf(':')))]),
  ]
}
