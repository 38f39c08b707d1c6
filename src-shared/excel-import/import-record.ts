import { z } from 'zod'
import { localDateSchema } from '../prelude/local-date'
import { compareWrites, type LedgerRecord } from '../record/ledger-record'

/** 导入记录: a record of the ledger for each import of an old ledger, with a list that only grows: what it brought, and that it was undone. */
export const importKind = 'excel-import'
export const importLogField = 'log'

const tookSchema = z.looseObject({
  what: z.literal('took'),
  on: localDateSchema,
  file: z.string(),
  sheet: z.string(),
  /** Cases that are new, of them those that the old ledger closed. */
  cases: z.number().int(),
  closed: z.number().int(),
  /** Cases that were there already, of them those whose blanks were filled. */
  there: z.number().int(),
  filled: z.number().int(),
  joinedLines: z.number().int(),
  refusedLines: z.number().int(),
  warnings: z.number().int(),
})
export type ImportTook = z.infer<typeof tookSchema>

const undoneSchema = z.looseObject({
  what: z.literal('undone'),
  on: localDateSchema,
  file: z.string(),
  voided: z.number().int(),
  /** Cases that stay because they were worked on since. */
  kept: z.number().int(),
})
export type ImportUndone = z.infer<typeof undoneSchema>

export const importLogSchema = z.discriminatedUnion('what', [tookSchema, undoneSchema])
export type ImportLogEntry = z.infer<typeof importLogSchema>

/** An import as it stands. */
export interface PastImport extends ImportTook {
  readonly id: string
  readonly by: string
  readonly undone: ImportUndone | undefined
}

/** An import out of its record; undefined where only a newer program can read it. */
export function recordToImport(record: LedgerRecord): PastImport | undefined {
  const entries = [...(record.lists[importLogField] ?? [])].sort(compareWrites).flatMap(({ value, by }) => {
    const entry = importLogSchema.safeParse(value).data
    return entry === undefined ? [] : [{ entry, by }]
  })
  const took = entries.flatMap(({ entry, by }) => (entry.what === 'took' ? [{ ...entry, by }] : []))[0]
  const undone = entries.flatMap(({ entry }) => (entry.what === 'undone' ? [entry] : [])).at(-1)
  return took === undefined ? undefined : { ...took, id: record.id, undone }
}
