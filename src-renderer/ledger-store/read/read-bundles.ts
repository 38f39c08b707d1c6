import type { z } from 'zod'
import { inboxSchema, outboxSchema } from '#shared/bundle/receipt-record'
import { createValueReader, type ValueReader } from '#shared/prelude/value-reader'
import { readHead } from '#shared/record/ledger-record'
import type { Instant } from '#shared/prelude/instant'
import type { LedgerDatabase } from '../view/ledger-database'
import { orderInLog } from './order-in-log'

export type InboxReceipt = z.infer<typeof inboxSchema> & { readonly importedAt: Instant; readonly importedBy: string }
export type OutboxEntry = z.infer<typeof outboxSchema>
export type OutboxReceipt = OutboxEntry & { readonly exportedAt: Instant; readonly exportedBy: string }

/** Every bundle imported so far, newest first by the log; of two PCs that did not know of each other, by their clocks. */
export async function readInbox(database: LedgerDatabase): Promise<InboxReceipt[]> {
  const noted = await readNoted(database, 'inbox', 'receipt', readReceipt)
  return noted.map(({ note, at, by }) => ({ ...note, importedAt: at, importedBy: by }))
}

/** Every bundle written so far, newest first likewise. Written is not delivered: that is known when an acknowledgement comes. */
export async function readOutbox(database: LedgerDatabase): Promise<OutboxReceipt[]> {
  const noted = await readNoted(database, 'outbox', 'sent', readSent)
  return noted.map(({ note, at, by }) => ({ ...note, exportedAt: at, exportedBy: by }))
}

const readReceipt = createValueReader(inboxSchema)
const readSent = createValueReader(outboxSchema)

async function readNoted<T>(database: LedgerDatabase, of: string, field: string, read: ValueReader<T>) {
  const records = await database.records.where('of').equals(of).toArray()
  const noted = records.flatMap((record) => {
    const head = readHead(record, field, read)
    return head === undefined ? [] : [{ note: head.value, ref: head.ref, at: head.at, by: head.by }]
  })
  const ordered = await orderInLog(
    database,
    noted,
    ({ ref }) => ref,
    (a, b) => a.at - b.at,
  )
  return ordered.toReversed()
}
