import type { CaseRow } from '#shared/case/case-row'
import type { LocalDate } from '#shared/prelude/local-date'
import { Dexie, type Collection, type InsertType } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'

/** Rows listed at most: a morning's work, not the ledger. */
export const workListedAtMost = 100

/** The open cases of some ranks with a limit in a span, by rank and then by limit: the index has them in this order. */
function readRanked(
  database: LedgerDatabase,
  [firstRank, lastRank]: readonly [number, number],
  until?: LocalDate,
): Collection<CaseRow, string, InsertType<CaseRow, 'id'>> {
  return database.cases
    .where('[open+pressing+dueOn]')
    .between([1, firstRank, Dexie.minKey], [1, lastRank, until ?? Dexie.maxKey], true, true)
}

/**
 * What to do first, for the whole office: 特急, 紧急 and 重点, then what is due until `soonUntil` or overdue, then what
 * waits for registration; each by its limit.
 */
export async function readOfficeWork(database: LedgerDatabase, soonUntil: LocalDate): Promise<CaseRow[]> {
  const pressing = await readRanked(database, [0, 2]).limit(workListedAtMost).toArray()
  const near = await readRanked(database, [3, 3], soonUntil).limit(workListedAtMost).toArray()
  const first = [...pressing, ...near]
  if (first.length >= workListedAtMost) return first.slice(0, workListedAtMost)
  const waiting = await database.cases
    .where('stage')
    .equals('received')
    .limit(workListedAtMost * 4)
    .sortBy('dueOn')
  const listed = new Set(first.map((row) => row.id))
  return [...first, ...waiting.filter((row) => row.open === 1 && !listed.has(row.id))].slice(0, workListedAtMost)
}

/** The open cases that `isMine` picks: what presses first, then the soonest limit. */
export async function readOwnWork(database: LedgerDatabase, isMine: (row: CaseRow) => boolean): Promise<CaseRow[]> {
  return readRanked(database, [0, 3]).filter(isMine).limit(workListedAtMost).toArray()
}

/** What a leader keeps an eye on: 特急, 紧急 and 重点, then what is overdue; each by its limit. */
export async function readWatched(database: LedgerDatabase, today: LocalDate): Promise<CaseRow[]> {
  const pressing = await readRanked(database, [0, 2]).limit(workListedAtMost).toArray()
  const near = await readRanked(database, [3, 3], today)
    .filter((row) => row.dueOn < today)
    .limit(workListedAtMost)
    .toArray()
  return [...pressing, ...near].slice(0, workListedAtMost)
}
