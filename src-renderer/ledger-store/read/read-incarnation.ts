import type { LedgerDatabase } from '../view/ledger-database'

/** The highest incarnation under which this device has written into the ledger; 0 when it never has. */
export async function readHighestIncarnation(database: LedgerDatabase, deviceId: string): Promise<number> {
  const state = await database.state.get('view')
  const own = Object.keys(state?.chains ?? {}).filter((replica) => replica.startsWith(`${deviceId}.`))
  return own.reduce((highest, replica) => Math.max(highest, Number(replica.slice(deviceId.length + 1))), 0)
}
