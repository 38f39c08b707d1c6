import type { JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase } from './ledger-database'
import type { ViewChange } from './project-commits'

/** The view could not be written. The journal has the commit; the next start catches the view up. */
export interface ViewUnwritable {
  readonly type: 'ViewUnwritable'
  readonly detail: string
}

/** Writes a decided change in one transaction, all of it or none, together with how far the view now reaches. */
export async function writeView(database: LedgerDatabase, change: ViewChange, tail: JournalTail): Promise<Result<undefined, ViewUnwritable>> {
  try {
    await database.transaction('rw', [database.commits, database.records, database.cases, database.state], async () => {
      await database.commits.bulkPut([...change.commits])
      await database.records.bulkPut([...change.records])
      await database.cases.bulkPut([...change.cases])
      await database.state.put({ name: 'view', tail, chains: change.chains })
    })
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}
