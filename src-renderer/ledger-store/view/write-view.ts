import type { Table } from 'dexie'
import type { CaseRow } from '#shared/case/case-row'
import { changeSummary, emptySummary, type LedgerSummary } from '#shared/case/ledger-summary'
import type { JournalTail } from '#shared/journal/journal-frame'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { LedgerDatabase, RowChange, ViewState } from './ledger-database'
import { toApartRow, type TellDone, type ViewChange } from './project-commits'
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
/** Ids in one note of what was changed. */
const idsAtATime = 500

/** An act of this many commits writes so little that it holds nothing up. */
const fewCommits = 20

/**
 * Writes a decided change in one transaction, all of it or none, together with how far the view now reaches and the ledger
 * in numbers; then tells what was written. `tell` hears how many rows the database has.
 */
export async function writeView(
  database: LedgerDatabase,
  change: ViewChange,
  tail: JournalTail,
  tell: TellDone = () => undefined,
): Promise<Result<undefined, ViewUnwritable>> {
  const { commits, records, cases, state, rowChanges, held, quarantine } = database
  const shape = await viewShape()
  const count = countRows(change, tell)
  try {
    // A transaction waits for all that reads its tables: those that nothing is written to are left alone.
    const tables = [
      commits,
      records,
      cases,
      state,
      ...(change.cases.length === 0 ? [] : [rowChanges]),
      ...(change.held === undefined ? [] : [held]),
      ...(change.quarantined.length === 0 ? [] : [quarantine]),
    ]
    const summary = await database.transaction('rw', tables, async () => {
      const [standing, was] = await Promise.all([state.get('view'), readFormer(database, change)])
      const after = changeSummary(standing?.summary ?? emptySummary, was, change.cases)
      const putting = [
        () => putRows(commits, change.commits, commitsAtATime, count),
        () => putRows(records, change.records, recordsAtATime, count),
        () => putRows(cases, change.cases, recordsAtATime, count),
        () => putRows(rowChanges, noteIds(change.cases), recordsAtATime, () => undefined),
        () => state.put({ name: 'view', tail, chains: change.chains, shape, summary: after }),
      ]
      // A few rows are handed over at once: each waiting for the one before costs more than the writing.
      if (change.commits.length <= fewCommits) await Promise.all(putting.map((put) => put()))
      else for (const put of putting) await put()
      if (change.held !== undefined) {
        await held.clear()
        await putRows(held, change.held.map(toApartRow), commitsAtATime, count)
      }
      if (change.quarantined.length > 0) await putRows(quarantine, change.quarantined, commitsAtATime, count)
      return after
    })
    tellWritten(database, change, summary)
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}

/** What the readers of packs have to read beside them. */
const noteIds = (rows: readonly CaseRow[]): RowChange[] =>
  Array.from({ length: Math.ceil(rows.length / idsAtATime) }, (_, nth) => ({
    ids: rows.slice(nth * idsAtATime, (nth + 1) * idsAtATime).map(({ id }) => id),
  }))

/** The rows that the change takes the place of, as they stand. */
async function readFormer(
  { cases }: LedgerDatabase,
  { cases: rows, known }: Pick<ViewChange, 'cases' | 'known'>,
): Promise<CaseRow[]> {
  const ids = rows.flatMap(({ id }) => (known.has(`case/${id}`) ? [id] : []))
  const former: CaseRow[] = []
  for (let start = 0; start < ids.length; start += recordsAtATime)
    former.push(...(await cases.bulkGet(ids.slice(start, start + recordsAtATime))).flatMap((row) => row ?? []))
  return former
}

/** After it is on the disk; what a listener does with it is no part of the writing. */
function tellWritten({ written }: LedgerDatabase, { cases, records }: ViewChange, summary: LedgerSummary): void {
  written.tell({ rows: cases, kinds: new Set(records.map(({ of }) => of)), summary })
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
    database.written.begin(undefined)
    return ok(undefined)
  } catch (error) {
    return fail({ type: 'ViewUnwritable', detail: error instanceof Error ? error.name : 'unknown' })
  }
}

/** Adds up what the database has taken of a change. */
function countRows({ commits, records, cases }: ViewChange, tell: TellDone): (rows: number) => void {
  const of = commits.length + records.length + cases.length
  let done = 0
  return (rows) => {
    done = Math.min(of, done + rows)
    tell(done, of)
  }
}

/** Parts on their way to the database at once: it writes one while the next are copied to it. */
const partsInFlight = 4

async function putRows<Row>(
  table: Pick<Table<Row>, 'bulkPut'>,
  rows: readonly Row[],
  rowsAtATime: number,
  count: (rows: number) => void,
): Promise<void> {
  const onTheirWay: PromiseLike<unknown>[] = []
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    // Waiting for an earlier one gives the window its turn.
    if (onTheirWay.length === partsInFlight) await onTheirWay.shift()
    const part = rows.slice(start, start + rowsAtATime)
    onTheirWay.push(table.bulkPut(part).then(() => count(part.length)))
  }
  await Promise.all(onTheirWay)
}
