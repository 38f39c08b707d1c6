import { sampleClerks, sampleKinds, type SampleKind } from '#shared/sample/sample-kinds'
import type { LedgerDatabase } from '../view/ledger-database'
import { readFounded } from './read-founded'

/** As which made-up office a ledger was begun; undefined where it is no sample. */
export async function readBegunSample(database: LedgerDatabase): Promise<SampleKind | undefined> {
  if (!(await readFounded(database)).isSample) return undefined
  const clerks = await database.records.bulkGet(sampleKinds.map((kind) => `person/${sampleClerks[kind]}`))
  return sampleKinds.find((_kind, index) => clerks[index] !== undefined) ?? 'township'
}
