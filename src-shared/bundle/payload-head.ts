import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import { bundleTypeSchema } from './bundle-type'
import { sha256Schema } from './field-schemas'

/** `data/head.json`: what a person wants to know of a bundle before its lines. Unknown fields are kept. */
export const payloadHeadSchema = z.looseObject({
  type: bundleTypeSchema,
  /** Lines of the NDJSON file. */
  count: z.number().int().nonnegative(),
  /** '' or a few words: 11 月第 4 批交办. */
  title: z.string().max(120),
  /** Full name of the sending office. */
  fromName: z.string().min(1).max(60),
  toName: z.string().min(1).max(60),
  issuedOn: localDateSchema,
  /** For a ledger bundle: files that the sender's ledger names and that it has not got, to be sent along next time. */
  wants: z.array(sha256Schema).max(2_000).optional(),
  /** For a ledger bundle: files that would have belonged here and had no room; they ride in a later one. */
  filesLeft: z.number().int().nonnegative().optional(),
  /** For a ledger bundle: acts that had no room and ride in the ones after it. */
  commitsLeft: z.number().int().nonnegative().optional(),
  /** For a ledger bundle: it begins where the one before it in its stream ended, although that has not been acknowledged. */
  goesOn: z.boolean().optional(),
})
export type PayloadHead = Readonly<z.infer<typeof payloadHeadSchema>>
