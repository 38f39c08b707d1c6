import { z } from 'zod'
import { backupOpeningSchema } from '#shared/backup/open-backup'
import { signingKeySchema } from '#shared/bundle/minisign'
import type { Bytes } from '#shared/bundle/ports'
import type { LedgerFacts } from './backup-tasks'

const bytesSchema = z.custom<Bytes>((value) => value instanceof Uint8Array, 'not bytes')
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null
const texts = z.array(z.string()).readonly()

const makeOrderSchema = z.strictObject({
  backupId: z.string(),
  facts: z.custom<LedgerFacts>(isRecord),
  signer: signingKeySchema,
  recipients: texts,
})
const proveOrderSchema = z.strictObject({
  sealed: bytesSchema,
  opening: backupOpeningSchema,
  liveName: z.string().nullable(),
  scratchName: z.string(),
})

/** What the window may ask of the worker. */
export const backupRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('make'), order: makeOrderSchema }),
  z.strictObject({ kind: z.literal('prove'), order: proveOrderSchema }),
  z.strictObject({ kind: z.literal('open'), sealed: bytesSchema, opening: backupOpeningSchema }),
  z.strictObject({ kind: z.literal('sealFile'), bytes: bytesSchema, recipients: texts }),
  z.strictObject({ kind: z.literal('unsealFile'), bytes: bytesSchema, identities: texts }),
])
export type BackupRequest = Readonly<z.infer<typeof backupRequestSchema>>

/** What the window says to the worker: a question, or the answer to a question about the journal. */
export const toWorkerSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('ask'), call: z.number(), request: backupRequestSchema }),
  z.strictObject({ say: z.literal('journal'), id: z.number(), reply: z.unknown() }),
])
export type ToWorker = Readonly<z.infer<typeof toWorkerSchema>>

/** What the worker says to the window: an answer, that it broke, or that it wants a piece of the journal, which only the window can ask the host for. */
export const fromWorkerSchema = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('done'), call: z.number(), result: z.unknown() }),
  z.strictObject({ say: z.literal('broken'), call: z.number(), detail: z.string() }),
  z.strictObject({
    say: z.literal('journal'),
    call: z.number(),
    id: z.number(),
    from: z.strictObject({ bytes: z.number(), hash: z.string() }),
    maxBytes: z.number(),
  }),
])
export type FromWorker = Readonly<z.infer<typeof fromWorkerSchema>>
