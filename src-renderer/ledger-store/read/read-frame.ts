import { countOpen, countOverdue, type LedgerSummary } from '#shared/case/ledger-summary'
import type { Office } from '#shared/office/office'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'
import { readInbox, readOutbox } from './read-bundles'
import { countConflictedRecords } from './read-conflicts'
import { countForkAlarms } from './read-fork-alarms'
import { countDoubleNumbers } from './read-numbers'
import { officeKinds, readIsSample, readOffice } from './read-office'
import { countRingCases } from './read-rings'

/** What stands around every screen. */
export interface FrameFacts {
  readonly office: Office | undefined
  readonly isSample: boolean
  readonly open: number
  readonly overdue: number
  /** Fed back by bundle and never yet in one. */
  readonly unsent: number
  /** What a person has to decide: conflicted records, double numbers, alarms, cases merged into one another. */
  readonly reconcile: number
  readonly lastImportAt: Instant | undefined
  readonly lastExportAt: Instant | undefined
}

/** What of it is read from records: by index and key alone, no case is opened. */
export type FrameRecords = Omit<FrameFacts, 'open' | 'overdue' | 'unsent' | 'reconcile'>

/** The kinds of records that `readFrameRecords` reads. */
export const frameKinds: readonly string[] = [...officeKinds, 'inbox', 'outbox']

export async function readFrameRecords(database: LedgerDatabase): Promise<FrameRecords> {
  const [office, isSample, inbox, outbox] = await Promise.all([
    readOffice(database),
    readIsSample(database),
    readInbox(database),
    readOutbox(database),
  ])
  return { office, isSample, lastImportAt: inbox[0]?.importedAt, lastExportAt: outbox[0]?.exportedAt }
}

/** What a person has to decide: conflicted records, double numbers, alarms, cases merged into one another. */
export async function countToReconcile(database: LedgerDatabase): Promise<number> {
  const counts = await Promise.all([
    countConflictedRecords(database),
    countDoubleNumbers(database),
    countForkAlarms(database),
    countRingCases(database),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

/** What stands around every screen on a day. */
export const toFrameFacts = (
  records: FrameRecords,
  reconcile: number,
  summary: LedgerSummary,
  today: LocalDate,
): FrameFacts => ({
  ...records,
  reconcile,
  open: countOpen(summary),
  overdue: countOverdue(summary, today),
  unsent: summary.unsent,
})
