import type { FoundedFacts } from '#shared/office/refuse-founding'
import { readValue, standsUnder } from '#shared/record/ledger-record'
import { createValueReader } from '#shared/prelude/value-reader'
import { z } from 'zod'
import type { LedgerDatabase } from '../view/ledger-database'

const readFlag = createValueReader(z.boolean())

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
    isSample: office !== undefined && readValue(office, 'sample', readFlag) === true,
  }
}
