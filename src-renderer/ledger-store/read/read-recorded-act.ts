import { deskActRecordId } from '#shared/history/desk-act'
import type { LocalDate } from '#shared/prelude/local-date'
import { recordKey, standsUnder } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** Whether an act that waited for a ledger under the name `waitedAs` is on this one's record of that day already. */
export async function hasRecordedAct(database: LedgerDatabase, on: LocalDate, waitedAs: string): Promise<boolean> {
  const record = await database.records.get(recordKey({ of: 'activity', id: deskActRecordId(on) }))
  const acts = record === undefined ? undefined : standsUnder(record.lists, 'acts')
  return (
    acts?.some(
      ({ value }) => typeof value === 'object' && value !== null && 'waitedAs' in value && value.waitedAs === waitedAs,
    ) ?? false
  )
}
