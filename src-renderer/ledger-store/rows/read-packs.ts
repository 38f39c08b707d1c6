import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase, PackHead, PackRow } from '../view/ledger-database'
import { unpackRows } from './pack-rows'
import { readRowsById } from './read-row-parts'

/** The packs of a view with what was written since they were made. */
export interface Packs {
  readonly head: PackHead
  /** These are read from the rows themselves. */
  readonly changed: readonly string[]
  /** How many rows there were. */
  readonly cases: number
}

type TakeRows = (rows: readonly CaseRow[]) => void | Promise<void>

/** What the packs of a view are; undefined where there are none for its shape. */
export async function findPacks(database: LedgerDatabase): Promise<Packs | undefined> {
  const { state, packHeads, rowChanges } = database
  return database.transaction('r', [state, packHeads, rowChanges], async () => {
    const [standing, head] = await Promise.all([state.get('view'), packHeads.get('packs')])
    if (head === undefined || standing?.summary === undefined || head.shape !== standing.shape) return undefined
    const changes = await rowChanges.where('stamp').above(head.upTo).toArray()
    return { head, changed: [...new Set(changes.flatMap(({ ids }) => ids))], cases: standing.summary.cases }
  })
}

/**
 * Tells every row once: those of the packs as they were packed, and behind them those that were written since, as they are now. False where a
 * pack is gone or damaged or rows are missing: then not all was told, and what was may be told again.
 */
export async function readPackedRows(database: LedgerDatabase, packs: Packs, take: TakeRows): Promise<boolean> {
  const { head, changed, cases } = packs
  const isChanged = new Set(changed)
  let told = 0
  for (let nth = 1; nth < head.packs.length; nth += 1) {
    const rows = await readPack(database, head, nth)
    if (rows === undefined) return false
    const unchanged = isChanged.size === 0 ? rows : rows.filter(({ id }) => !isChanged.has(id))
    told += unchanged.length
    await take(unchanged)
  }
  await readRowsById(database, changed, (rows) => {
    told += rows.length
    return take(rows)
  })
  return told === cases
}

/** The rows that stand first in the ledger's own order, as they were packed; undefined where their pack is gone or damaged. */
export const readFirstPack = (database: LedgerDatabase, { head }: Packs): Promise<readonly CaseRow[] | undefined> =>
  readPack(database, head, 0)

/** Nothing of it is waited for inside of the reading. */
async function readPack(
  { packs }: LedgerDatabase,
  { generation, packs: marks }: PackHead,
  nth: number,
): Promise<readonly CaseRow[] | undefined> {
  const pack: PackRow | undefined = await packs.get([generation, nth])
  const mark = marks[nth]
  return pack === undefined || mark === undefined ? undefined : unpackRows({ mark, bytes: pack.bytes })
}

/** Whoever reads from now on reads the rows themselves. */
export const dropPacks = ({ packHeads }: LedgerDatabase): Promise<void> => packHeads.clear()
