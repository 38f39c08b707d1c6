import type { CaseRow } from '#shared/case/case-row'
import type { LocalDate } from '#shared/prelude/local-date'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'

/** Rows listed at most: a morning's work, not the ledger. */
export const workListedAtMost = 100

/** What to do first, for the whole office: overdue, then due until `soonUntil`, then waiting for registration; each by its limit. */
export async function readOfficeWork(database: LedgerDatabase, soonUntil: LocalDate): Promise<CaseRow[]> {
  const pressing = await database.cases
    .where('[open+dueOn]')
    .between([1, Dexie.minKey], [1, soonUntil], true, true)
    .limit(workListedAtMost)
    .toArray()
  if (pressing.length === workListedAtMost) return pressing
  const waiting = await database.cases
    .where('stage')
    .equals('received')
    .limit(workListedAtMost * 4)
    .sortBy('dueOn')
  const listed = new Set(pressing.map((row) => row.id))
  return [...pressing, ...waiting.filter((row) => row.open === 1 && !listed.has(row.id))].slice(0, workListedAtMost)
}

/** The open cases that `isMine` picks, soonest limit first. */
export async function readOwnWork(database: LedgerDatabase, isMine: (row: CaseRow) => boolean): Promise<CaseRow[]> {
  return database.cases
    .where('[open+dueOn]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .filter(isMine)
    .limit(workListedAtMost)
    .toArray()
}
