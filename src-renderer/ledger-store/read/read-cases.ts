import { recordToCase, type Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import { parseSerialNumber, serialNumberToText } from '#shared/case/serial-number'
import { waitingStages, type WaitingStage } from '#shared/case/stage'
import { largestOf } from '#shared/prelude/extremes'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'

export interface CaseWithRecord {
  readonly one: Case
  readonly record: LedgerRecord
}

export async function readCase(database: LedgerDatabase, id: string): Promise<CaseWithRecord | undefined> {
  const record = await database.records.get(`case/${id}`)
  const one = record === undefined ? undefined : recordToCase(record)
  return record === undefined || one === undefined ? undefined : { record, one }
}

/** Several cases at once, in the order asked for; ids without a case are left out. */
export async function readCases(database: LedgerDatabase, ids: readonly string[]): Promise<CaseWithRecord[]> {
  const records = await database.records.bulkGet(ids.map((id) => `case/${id}`))
  return records.flatMap((record) => {
    const one = record === undefined ? undefined : recordToCase(record)
    return record === undefined || one === undefined ? [] : [{ record, one }]
  })
}

/** The whole ledger as list rows, newest sheet first. Ten thousand rows take some 100 ms: for the ledger screen only. */
export async function readCaseRows(database: LedgerDatabase): Promise<CaseRow[]> {
  const rows = await database.cases.toArray()
  return rows.toSorted((a, b) => (a.sheetNumber < b.sheetNumber ? 1 : a.sheetNumber > b.sheetNumber ? -1 : 0))
}

/** Today's work in counts, by index alone. What is overdue stands around every screen: see `readFrameFacts`. */
export interface TodaysWork {
  readonly countsByStage: { readonly [S in WaitingStage]: number }
  /** Open and due on `soonUntil` or before, not overdue. */
  readonly dueSoonCount: number
  /** Whether there is no case at all. */
  readonly isEmpty: boolean
}

/**
 * `soonUntil` is the last day that still counts as due soon (the next working day). Closed cases are not counted: of
 * ten thousand that takes as long as all the rest.
 */
export async function readTodaysWork(
  database: LedgerDatabase,
  today: LocalDate,
  soonUntil: LocalDate,
): Promise<TodaysWork> {
  const [dueSoonCount, anyCase, ...counts] = await Promise.all([
    database.cases.where('[open+dueOn]').between([1, today], [1, soonUntil], true, true).count(),
    database.cases.limit(1).primaryKeys(),
    ...waitingStages.map((stage) => database.cases.where('stage').equals(stage).count()),
  ])
  const countOf = (stage: WaitingStage): number => counts[waitingStages.indexOf(stage)] ?? 0
  return {
    countsByStage: {
      received: countOf('received'),
      registered: countOf('registered'),
      submitted: countOf('submitted'),
      instructed: countOf('instructed'),
      handling: countOf('handling'),
      'in-review': countOf('in-review'),
      approved: countOf('approved'),
    },
    dueSoonCount,
    isEmpty: anyCase.length === 0,
  }
}

/** How many cases are owed an answer. */
export async function countOpenCases(database: LedgerDatabase): Promise<number> {
  // One range, counted by the database itself; a list of stages would be walked entry by entry.
  return database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey]).count()
}

/** The same in two parts, past the centre's limit and not yet: no case is counted twice. */
export async function countOpenByLimit(
  database: LedgerDatabase,
  today: LocalDate,
): Promise<{ readonly overdue: number; readonly inTime: number }> {
  const [overdue, inTime] = await Promise.all([
    database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, today], true, false).count(),
    database.cases.where('[open+dueOn]').between([1, today], [1, Dexie.maxKey]).count(),
  ])
  return { overdue, inTime }
}

/** The open cases by id, from the index alone: no case is read. */
export async function listOpenCaseIds(database: LedgerDatabase): Promise<string[]> {
  return database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey]).primaryKeys()
}

/** The next free stub number of a year: after every one that was ever given, also of a 反馈 that was taken back. */
export async function readNextStubNumber(database: LedgerDatabase, year: number): Promise<string> {
  const [last, former] = await Promise.all([
    database.cases.where('[stubYear+stubSerial]').between([year, Dexie.minKey], [year, Dexie.maxKey]).last(),
    database.cases.where('stubAliases').startsWith(`${year}-`).keys(),
  ])
  const used = former.flatMap((number) => parseSerialNumber(String(number))?.serial ?? [])
  return serialNumberToText({ year, serial: largestOf(used, last?.stubSerial ?? 0) + 1 })
}
