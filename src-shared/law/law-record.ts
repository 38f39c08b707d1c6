import { z } from 'zod'
import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { openChoice, type Open } from '../prelude/open-choice'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'

/**
 * The kind of the records in which an office keeps the laws that it imported (法规库). The id of a law is its name and the day of its
 * version, so that two PCs that import one file write the same record. Each carries its whole text: what a reply was based on stays in the
 * ledger, and travels with it to the office's other PCs.
 */
export const lawKind = 'law'

/** The most of everything: characters of a name, of a body, articles of a law, laws of a library, files and bytes of one import. */
export const lawLimits = {
  name: 80,
  part: 30,
  source: 300,
  body: 600_000,
  articles: 3000,
  laws: 500,
  files: 500,
  fileBytes: 3 * 1024 * 1024,
  importBytes: 40 * 1024 * 1024,
} as const

/** What kinds of laws there are, from the highest down. */
export const lawClassWords = {
  law: '法律',
  regulation: '行政法规',
  party: '党内法规',
  interpretation: '司法解释',
  local: '地方性法规',
  rule: '规章',
  other: '规范性文件',
} as const
export type LawClass = keyof typeof lawClassWords

/** Field `text`: a law as it was read from a file. */
export const lawTextSchema = z.looseObject({
  /** As it is cited between 《 and 》. */
  name: z.string().min(1).max(lawLimits.name),
  /** Which part of it this is (物权编); '' of a whole one. */
  part: z.string().max(lawLimits.part),
  class: openChoice(['law', 'regulation', 'party', 'interpretation', 'local', 'rule', 'other']),
  /** The day of this version: passed, or last amended. '' where the file did not say. */
  on: z.union([localDateSchema, z.literal('')]),
  /** Where it was read from, in words. */
  source: z.string().max(lawLimits.source),
  /** Its headings and articles, a paragraph a line. */
  body: z.string().min(1).max(lawLimits.body),
})
export interface LawText {
  readonly name: string
  readonly part: string
  readonly class: Open<LawClass>
  readonly on: LocalDate | ''
  readonly source: string
  readonly body: string
}

/** Field `standing`: what the office said of a law, also of one that the program brings. */
export const lawStandingSchema = z.looseObject({
  /** False: taken out of the library. */
  active: z.boolean(),
  /** Since when it is no longer in force (废止); '' while nobody said so. */
  repealedOn: z.union([localDateSchema, z.literal('')]),
})
export interface LawStanding {
  readonly active: boolean
  readonly repealedOn: LocalDate | ''
}

export const readLawText = createValueReader<LawText>(lawTextSchema)
export const readLawStanding = createValueReader<LawStanding>(lawStandingSchema)

/** The fields of a law in words. */
export const lawFieldWords = { text: '法规内容', standing: '是否在用' } as const

/** By what a field of a law is read; undefined of one that this program does not know. */
export const lawReaders: { readonly [F in keyof typeof lawFieldWords]: SchemaReader<unknown> } = {
  text: createValueReader<unknown>(lawTextSchema),
  standing: createValueReader<unknown>(lawStandingSchema),
}

/** The id of a law's record: 中华人民共和国民法典 物权编@2020-05-28. */
export const lawId = ({ name, part, on }: Pick<LawText, 'name' | 'part' | 'on'>): string =>
  `${lawTitle({ name, part })}@${on}`

/** A law with its part, as lists show it. */
export const lawTitle = ({ name, part }: Pick<LawText, 'name' | 'part'>): string =>
  part === '' ? name : `${name} ${part}`
