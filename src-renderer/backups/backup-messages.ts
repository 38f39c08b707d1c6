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

/** What the worker wants to know of the window, which alone can ask the host: a piece of the journal. */
export const journalQuestionSchema = z.strictObject({
  from: z.strictObject({ bytes: z.number(), hash: z.string() }),
  maxBytes: z.number(),
})

/** What the worker tells of how far it is. */
export const shareToldSchema = z.strictObject({ share: z.number() })
