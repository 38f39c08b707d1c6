import { headsToVector, type VersionVector } from '#shared/merge/version-vector'
import type { Instant } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import { commitRefSchema } from '#shared/record/commit'
import { chainsToPosition, type LogPosition, type PositionUnreachable } from '#shared/record/log-position'
import type { ChainHead, LedgerDatabase } from '../view/ledger-database'

async function readChains(database: LedgerDatabase): Promise<Readonly<Record<string, ChainHead>>> {
  return (await database.state.get('view'))?.chains ?? {}
}

/** Where the log stands now, as the view has followed it. */
export const readPosition = async (database: LedgerDatabase): Promise<LogPosition> =>
  chainsToPosition(await readChains(database))

/**
 * The position of a moment: of each chain its last commit at or before it, by the clock of the PC that wrote it. What another PC did
 * before it is part of it once it has come.
 */
export async function readPositionOf(database: LedgerDatabase, moment: Instant): Promise<LogPosition> {
  const refs = await database.commits.where('at').belowOrEqual(moment).primaryKeys()
  const last: Record<string, number> = {}
  for (const ref of refs) {
    const colon = ref.lastIndexOf(':')
    const replica = ref.slice(0, colon)
    last[replica] = Math.max(last[replica] ?? 0, Number(ref.slice(colon + 1)))
  }
  const rows = await database.commits.bulkGet(
    Object.entries(last).map(([replica, seq]) => commitRefSchema.parse(`${replica}:${seq}`)),
  )
  return chainsToPosition(
    Object.fromEntries(
      rows.flatMap((row) => (row === undefined ? [] : [[row.replica, { seq: row.seq, hash: row.hash }]])),
    ),
  )
}

/** The vector of a position whose commits are all here, or why it cannot be told on this PC. */
export async function reachPosition(
  database: LedgerDatabase,
  position: LogPosition,
): Promise<Result<VersionVector, PositionUnreachable>> {
  const chains = await readChains(database)
  const lacking = position.flatMap(({ replica, seq }) => {
    const missing = seq - (chains[replica]?.seq ?? 0)
    return missing > 0 ? [{ replica, missing }] : []
  })
  if (lacking.length > 0) return fail({ type: 'PositionLacking', chains: lacking })
  const rows = await database.commits.bulkGet(position.map(({ replica, seq }) => `${replica}:${seq}`))
  const other = position.find(({ hash }, nth) => rows[nth]?.hash !== hash)
  return other === undefined ? ok(headsToVector(position)) : fail({ type: 'PositionForked', replica: other.replica })
}
