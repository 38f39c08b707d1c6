import type { Table } from 'dexie'
import type { JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase, ViewState } from './ledger-database'
import { toApartRow, type ViewChange } from './project-commits'
import { viewShape } from './view-shape'

/** The view could not be written. The journal has the commit; the next start catches the view up. */
export interface ViewUnwritable {
  readonly type: 'ViewUnwritable'
  readonly detail: string
}

// Rows put at a time: more would hold the window up while they are copied out of it. A record holds all that was ever
// written of it.
const commitsAtATime = 250
const recordsAtATime = 50

/** Writes a decided change in one transaction, all of it or none, together with how far the view now reaches. */
export async function writeView(
  database: LedgerDatabase,
  change: ViewChange,
  tail: JournalTail,
): Promise<Result<undefined, ViewUnwritable>> {
  const { commits, records, cases, state, held, quarantine } = database
  const shape = await viewShape()
  try {
    await database.transaction('rw', [commits, records, cases, state, held, quarantine], async () => {
      await putRows(commits, change.commits, commitsAtATime)
      await putRows(records, change.records, recordsAtATime)
      await putRows(cases, change.cases, recordsAtATime)
      if (change.held !== undefined) {
        await held.clear()
        await putRows(held, change.held.map(toApartRow), commitsAtATime)
      }
      if (change.quarantined.length > 0) await putRows(quarantine, change.quarantined, commitsAtATime)
      await state.put({ name: 'view', tail, chains: change.chains, shape })
    })
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Says where the view now stands on the journal, when its content is what the journal holds up to there. */
export async function writeViewTail(
  database: LedgerDatabase,
  state: ViewState,
): Promise<Result<undefined, ViewUnwritable>> {
  try {
    await database.state.put(state)
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Empties the view, all of it or nothing, to be folded anew from the journal. */
export async function clearView(database: LedgerDatabase): Promise<Result<undefined, ViewUnwritable>> {
  try {
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear()
    })
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}

async function putRows<Row>(
  table: Pick<Table<Row>, 'bulkPut'>,
  rows: readonly Row[],
  rowsAtATime: number,
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime)
    await table.bulkPut(rows.slice(start, start + rowsAtATime))
}
