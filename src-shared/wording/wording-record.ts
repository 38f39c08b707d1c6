import { z } from 'zod'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { conflictedFields, readValue, type LedgerRecord } from '../record/ledger-record'
import { judgeWording, type WordingFault } from './judge-wording'
import type { OfficeWording } from './say-wording'
import { isWordingName, wordingNames, wordingOf, type WordingName } from './wordings'

/**
 * 单据用语: what an office writes in the place of a sentence that the program prints. A record for each, its id the wording's name, so that two
 * PCs that change different sentences lose nothing. Null, or nothing, says `as the program brings it`.
 */
export const wordingKind = 'wording'

/** Longer than what is taken: a newer program may take more. */
const longestRead = 4000

export const wordingReaders = {
  text: createValueReader<string | null>(z.string().max(longestRead).nullable()),
} as const satisfies Readonly<Record<string, SchemaReader<unknown>>>

export const wordingFieldWords = { text: '用语' } as const satisfies {
  readonly [F in keyof typeof wordingReaders]: string
}

/** One wording as it stands. */
export interface WordingLine {
  readonly name: WordingName
  /** What the office wrote; undefined where it is as the program brings it. */
  readonly own: string | undefined
  /** Why what the office wrote is not used: another PC, or a newer program, wrote it. */
  readonly faults: readonly WordingFault[]
  /** What papers say. */
  readonly text: string
  readonly isInConflict: boolean
}

/** Every wording as it stands, paper by paper. One with a fault is said as the program brings it. */
export function listWordings(records: readonly LedgerRecord[], caseFields: readonly string[]): readonly WordingLine[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return wordingNames.map((name) => {
    const record = byId.get(name)
    const own = record === undefined ? undefined : (readValue(record, 'text', wordingReaders.text) ?? undefined)
    const faults = own === undefined ? [] : judgeWording(name, own, caseFields)
    return {
      name,
      own,
      faults,
      text: own === undefined || faults.length > 0 ? wordingOf(name).text : own,
      isInConflict: record !== undefined && conflictedFields(record).length > 0,
    }
  })
}

/** What papers are composed with from now on. */
export const toOfficeWording = (lines: readonly WordingLine[]): OfficeWording =>
  Object.fromEntries(
    lines.flatMap(({ name, own, faults }) => (own === undefined || faults.length > 0 ? [] : [[name, own]])),
  )

/** A wording that a case kept, as it was: what this program does not know, or cannot say any more, is left out. */
export function readKeptWording(value: unknown): OfficeWording {
  const kept = z.record(z.string(), z.string()).safeParse(value).data ?? {}
  return Object.fromEntries(Object.entries(kept).filter(([name]) => isWordingName(name)))
}
