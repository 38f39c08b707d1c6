import type { CaseRow } from '#shared/case/case-row'
import { breathe } from '../../prelude/breathe'
import { compareAsOpened, FirstRows } from '../rows/first-rows'
import { findPacks, readFirstPack, type Packs } from '../rows/read-packs'
import { readFirstRows } from '../rows/read-first-rows'
import { readRowsById } from '../rows/read-row-parts'
import { readRows } from '../rows/read-rows'
import type { LedgerDatabase } from '../view/ledger-database'

/** Rows that came by being read for the first time, or by being written. */
export type RowsCame = 'read' | 'written'

/** Every row of the ledger in memory: read once, and then changed by what is written, so that no act makes it read again. */
export interface RowStore {
  /** Reads what is not read yet, a part at a time; answers when all is there. Asked twice, it reads once. */
  readonly fill: () => Promise<void>
  readonly isComplete: () => boolean
  /** How many rows there are going to be, as far as is known. */
  readonly expected: () => number
  /**
   * Those that stand first in the order in which the ledger is opened, before all is read; undefined where that cannot be said before. Begins
   * the reading.
   */
  readonly first: () => Promise<readonly CaseRow[] | undefined>
  /** The rows there are, by id; the same map for as long as the store lives. */
  readonly rows: ReadonlyMap<string, CaseRow>
  /** Told which rows came or changed, those of filling too. */
  readonly subscribe: (listener: (rows: readonly CaseRow[], came: RowsCame) => void) => () => void
}

/** As many as anybody sees before the others are there. */
const firstAtMost = 500

/** More that were written since rows were packed are not waited for. */
const fewChanged = 2_000

/** A store of the rows of a view. It listens for as long as the database lives. */
export function createRowStore(database: LedgerDatabase): RowStore {
  const rows = new Map<string, CaseRow>()
  const listeners = new Set<(rows: readonly CaseRow[], came: RowsCame) => void>()
  /** What was written is newer than whatever is read of it later on; kept while rows are read. */
  const written = new Set<string>()
  let complete = false
  let filling: Filling | undefined
  const take = (came: readonly CaseRow[], how: RowsCame): void => {
    for (const row of came) rows.set(row.id, row)
    for (const listener of listeners) listener(came, how)
  }
  const takeRead = (came: readonly CaseRow[]): void =>
    take(
      came.filter(({ id }) => !written.has(id)),
      'read',
    )
  database.written.subscribe(({ rows: came }) => {
    if (!complete) for (const { id } of came) written.add(id)
    take(came, 'written')
  })

  const readFirst = async (packs: Packs | undefined): Promise<readonly CaseRow[] | undefined> => {
    const packed =
      packs === undefined || packs.changed.length > fewChanged ? undefined : await readFirstPack(database, packs)
    if (packs === undefined || packed === undefined) {
      const found = await readFirstRows(database, firstAtMost)
      if (found === undefined) return undefined
      takeRead(found)
      return listFirst(found, [...written], rows)
    }
    const changed: CaseRow[] = []
    await readRowsById(database, packs.changed, (part) => void changed.push(...part))
    const isOther = new Set([...packs.changed, ...written])
    takeRead([...packed.filter(({ id }) => !isOther.has(id)), ...changed])
    return listFirst(packed, [...isOther], rows)
  }
  const readOn = async (found: Promise<Packs | undefined>, first: Promise<unknown>): Promise<void> => {
    await first
    const packs = await found
    await readRows(
      database,
      async (part) => {
        takeRead(part)
        await breathe()
      },
      packs,
    )
    complete = true
    written.clear()
    take([], 'read')
  }
  const begin = (): Filling => {
    const found = findPacks(database)
    const first = found.then(readFirst)
    return {
      first,
      whole: readOn(found, first).catch((error: unknown) => {
        // Read again by whoever asks next; what went wrong is said by what the screen does.
        filling = undefined
        throw error
      }),
    }
  }

  return {
    rows,
    isComplete: () => complete,
    expected: () => Math.max(rows.size, database.written.summary()?.cases ?? 0),
    first: async () => {
      if (complete) return listFirstOf(rows)
      filling ??= begin()
      return filling.first
    },
    fill: () => {
      filling ??= begin()
      return filling.whole
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

interface Filling {
  readonly first: Promise<readonly CaseRow[] | undefined>
  readonly whole: Promise<void>
}

function listFirstOf(rows: ReadonlyMap<string, CaseRow>): readonly CaseRow[] {
  const first = new FirstRows(firstAtMost)
  first.put(rows.values())
  return first.list()
}

/** Of rows that were packed as the first ones, with others that may have come between them, those that nothing unread can stand before. */
function listFirst(
  packed: readonly CaseRow[],
  others: readonly string[],
  rows: ReadonlyMap<string, CaseRow>,
): readonly CaseRow[] {
  const last = packed.at(-1)
  const ids = new Set([...packed.map(({ id }) => id), ...others])
  const standing = [...ids].flatMap((id) => rows.get(id) ?? [])
  return standing.filter((row) => last === undefined || compareAsOpened(row, last) <= 0).toSorted(compareAsOpened)
}

const stores = new WeakMap<LedgerDatabase, RowStore>()

/** The one store of a view's rows. */
export function rowStoreOf(database: LedgerDatabase): RowStore {
  const known = stores.get(database)
  if (known !== undefined) return known
  const made = createRowStore(database)
  stores.set(database, made)
  return made
}
