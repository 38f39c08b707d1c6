import { orderByLog, type TakenIn } from '#shared/merge/log-order'
import { syncReceivedSchema } from '#shared/merge/sync-record'
import { headsToVector, splitRef } from '#shared/merge/version-vector'
import type { CommitRef } from '#shared/record/commit'
import { createValueReader } from '#shared/prelude/value-reader'
import { readHead } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

const readReceived = createValueReader(syncReceivedSchema)

/** What each PC had taken in, and from which act on, as far as it is written down. */
async function readTakenIn(database: LedgerDatabase): Promise<TakenIn[]> {
  const notes = await database.records.where('of').equals('sync').toArray()
  return notes.flatMap((note) => {
    const head = readHead(note, 'received', readReceived)
    return head === undefined ? [] : [{ ...splitRef(head.ref), heads: headsToVector(head.value.heads) }]
  })
}

/**
 * Puts what acts wrote into the order of the log: see `orderByLog`. Whether PCs knew of each other is looked up only where
 * several wrote.
 */
export async function orderInLog<T>(
  database: LedgerDatabase,
  things: readonly T[],
  refOf: (thing: T) => CommitRef,
  between: (a: T, b: T) => number = () => 0,
): Promise<T[]> {
  const chains = new Set(things.map((thing) => splitRef(refOf(thing)).replica))
  return orderByLog(things, refOf, chains.size < 2 ? [] : await readTakenIn(database), between)
}
