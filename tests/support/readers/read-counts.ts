import { readSummary, summaryToTodaysWork, type TodaysWork } from '#renderer/ledger-store/read/read-cases'
import {
  countToReconcile,
  readFrameRecords,
  toFrameFacts,
  type FrameFacts,
} from '#renderer/ledger-store/read/read-frame'
import type { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import type { LocalDate } from '#shared/prelude/local-date'
import { soonUntil } from '../usual-lights'

/** What stands around every screen, read as a start reads it. */
export const readFrameFacts = async (database: LedgerDatabase, today: LocalDate): Promise<FrameFacts> =>
  toFrameFacts(await readFrameRecords(database), await countToReconcile(database), await readSummary(database), today)

/** The counts of 首页, likewise. */
export const readTodaysWork = async (
  database: LedgerDatabase,
  today: LocalDate,
  until: LocalDate,
): Promise<TodaysWork> => summaryToTodaysWork(await readSummary(database), today, soonUntil(until))
