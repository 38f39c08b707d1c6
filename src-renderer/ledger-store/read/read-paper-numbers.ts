import type { NumberedPaper } from '#shared/case/form-paper-words'
import { paperYearKey, serialOfKey } from '#shared/case/paper-numbers'
import { issuingRight, type IssuingRight, type NumberingFacts } from '#shared/numbering/issuing-right'
import { allPaperSeriesSchema, usedSerials, type AllPaperSeries } from '#shared/numbering/paper-series'
import { yearOf, type LocalDate } from '#shared/prelude/local-date'
import { createValueReader } from '#shared/prelude/value-reader'
import { readValue } from '#shared/record/ledger-record'
import type { LedgerDatabase } from '../view/ledger-database'
import { readNumbering, type NumberingState } from './read-numbering'

const readSeries = createValueReader(allPaperSeriesSchema)

/** How the office numbers its papers, by their kinds: those of which it has said nothing are not there. */
export async function readPaperSeries(database: LedgerDatabase): Promise<AllPaperSeries> {
  const record = await database.records.get('office/office')
  return (record === undefined ? undefined : readValue(record, 'paperSeries', readSeries)) ?? {}
}

/** The serials that papers of a kind were ever given in a year, as far as this PC knows. */
export async function readPaperSerials(
  database: LedgerDatabase,
  paper: string,
  year: number,
): Promise<ReadonlySet<number>> {
  const keys = await database.cases.where('paperNumbers').startsWith(paperYearKey(paper, year)).keys()
  return new Set(keys.map((key) => serialOfKey(String(key))))
}

/** Who gives the numbers of one kind of paper: the PC that gives all others, and those to which a run of this kind is lent. */
export const paperFacts = ({ facts, paperLeases }: NumberingState, paper: string): NumberingFacts => ({
  ...facts,
  leases: paperLeases.filter((lease) => lease.paper === paper),
})

/** What a paper would be given today. */
export interface PaperOffer {
  readonly year: number
  readonly right: IssuingRight
}

/** Whether this PC may give a paper of this kind its number today, and which is next. */
export async function readPaperOffer(
  database: LedgerDatabase,
  replica: string,
  paper: NumberedPaper,
  today: LocalDate,
): Promise<PaperOffer> {
  const year = yearOf(today)
  const [numbering, series, given] = await Promise.all([
    readNumbering(database, replica),
    readPaperSeries(database),
    readPaperSerials(database, paper, year),
  ])
  return {
    year,
    right: issuingRight(paperFacts(numbering, paper), year, usedSerials(series[paper], year, given), today),
  }
}
