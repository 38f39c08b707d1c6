import type { CaseRow } from '#shared/case/case-row'
import { breathe } from '../../prelude/breathe'
import type { LedgerDatabase } from '../view/ledger-database'

/** Every row of the ledger in memory: read once, and then changed by what is written, so that no act makes it read again. */
export interface RowStore {
  /** Reads what is not read yet, a part at a time; answers when all is there. Asked twice, it reads once. */
  readonly fill: () => Promise<void>
  readonly isComplete: () => boolean
  /** The rows there are, by id; the same map for as long as the store lives. */
  readonly rows: ReadonlyMap<string, CaseRow>
  /** Told which rows came or changed, those of filling too. */
  readonly subscribe: (listener: (rows: readonly CaseRow[]) => void) => () => void
}

/** Rows read at a time: some milliseconds of taking them over. */
const rowsAtATime = 150

/** A store of the rows of a view. It listens for as long as the database lives. */
export function createRowStore(database: LedgerDatabase): RowStore {
  const rows = new Map<string, CaseRow>()
  const listeners = new Set<(rows: readonly CaseRow[]) => void>()
  let complete = false
  let filling: Promise<void> | undefined
  const take = (came: readonly CaseRow[]): void => {
    for (const row of came) rows.set(row.id, row)
    for (const listener of listeners) listener(came)
  }
  // What was written is newer than whatever is read of it later on.
  database.written.subscribe(({ rows: written }) => take(written))

  const readOn = async (): Promise<void> => {
    let last = ''
    for (;;) {
      const part = await database.cases.where('id').above(last).limit(rowsAtATime).toArray()
      take(part.filter(({ id }) => !rows.has(id)))
      last = part.at(-1)?.id ?? last
      if (part.length < rowsAtATime) break
      await breathe()
    }
    complete = true
    take([])
  }

  return {
    rows,
    isComplete: () => complete,
    fill: () => {
      filling ??= readOn().catch((error: unknown) => {
        // Read again by whoever asks next; what went wrong is said by what the screen does.
        filling = undefined
        throw error
      })
      return filling
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
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
