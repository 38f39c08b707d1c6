import type { CaseRow } from '#shared/case/case-row'
import type { SoonDays } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import { Dexie, type Collection, type InsertType } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { listOpenRows } from './read-open-rows'

/** Rows listed at most: a morning's work, not the ledger. */
export const workListedAtMost = 100

/** A short list of open cases: which stand in it, in which order, and how the first of them are found by index. */
export interface WorkList {
  readonly holds: (row: CaseRow) => boolean
  /** Negative where `a` comes first; never 0 for two cases. */
  readonly compare: (a: CaseRow, b: CaseRow) => number
  readonly read: (database: LedgerDatabase) => Promise<CaseRow[]>
}

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

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** As the index has them: what presses first, then the soonest limit. */
const byRank = (a: CaseRow, b: CaseRow): number =>
  a.pressing - b.pressing || compareTexts(a.dueOn, b.dueOn) || compareTexts(a.id, b.id)

/** Whether its clock runs. */
const isRunning = ({ paused }: CaseRow): boolean => paused === 0

/** All open cases that a list holds, in its order: they are some hundreds, and no index knows for whom each waits. */
export const listOpen = ({ holds, compare }: Pick<WorkList, 'holds' | 'compare'>): WorkList => ({
  holds: (row) => row.open === 1 && holds(row),
  compare,
  read: async (database) => {
    const found = await listOpenRows(database)
    return found.filter(holds).toSorted(compare).slice(0, workListedAtMost)
  },
})

type Mine = (row: CaseRow) => boolean

/**
 * What comes first of what waits for one person: 特急, then what is overdue, due soon, urgent or key by its limit, then the rest
 * by its limit; what stands still (挂件) is due on no day and comes last.
 */
function ownOrder({ until }: SoonDays) {
  const part = ({ pressing, paused, dueOn, judgedBy }: CaseRow): number => {
    if (paused === 1) return 3
    if (pressing === 0) return 0
    return pressing < 3 || dueOn <= until(judgedBy) ? 1 : 2
  }
  const compare = (a: CaseRow, b: CaseRow): number =>
    part(a) - part(b) || compareTexts(a.dueOn, b.dueOn) || a.pressing - b.pressing || compareTexts(a.id, b.id)
  return { compare, isFirst: (row: CaseRow): boolean => part(row) < 2 }
}

/** The open cases that wait for one person, what comes first on top. */
export const ownWork = (isMine: Mine, soon: SoonDays): WorkList =>
  listOpen({ holds: isMine, compare: ownOrder(soon).compare })

/**
 * The open cases of the office in the order in which they are taken up: what comes first of one's own, in the order of one's own
 * list; then what presses, is near or waits for registration of what others are waited for, by rank and limit; then the rest of one's own; then of theirs.
 */
export function officeWork(soon: SoonDays, isMine: Mine): WorkList {
  const own = ownOrder(soon)
  const theirs = (row: CaseRow): number => {
    if (row.pressing < 3) return 1
    if (isRunning(row) && row.dueOn <= soon.until(row.judgedBy)) return 2
    return row.stage === 'received' ? 3 : 5
  }
  const compare = (a: CaseRow, b: CaseRow): number => {
    const [mineA, mineB] = [isMine(a), isMine(b)]
    const part = (row: CaseRow, mine: boolean): number => (mine ? (own.isFirst(row) ? 0 : 4) : theirs(row))
    return part(a, mineA) - part(b, mineB) || (mineA ? own.compare(a, b) : byRank(a, b))
  }
  return listOpen({ holds: () => true, compare })
}

/** What a leader keeps an eye on: 特急, 紧急 and 重点, then what is overdue; each by its limit. */
export const watchedWork = (today: LocalDate): WorkList => ({
  holds: (row) => row.open === 1 && (row.pressing < 3 || (row.dueOn < today && isRunning(row))),
  compare: byRank,
  read: async (database) => {
    const pressing = await readRanked(database, [0, 2]).limit(workListedAtMost).toArray()
    if (pressing.length >= workListedAtMost) return pressing
    const near = await database.cases
      .where('[open+pressing+dueOn]')
      .between([1, 3, Dexie.minKey], [1, 3, today], true, false)
      .filter(isRunning)
      .limit(workListedAtMost - pressing.length)
      .toArray()
    return [...pressing, ...near]
  },
})

/**
 * A list after some cases changed, without looking at the others: `rows` are these as they are now. Undefined where cases
 * beyond the end of a full list would have to move up: it has to be read again.
 */
export function patchWork(
  before: readonly CaseRow[],
  rows: readonly CaseRow[],
  { holds, compare }: Pick<WorkList, 'holds' | 'compare'>,
): readonly CaseRow[] | undefined {
  const changed = new Set(rows.map(({ id }) => id))
  const kept = before.filter(({ id }) => !changed.has(id))
  const coming = rows.filter(holds)
  if (coming.length === 0 && kept.length === before.length) return before
  const isFull = before.length >= workListedAtMost
  const last = before.at(-1)
  // What is beyond a full list is not known: what falls behind its end may stand behind others there.
  const near = isFull && last !== undefined ? coming.filter((row) => compare(row, last) <= 0) : coming
  const patched = [...kept, ...near].toSorted(compare)
  return isFull && patched.length < workListedAtMost ? undefined : patched.slice(0, workListedAtMost)
}
