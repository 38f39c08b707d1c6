import { createValueReader } from '#shared/prelude/value-reader'
import { readValue } from '#shared/record/ledger-record'
import { crossLayoutSchema, type CrossLayout } from '#shared/statement/cross-layout'
import type { LedgerDatabase } from '../view/ledger-database'

const readLayout = createValueReader(crossLayoutSchema)

/** The kinds of records that it is read from. */
export const crossLayoutKinds: readonly string[] = ['office']

/** 栏目设置 of the cross table: the newest that can be read; `layout` is undefined while the office has set none. */
export async function readCrossLayout(database: LedgerDatabase): Promise<{ readonly layout: CrossLayout | undefined }> {
  const record = await database.records.get('office/office')
  return { layout: record === undefined ? undefined : readValue(record, 'crossTable', readLayout) }
}
