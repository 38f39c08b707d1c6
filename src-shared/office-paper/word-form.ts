import { z } from 'zod'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { conflictedFields, readValue, type LedgerRecord } from '../record/ledger-record'

/**
 * 本单位的单据: what the office owns of its papers. A record of this kind is one of its own Word files with marks in it, under an id of its own; the
 * file stands in the record whole, so that it goes with every exchange and every backup.
 */
export const officePaperKind = 'office-paper'

/** The most of each: characters of a name, bytes of a file, forms in use. */
export const wordFormLimits = { name: 40, fileName: 120, fileBytes: 1024 * 1024, forms: 40 } as const

/** Base64 has four characters for three bytes. */
const longestContent = Math.ceil(wordFormLimits.fileBytes / 3) * 4

export const wordFormSchema = z.looseObject({
  /** As menus call it: 领导交办单. */
  name: z.string().min(1).max(wordFormLimits.name),
  fileName: z.string().max(wordFormLimits.fileName),
  bytes: z.number().int().positive().max(wordFormLimits.fileBytes),
  /** The file in base64. */
  content: z.string().min(1).max(longestContent),
  /** The marks in it, as they were found when it was taken. */
  marks: z.array(z.string().max(60)).max(400),
})
export type WordFormFile = z.infer<typeof wordFormSchema>

/** What this program writes of one. */
export type WordFormParts = Pick<WordFormFile, 'name' | 'fileName' | 'bytes' | 'content' | 'marks'>

/** By what each field is read. */
export const officePaperReaders = {
  word: createValueReader(wordFormSchema),
  retired: createValueReader(z.boolean()),
} as const satisfies Readonly<Record<string, SchemaReader<unknown>>>

/** The fields as people call them. */
export const officePaperFieldWords = { word: 'Word 模板', retired: '停用' } as const satisfies {
  readonly [F in keyof typeof officePaperReaders]: string
}

/** A Word file of the office with marks in it. */
export interface WordForm extends WordFormParts {
  readonly id: string
  readonly retired: boolean
  /** Two PCs wrote it differently, and nobody has decided. */
  readonly isInConflict: boolean
}

/** The record read as one; undefined where nothing of one stands there. */
export function recordToWordForm(record: LedgerRecord): WordForm | undefined {
  const file = readValue(record, 'word', officePaperReaders.word)
  if (file === undefined) return undefined
  return {
    ...file,
    id: record.id,
    retired: readValue(record, 'retired', officePaperReaders.retired) ?? false,
    isInConflict: conflictedFields(record).length > 0,
  }
}

const byName = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** Those in use first, each by its name. */
export const orderWordForms = (forms: readonly WordForm[]): readonly WordForm[] =>
  [...forms].sort((a, b) => Number(a.retired) - Number(b.retired) || byName.compare(a.name, b.name))
