import { z } from 'zod'
import type { Result } from '#shared/prelude/result'
import type { TableFileFailure } from '#shared/workbook/table-file-failure'
import type { Workbook } from '#shared/workbook/workbook'
import type { TableProgress } from '../tables/table-progress'

/** What the window asks: a file's bytes, read. */
export const tableQuestionSchema = z.strictObject({
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'not bytes'),
})
export type TableQuestion = z.infer<typeof tableQuestionSchema>

/** What the worker tells meanwhile. */
export const tableProgressSchema: z.ZodType<TableProgress> = z.strictObject({
  done: z.number(),
  total: z.number(),
  lines: z.number(),
})

// Both ends are of one build, and the cells were made by the worker.
/** What the worker answers; the lines of the sheets went ahead. */
export const tableAnswerSchema = z.custom<Result<Workbook, TableFileFailure>>(
  (value) => typeof value === 'object' && value !== null && 'ok' in value,
)
