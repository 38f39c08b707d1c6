import { Dexie } from 'dexie'
import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'
import { compareAsOpened } from './first-rows'

/** More rows than that are not read to know which stand first. */
const readAtMost = 2_000

/**
 * The rows that stand first in the order in which the ledger is opened, found by the indexes of the view; undefined where too many would
 * have to be read for it.
 */
export async function readFirstRows(database: LedgerDatabase, most: number): Promise<readonly CaseRow[] | undefined> {
  const { cases } = database
  return database.transaction('r', cases, async () => {
    const pressing = cases.where('[open+pressing+dueOn]').between([1, 0, Dexie.minKey], [1, 3, Dexie.minKey])
    const unnumbered = cases.where('[ledgerYear+ledgerSerial]').between([0, Dexie.minKey], [0, Dexie.maxKey])
    const [pressingCount, unnumberedCount] = await Promise.all([pressing.count(), unnumbered.count()])
    if (pressingCount > readAtMost || unnumberedCount > readAtMost) return undefined
    // Among so many of the newest numbers there are enough that press nobody.
    const newest = cases
      .where('[ledgerYear+ledgerSerial]')
      .above([1])
      .limit(most + pressingCount)
    newest.reverse()
    const found = (await Promise.all([pressing.toArray(), unnumbered.toArray(), newest.toArray()])).flat()
    return [...new Map(found.map((row) => [row.id, row])).values()].toSorted(compareAsOpened).slice(0, most)
  })
}
