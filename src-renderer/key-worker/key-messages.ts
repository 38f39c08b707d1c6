import { z } from 'zod'
import { pinSlotSchema } from '#shared/bundle/locked-keys'

/** What the window may ask: a PIN's slow sum, one question to a worker. */
export const keyQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seal-pin'), wrap: z.string(), personId: z.string(), pin: z.string() }),
  z.strictObject({ kind: z.literal('open-pin'), slot: pinSlotSchema, pin: z.string() }),
])
export type KeyQuestion = Readonly<z.infer<typeof keyQuestionSchema>>

export const keyAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sealed'), slot: pinSlotSchema }),
  /** `wrap` is null when the PIN is wrong. */
  z.strictObject({ kind: z.literal('opened'), wrap: z.string().nullable() }),
])
export type KeyAnswer = Readonly<z.infer<typeof keyAnswerSchema>>
