import { recordToCase, type Case } from '#shared/case/case'
import type { CaseRow } from '#shared/case/case-row'
import type { SoonDays } from '#shared/case/deadline'
import { countAtStage, countDueSoon, emptySummary, type LedgerSummary } from '#shared/case/ledger-summary'
import { parseSerialNumber, serialNumberToText } from '#shared/case/serial-number'
import type { WaitingStage } from '#shared/case/stage'
import { largestOf } from '#shared/prelude/extremes'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { Dexie } from 'dexie'
import type { LedgerDatabase } from '../view/ledger-database'
import { keepExisting } from '../view/existing-keys'

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
  const keys = await keepExisting(
    database,
    ids.map((id) => `case/${id}`),
  )
  const records = await database.records.bulkGet(keys)
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

/** The ledger in numbers as the view keeps it: one row, whatever the ledger's size. */
export async function readSummary(database: LedgerDatabase): Promise<LedgerSummary> {
  return (await database.state.get('view'))?.summary ?? emptySummary
}

/** Today's work in counts. What is overdue stands around every screen: see `readFrameFacts`. */
export interface TodaysWork {
  readonly countsByStage: { readonly [S in WaitingStage]: number }
  /** Open, not overdue and no longer green. */
  readonly dueSoonCount: number
  /** Whether there is no case at all. */
  readonly isEmpty: boolean
}

/** The work of a day out of the ledger in numbers. */
export function summaryToTodaysWork(
  summary: LedgerSummary,
  today: LocalDate,
  soon: Pick<SoonDays, 'until'>,
): TodaysWork {
  const at = (stage: WaitingStage): number => countAtStage(summary, stage)
  return {
    countsByStage: {
      received: at('received'),
      registered: at('registered'),
      submitted: at('submitted'),
      instructed: at('instructed'),
      handling: at('handling'),
      'in-review': at('in-review'),
      approved: at('approved'),
    },
    dueSoonCount: countDueSoon(summary, today, soon),
    isEmpty: summary.cases === 0,
  }
}

/** How many cases are owed an answer. */
export async function countOpenCases(database: LedgerDatabase): Promise<number> {
  // One range, counted by the database itself; a list of stages would be walked entry by entry.
  return database.cases.where('[open+dueOn]').between([1, Dexie.minKey], [1, Dexie.maxKey]).count()
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
