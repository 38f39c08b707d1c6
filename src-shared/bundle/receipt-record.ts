import { z } from 'zod'
import { toldInstantSchema } from '../prelude/instant'

/** What importing a centre's bundle left in the ledger, in `inbox/<bundleId>`, field `receipt`. */
export const inboxSchema = z.looseObject({
  bundleId: z.string(),
  tagmanifest: z.string(),
  stream: z.string(),
  seq: z.number(),
  fromOffice: z.string(),
  fromName: z.string(),
  fileName: z.string(),
  createdAt: toldInstantSchema,
  counts: z.object({ new: z.number(), changed: z.number(), repeated: z.number(), problem: z.number() }),
})

/** What writing a bundle for a centre left in the ledger, in `outbox/<bundleId>`, field `sent`. */
export const outboxSchema = z.looseObject({
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
  /** Of cases that were handled more than once, which round the reply was of; 1 where nothing is said. */
  /** What was asked of the centre in it; left out where nothing was. */
  requests: z.array(z.looseObject({ caseId: z.string(), requestId: z.string() })).optional(),
  rounds: z.record(z.string(), z.number().int()).optional(),
})
