import type { FoundedFacts } from '#shared/office/refuse-founding'
import { shownValue, standsUnder } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'

/** Whether anything of an office stands in this ledger, by index and key alone. */
export async function readFounded(database: LedgerDatabase): Promise<FoundedFacts> {
  const [office, staff, cases] = await Promise.all([
    database.records.get('office/office'),
    database.records.where('of').anyOf('person', 'department').limit(1).primaryKeys(),
    database.records.where('of').equals('case').limit(1).primaryKeys(),
  ])
  return {
    hasProfile: office !== undefined && standsUnder(office.registers, 'profile') !== undefined,
    hasStaff: staff.length > 0,
    hasCases: cases.length > 0,
    isSample: office !== undefined && shownValue(office, 'sample') === true,
  }
}
