import { z } from 'zod'
import { shownHead } from '#shared/record/ledger-record'
import { toldInstantSchema, type Instant } from '#shared/prelude/instant'
import type { LedgerDatabase } from '../view/ledger-database'
import { orderInLog } from './order-in-log'

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

/** Every bundle imported so far, newest first by the log; of two PCs that did not know of each other, by their clocks. */
export async function readInbox(database: LedgerDatabase): Promise<InboxReceipt[]> {
  const noted = await readNoted(database, 'inbox', 'receipt', inboxSchema)
  return noted.map(({ note, at, by }) => ({ ...note, importedAt: at, importedBy: by }))
}

/** Every bundle written so far, newest first likewise. Written is not delivered: that is known when an acknowledgement comes. */
export async function readOutbox(database: LedgerDatabase): Promise<OutboxReceipt[]> {
  const noted = await readNoted(database, 'outbox', 'sent', outboxSchema)
  return noted.map(({ note, at, by }) => ({ ...note, exportedAt: at, exportedBy: by }))
}

async function readNoted<T>(database: LedgerDatabase, of: string, field: string, schema: z.ZodType<T>) {
  const records = await database.records.where('of').equals(of).toArray()
  const noted = records.flatMap((record) => {
    const head = shownHead(record, field)
    const parsed = schema.safeParse(head?.value)
    return head === undefined || !parsed.success ? [] : [{ note: parsed.data, ref: head.ref, at: head.at, by: head.by }]
  })
  const ordered = await orderInLog(
    database,
    noted,
    ({ ref }) => ref,
    (a, b) => a.at - b.at,
  )
  return ordered.toReversed()
}
