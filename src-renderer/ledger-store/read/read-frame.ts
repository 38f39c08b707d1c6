import type { Office } from '#shared/office/office'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { LedgerDatabase } from '../view/ledger-database'
import { readInbox, readOutbox } from './read-bundles'
import { countOpenByLimit } from './read-cases'
import { countConflictedRecords } from './read-conflicts'
import { countForkAlarms } from './read-fork-alarms'
import { countDoubleNumbers } from './read-numbers'
import { readIsSample, readOffice } from './read-office'
import { listLeavingByBundle } from './read-outgoing'

/** What stands around every screen. */
export interface FrameFacts {
  readonly office: Office | undefined
  readonly isSample: boolean
  readonly open: number
  readonly overdue: number
  /** Fed back by bundle and never yet in one. */
  readonly unsent: number
  /** What a person has to decide: conflicted records, double numbers, alarms. */
  readonly reconcile: number
  readonly lastImportAt: Instant | undefined
  readonly lastExportAt: Instant | undefined
}

/** Reads it by index and key alone: no case is opened. */
export async function readFrameFacts(database: LedgerDatabase, today: LocalDate): Promise<FrameFacts> {
  const [office, isSample, { overdue, inTime }, closedIds, inbox, outbox, conflicted, doubled, alarms] =
    await Promise.all([
      readOffice(database),
      readIsSample(database),
      countOpenByLimit(database, today),
      listLeavingByBundle(database),
      readInbox(database),
      readOutbox(database),
      countConflictedRecords(database),
      countDoubleNumbers(database),
      countForkAlarms(database),
    ])
  const sent = new Set(outbox.flatMap((bundle) => bundle.caseIds))
  return {
    office,
    isSample,
    open: overdue + inTime,
    overdue,
    unsent: closedIds.filter((id) => !sent.has(id)).length,
    reconcile: conflicted + doubled + alarms,
    lastImportAt: inbox[0]?.importedAt,
    lastExportAt: outbox[0]?.exportedAt,
  }
}
