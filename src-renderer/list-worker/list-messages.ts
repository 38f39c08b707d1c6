import { z } from 'zod'
import type { ListLines, ListSheet } from '#shared/paper/list-sheet'

// Both ends are of one build.
/** What the window asks: a list as a workbook, whose lines went ahead. `madeAt` is in milliseconds of UTC. */
export const listQuestionSchema = z.strictObject({
  sheet: z.custom<ListSheet>((value) => typeof value === 'object' && value !== null),
  madeAt: z.number(),
})

/** Some lines of a list, ahead of the question. */
export const listPartSchema = z.custom<ListLines>((value) => Array.isArray(value))

/** How many lines of how many are written, told meanwhile. */
export const listToldSchema = z.strictObject({ done: z.number(), of: z.number() })

/** What the worker answers. */
export const listAnswerSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
