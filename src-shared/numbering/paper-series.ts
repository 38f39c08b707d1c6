import { z } from 'zod'
import { leaseSchema } from './numbering-record'

/** The most characters before the year of a paper's number: 青山镇热线呈. */
export const prefixLimit = 20

/** How papers of one kind are numbered here. */
export const paperSeriesSchema = z.looseObject({
  /** Before the year: 青热呈; '' for none. */
  prefix: z.string().max(prefixLimit),
  /** In `year` the first serial that the program gives: what came before was given by hand. Every other year begins with 1. */
  year: z.number().int().min(1).max(9999),
  first: z.number().int().min(1).max(999_999),
})
export type PaperSeries = z.infer<typeof paperSeriesSchema>

/** Field `paperSeries` of the office's record: by the kind of paper; those of newer programs are kept. */
export const allPaperSeriesSchema = z.record(z.string(), paperSeriesSchema)
export type AllPaperSeries = z.infer<typeof allPaperSeriesSchema>

/** Field `paperLease` of a `block` record: a run of one kind's numbers that one PC may give by itself. */
export const paperLeaseSchema = leaseSchema.extend({ paper: z.string().min(1) })

/** A run of one kind's numbers lent to a PC. */
export interface PaperLease extends z.infer<typeof paperLeaseSchema> {
  readonly id: string
  readonly returned: boolean
}

/** The serials that are behind the series in a year: those that were ever given, and those that the office gave by hand before. */
export function usedSerials(
  series: PaperSeries | undefined,
  year: number,
  given: ReadonlySet<number>,
): ReadonlySet<number> {
  if (series === undefined || series.year !== year || series.first === 1) return given
  return new Set([...Array.from({ length: series.first - 1 }, (_none, nth) => nth + 1), ...given])
}

/** A paper's number as it is printed: 青热呈〔2026〕7号, with room for a serial where it has none. */
export const paperNumberToText = (prefix: string, year: number, serial: number | undefined): string =>
  `${prefix}〔${year}〕${serial === undefined ? '　　' : serial}号`
