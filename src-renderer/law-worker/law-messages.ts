import { z } from 'zod'
import { lawTextSchema, type LawText } from '#shared/law/law-record'
import type { LawFileFailure } from '#shared/law/plan-law-import'
import type { Result } from '#shared/prelude/result'

/** What the window asks: the law that a file is. */
export const lawQuestionSchema = z.strictObject({
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'not bytes'),
  path: z.string(),
})

const failureSchema = z.custom<LawFileFailure>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string',
)

/** What the worker answers. */
export const lawAnswerSchema: z.ZodType<Result<LawText, LawFileFailure>> = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: lawTextSchema }),
  z.strictObject({ ok: z.literal(false), failure: failureSchema }),
])
