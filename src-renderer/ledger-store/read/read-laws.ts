import { lawKind } from '#shared/law/law-record'
import type { LedgerRecord } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** The kinds of records that 法规库 is read from. */
export const lawKinds: readonly string[] = [lawKind]

/** The records of the laws that the office imported, or said something of. Some hundreds at most, each with its whole text. */
export const readLawRecords = (database: LedgerDatabase): Promise<readonly LedgerRecord[]> =>
  database.records.where('of').equals(lawKind).toArray()
