import { z } from 'zod'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { readValue, type LedgerRecord } from '../record/ledger-record'

/** What an office has settled for the pledges of one year: a record whose id is the year. */
export const pledgeYearKind = 'pledge-year'

export const gradeSchema = z.looseObject({
  word: z.string().min(1),
  /** In hundredths of a point of a hundred: from here on. */
  from: z.number().int().min(0).max(10_000),
})
export type Grade = z.infer<typeof gradeSchema>

export const gradeLimits = { word: 8, grades: 6 } as const

/** The thresholds that an office begins with. */
export const usualGrades: readonly Grade[] = [
  { word: '优秀', from: 9000 },
  { word: '良好', from: 8000 },
  { word: '合格', from: 6000 },
  { word: '不合格', from: 0 },
]

export interface PledgeYear {
  readonly year: number
  /** From the highest down; the last begins at 0. */
  readonly grades: readonly Grade[]
  /** Whether units are ranked by their points. Off unless the office has said otherwise (国办函〔2025〕66号). */
  readonly ranking: boolean
}

const grades = createValueReader(z.array(gradeSchema).min(1))
const ranking = createValueReader(z.boolean())
const readers: Readonly<Record<string, SchemaReader<unknown>>> = { grades, ranking }

export const pledgeYearFields: readonly string[] = Object.keys(readers)
export const pledgeYearReaderOf = (field: string): SchemaReader<unknown> | undefined =>
  Object.hasOwn(readers, field) ? readers[field] : undefined
export const pledgeYearFieldWords: Readonly<Record<string, string>> = { grades: '等次分数线', ranking: '按分数排名' }

/** What stands for a year; where the office has settled nothing for it the usual thresholds, and no ranking. */
export const recordToPledgeYear = (year: number, record: LedgerRecord | undefined): PledgeYear => ({
  year,
  grades: [...((record === undefined ? undefined : readValue(record, 'grades', grades)) ?? usualGrades)].sort(
    (a, b) => b.from - a.from,
  ),
  ranking: (record === undefined ? undefined : readValue(record, 'ranking', ranking)) ?? false,
})
