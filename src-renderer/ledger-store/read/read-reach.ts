import type { Reach } from '#shared/recovery/ledger-witness'
import { toInstant, type Instant } from '#shared/prelude/instant'
import { commitRefSchema } from '#shared/record/commit'
import { splitRef } from '#shared/merge/version-vector'
import type { LedgerDatabase } from '../view/ledger-database'

/** How far the folded chains reach, each with the moment of its last act: what a witness is written of. */
export async function readHeads(database: LedgerDatabase): Promise<Reach> {
  const state = await database.state.get('view')
  const chains = Object.entries(state?.chains ?? {})
  const rows = await database.commits.bulkGet(chains.map(([replica, { seq }]) => `${replica}:${seq}`))
  return Object.fromEntries(chains.map(([replica, { seq }], nth) => [replica, { seq, at: toMoment(rows[nth]?.at) }]))
}

const toMoment = (at: number | undefined): Instant | undefined => (at === undefined ? undefined : toInstant(at))

/** The same with the commits that wait or are set apart: everything of each chain that is here in any way. */
export async function readReach(database: LedgerDatabase): Promise<Reach> {
  const apart = [...(await database.held.toArray()), ...(await database.quarantine.toArray())]
  const reach: Record<string, Reach[string]> = { ...(await readHeads(database)) }
  for (const row of apart) {
    const ref = commitRefSchema.safeParse(row.ref)
    if (!ref.success) continue
    const { replica, seq } = splitRef(ref.data)
    const known = reach[replica]
    if (known === undefined || known.seq < seq) reach[replica] = { ...known, seq }
  }
  return reach
}
