import type { CaseRow } from '#shared/case/case-row'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'

/** The open cases of a ledger in memory: some hundreds, whatever else it holds. */
interface OpenRows {
  readonly rows: Map<string, CaseRow>
  readonly read: Promise<void>
}

const kept = new WeakMap<LedgerDatabase, OpenRows>()

/**
 * Every open case, in no order. Read once for all who ask, and then changed by what is written: the home screen alone has five lists
 * of them. Rejects where the database does not answer; whoever asks next reads anew.
 */
export async function listOpenRows(database: LedgerDatabase): Promise<readonly CaseRow[]> {
  const open = kept.get(database) ?? keep(database)
  await open.read
  return [...open.rows.values()]
}

function keep(database: LedgerDatabase): OpenRows {
  const rows = new Map<string, CaseRow>()
  /** Written while the first reading was on its way: newer than what comes of it. */
  const written = new Set<string>()
  let isRead = false
  const stop = database.written.subscribe(({ rows: came }) => {
    for (const row of came) {
      if (!isRead) written.add(row.id)
      if (row.open === 1) rows.set(row.id, row)
      else rows.delete(row.id)
    }
  })
  const readAll = async (): Promise<void> => {
    try {
      for (const row of await readOpenRows(database)) if (!written.has(row.id)) rows.set(row.id, row)
      isRead = true
    } catch (error) {
      kept.delete(database)
      stop()
      throw error
    }
  }
  const open: OpenRows = { rows, read: readAll() }
  kept.set(database, open)
  return open
}

/** Every open case, the soonest limit first. */
export async function readOpenRows(database: LedgerDatabase): Promise<CaseRow[]> {
  return database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey], true, true).toArray()
}
