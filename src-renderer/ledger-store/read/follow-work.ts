import type { CaseRow } from '#shared/case/case-row'
import type { LedgerDatabase } from '../view/ledger-database'
import { patchWork, type WorkList } from './read-work-list'

/**
 * Tells a list of work when it has been read, and then whenever an act changed it, until it is stopped. It is read again
 * only when a full list has lost a case; a reading that fails is tried again with the next act.
 */
export function followWork(
  database: LedgerDatabase,
  list: WorkList,
  tell: (rows: readonly CaseRow[]) => void,
): () => void {
  let known: readonly CaseRow[] | undefined
  /** What was written while the list is being read: newer than what comes of it. */
  let meanwhile: CaseRow[] | undefined
  let isOn = true
  const show = (rows: readonly CaseRow[]): void => {
    if (rows === known) return
    known = rows
    tell(rows)
  }
  const readAnew = async (): Promise<void> => {
    const came: CaseRow[] = []
    meanwhile = came
    const read = await list.read(database).catch(() => undefined)
    meanwhile = undefined
    if (!isOn) return
    if (read === undefined) known = undefined
    else if (came.length === 0) show(read)
    else take(read, newestOf(came))
  }
  const take = (before: readonly CaseRow[], rows: readonly CaseRow[]): void => {
    const patched = patchWork(before, rows, list)
    if (patched === undefined) void readAnew()
    else show(patched)
  }
  const stop = database.written.subscribe(({ rows }) => {
    if (meanwhile !== undefined) meanwhile.push(...rows)
    else if (known === undefined) void readAnew()
    else take(known, rows)
  })
  void readAnew()
  return () => {
    isOn = false
    stop()
  }
}

/** Each case once, as it was written last. */
const newestOf = (rows: readonly CaseRow[]): CaseRow[] => [...new Map(rows.map((row) => [row.id, row])).values()]
