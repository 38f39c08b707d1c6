import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'
import { dropPacks, findPacks, readPackedRows, type Packs } from './read-packs'
import { readRowsInParts } from './read-row-parts'

/** How often packs are looked for: those at hand may be replaced by newer ones while they are read. */
const tries = 2

/**
 * Tells every row of a view, some at a time and in no order: from packs, with what was written since they were made, where there are any;
 * otherwise from the rows themselves. A row may be told again, and the last telling is the true one. What is written meanwhile may be
 * in it or not. Rejects where the database does not answer.
 */
export async function readRows(
  database: LedgerDatabase,
  take: (rows: readonly CaseRow[]) => void | Promise<void>,
  found?: Packs,
): Promise<void> {
  let packs = found ?? (await findPacks(database))
  for (let tried = 0; packs !== undefined && tried < tries; tried += 1) {
    if (await readPackedRows(database, packs, take)) return
    const newer = await findPacks(database)
    // Damaged packs are a copy that is made again; nothing is lost with them.
    if (newer?.head.generation === packs.head.generation) await dropPacks(database)
    packs = newer?.head.generation === packs.head.generation ? undefined : newer
  }
  await readRowsInParts(database, take)
}
