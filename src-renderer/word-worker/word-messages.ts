import { z } from 'zod'
import type { FoundMark, WordFormFailure } from '#shared/office-paper/word-form-failure'
import type { Result } from '#shared/prelude/result'
import type { FilledWordForm } from '../word-forms/fill-word-form'

const bytesSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'not bytes')

/** What the window asks: the marks of a file, or the file filled in. */
export const wordQuestionSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('read'), bytes: bytesSchema, names: z.array(z.string()) }),
  z.strictObject({
    ask: z.literal('fill'),
    bytes: bytesSchema,
    values: z.array(z.tuple([z.string(), z.string()])),
    mark: z.strictObject({ field: z.string(), words: z.string() }),
  }),
])
export type WordQuestion = z.infer<typeof wordQuestionSchema>

// Both ends are of one build.
const isResult = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value
/** What the worker answers. */
export const readAnswerSchema = z.custom<Result<readonly FoundMark[], WordFormFailure>>(isResult)
export const fillAnswerSchema = z.custom<Result<FilledWordForm, WordFormFailure>>(isResult)
