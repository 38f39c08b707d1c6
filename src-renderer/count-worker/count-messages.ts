import type { AskedBehind, AskedCount, Counted } from '#shared/figures/count-asked'
import type { AskedDraft, ComposedDraft } from '#shared/template/compose-draft'
import { z } from 'zod'
import { writtenQuestionSchema } from '../ledger-worker/written-question'

// Both ends are of one build. What a question is of is read before anything is done; a schema of every figure in it would cost the
// window what the worker saves.
const plainSchema = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null)

const ledger = z.string()

/** What the window asks. `ledger` is the view's name. */
export const countQuestionSchema = z.discriminatedUnion('kind', [
  writtenQuestionSchema,
  z.strictObject({ kind: z.literal('count'), ledger, asked: plainSchema<AskedCount>() }),
  z.strictObject({ kind: z.literal('behind'), ledger, asked: plainSchema<AskedBehind>() }),
  z.strictObject({ kind: z.literal('draft'), ledger, asked: plainSchema<AskedDraft>() }),
])
export type CountQuestion = z.infer<typeof countQuestionSchema>

/** What the worker answers. */
export const countAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), counted: plainSchema<Counted>() }),
  z.strictObject({ kind: z.literal('drafted'), composed: plainSchema<ComposedDraft>() }),
  /** The ids went ahead, some thousands a part. */
  z.strictObject({ kind: z.literal('behind') }),
])
export type CountAnswer = z.infer<typeof countAnswerSchema>

export const idsPartSchema = z.array(z.string())
