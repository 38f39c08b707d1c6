import { z } from 'zod'
import { createValueReader, type SchemaReader } from '../prelude/value-reader'
import { isKnownWord, openChoice, type Open } from '../prelude/open-choice'
import { conflictedFields, readValue, type LedgerRecord } from '../record/ledger-record'

/** 常用语: a text that somebody writes again and again, with marks that are filled in from the case it is written into. A record for each. */
export const phraseKind = 'phrase'

/** The most of each: characters of a name and of a text, those in use of the office and of each person. */
export const phraseLimits = { name: 30, text: 1000, inUse: 200 } as const

/** Where phrases are for, and which fields of forms that is, by what these are called there. */
export const phraseUses = {
  any: { word: '哪一栏都能用', fields: [] },
  findings: { word: '调查情况', fields: ['调查情况'] },
  opinion: { word: '处理意见', fields: ['处理意见'] },
  proposal: { word: '拟办意见', fields: ['拟办意见'] },
  instruction: { word: '批示', fields: ['批示内容', '批示', '批注', '审阅意见', '审核意见'] },
  requirement: { word: '办理要求', fields: ['办理要求', '督办要求', '催办内容', '协办要求'] },
  note: { word: '办理记录', fields: ['办理情况', '完成情况', '答复内容'] },
  contact: { word: '联系、答复来电人', fields: ['沟通情况', '答复情况', '告知情况', '告知来电人情况'] },
  visit: { word: '回访', fields: ['原因、意见和建议', '核实依据'] },
  reason: { word: '退单、延期等的理由', fields: ['理由说明', '延期理由', '理由', '领导意见'] },
} as const
export type PhraseUse = keyof typeof phraseUses

const useNames = [
  'any',
  'findings',
  'opinion',
  'proposal',
  'instruction',
  'requirement',
  'note',
  'contact',
  'visit',
  'reason',
] as const

/** The uses in the order in which they are offered. */
export const phraseUseNames: readonly PhraseUse[] = useNames

/** A use in words; what only a newer program knows is for any field. */
export const phraseUseWord = (use: Open<PhraseUse>): string =>
  isKnownWord(phraseUses, use) ? phraseUses[use].word : phraseUses.any.word

const phraseSchema = z.looseObject({
  name: z.string().min(1).max(phraseLimits.name),
  text: z.string().min(1).max(phraseLimits.text),
  use: openChoice(useNames),
  /** Whose own it is; '' of the office's. */
  ownerId: z.string(),
})

/** What this program writes of one. */
export interface PhraseParts {
  readonly name: string
  readonly text: string
  readonly use: Open<PhraseUse>
  readonly ownerId: string
}

export const phraseReaders = {
  phrase: createValueReader<PhraseParts>(phraseSchema),
  retired: createValueReader(z.boolean()),
} as const satisfies Readonly<Record<string, SchemaReader<unknown>>>

export const phraseFieldWords = { phrase: '常用语', retired: '停用' } as const satisfies {
  readonly [F in keyof typeof phraseReaders]: string
}

export interface Phrase extends PhraseParts {
  readonly id: string
  readonly retired: boolean
  /** Two PCs wrote it differently, and nobody has decided. */
  readonly isInConflict: boolean
}

/** The record read as one; undefined where nothing of one stands there. */
export function recordToPhrase(record: LedgerRecord): Phrase | undefined {
  const parts = readValue(record, 'phrase', phraseReaders.phrase)
  if (parts === undefined) return undefined
  return {
    ...parts,
    id: record.id,
    retired: readValue(record, 'retired', phraseReaders.retired) ?? false,
    isInConflict: conflictedFields(record).length > 0,
  }
}

const byName = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** In the order of their uses, each by its name. */
export const orderPhrases = (phrases: readonly Phrase[]): readonly Phrase[] =>
  [...phrases].sort((a, b) => placeOf(a) - placeOf(b) || byName.compare(a.name, b.name))

const placeOf = ({ use }: Phrase): number => useNames.findIndex((name) => name === use)

/** Those that somebody may insert: the office's and their own. */
export const phrasesOf = (phrases: readonly Phrase[], personId: string): readonly Phrase[] =>
  phrases.filter(({ retired, ownerId }) => !retired && (ownerId === '' || ownerId === personId))

/** Whether a phrase is meant for a field, by what the field is called. */
export const isForField = ({ use }: Phrase, label: string): boolean =>
  isKnownWord(phraseUses, use) && phraseUses[use].fields.some((field) => label.startsWith(field))
