import { z } from 'zod'
import type { FormPaper } from '#shared/paper/form-paper'
import type { ListLines, ListSheet } from '#shared/paper/list-sheet'
import type { PaperFonts } from '#shared/paper/paper-fonts'

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

// Both ends are of one build.
/** What the window asks: a list as a workbook, whose lines went ahead. `madeAt` is in milliseconds of UTC. */
export const listQuestionSchema = z.strictObject({
  sheet: z.custom<ListSheet>(isObject),
  madeAt: z.number(),
})

/** What the window asks as well: a paper as a Word file. */
export const formQuestionSchema = z.strictObject({
  form: z.custom<FormPaper>(isObject),
  fonts: z.custom<PaperFonts>(isObject),
})

/** Some lines of a list, ahead of the question. */
export const listPartSchema = z.custom<ListLines>((value) => Array.isArray(value))

/** How many lines of how many are written, told meanwhile. */
export const listToldSchema = z.strictObject({ done: z.number(), of: z.number() })

/** What the worker answers. */
export const listAnswerSchema = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array)
