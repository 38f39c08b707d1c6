import { z } from 'zod'
import { shownHead } from '#shared/record/ledger-record'
import { toldInstantSchema, type Instant } from '#shared/prelude/instant'
import type { LedgerDatabase } from '../view/ledger-database'

const countsSchema = z.object({ new: z.number(), changed: z.number(), repeated: z.number(), problem: z.number() })

const inboxSchema = z.looseObject({
  bundleId: z.string(),
  tagmanifest: z.string(),
  stream: z.string(),
  seq: z.number(),
  fromOffice: z.string(),
  fromName: z.string(),
  fileName: z.string(),
  createdAt: toldInstantSchema,
  counts: countsSchema,
})

const outboxSchema = z.looseObject({
  bundleId: z.string(),
  tagmanifest: z.string(),
  stream: z.string(),
  seq: z.number(),
  toOffice: z.string(),
  toName: z.string(),
  fileName: z.string(),
  place: z.string(),
  sha256: z.string(),
  caseIds: z.array(z.string()),
})

export type InboxReceipt = z.infer<typeof inboxSchema> & { readonly importedAt: Instant; readonly importedBy: string }
export type OutboxEntry = z.infer<typeof outboxSchema>
export type OutboxReceipt = OutboxEntry & { readonly exportedAt: Instant; readonly exportedBy: string }

/** Every bundle imported so far, newest first. */
export async function readInbox(database: LedgerDatabase): Promise<InboxReceipt[]> {
  const records = await database.records.where('of').equals('inbox').toArray()
  const receipts = records.flatMap((record) => {
    const head = shownHead(record, 'receipt')
    const parsed = inboxSchema.safeParse(head?.value)
    return head === undefined || !parsed.success ? [] : [{ ...parsed.data, importedAt: head.at, importedBy: head.by }]
  })
  return receipts.toSorted((a, b) => b.importedAt - a.importedAt)
}

/** Every bundle written so far, newest first. Written is not delivered: that is known when an acknowledgement comes. */
export async function readOutbox(database: LedgerDatabase): Promise<OutboxReceipt[]> {
  const records = await database.records.where('of').equals('outbox').toArray()
  const receipts = records.flatMap((record) => {
    const head = shownHead(record, 'sent')
    const parsed = outboxSchema.safeParse(head?.value)
    return head === undefined || !parsed.success ? [] : [{ ...parsed.data, exportedAt: head.at, exportedBy: head.by }]
  })
  return receipts.toSorted((a, b) => b.exportedAt - a.exportedAt)
}
