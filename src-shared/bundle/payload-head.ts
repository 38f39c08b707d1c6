import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import { bundleTypeSchema } from './bundle-type'

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
})
export type PayloadHead = Readonly<z.infer<typeof payloadHeadSchema>>
