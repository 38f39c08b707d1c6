import type { CaseEntry } from './read-entries'
import type { NumberedPaper } from './form-paper-words'

/** The number that a paper of a case was given, once for all. */
export interface PaperNumber {
  readonly paper: string
  /** The commit of the ask or entry that the paper is about; '' for the case as a whole; of replies as `replyAbout` says. */
  readonly about: string
  readonly prefix: string
  readonly year: number
  readonly serial: number
}

/** Every number that papers of the case were given, the first of each paper: it stands on what was printed. */
export const listPaperNumbers = (entries: readonly CaseEntry[]): readonly PaperNumber[] =>
  entries.flatMap(({ act }) => (act.act === 'paper-numbered' ? [act] : []))

/** The number of one paper of the case; undefined before it was made out. */
export const paperNumberOf = (
  { entries }: { readonly entries: readonly CaseEntry[] },
  paper: NumberedPaper,
  about: string,
): PaperNumber | undefined =>
  listPaperNumbers(entries).find((number) => number.paper === paper && number.about === about)

/** By what a number is found among those of a kind and a year; its prefix may have been another then. */
export const paperNumberKey = (paper: string, year: number, serial: number): string =>
  `${paperYearKey(paper, year)}${String(serial).padStart(6, '0')}`

/** What all numbers of a kind and a year begin with. */
export const paperYearKey = (paper: string, year: number): string => `${paper} ${year} `

/** The serial in such a key. */
export const serialOfKey = (key: string): number => Number(key.slice(key.lastIndexOf(' ') + 1))
