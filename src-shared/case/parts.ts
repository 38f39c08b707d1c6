import { z } from 'zod'
import { readKeptPaper, type KeptPaper } from '../paper/kept-paper'
import { anyText } from '../prelude/any-text'
import { canonicalJson } from '../prelude/canonical-json'
import { localDateSchema } from '../prelude/local-date'
import { openChoice, type Open } from '../prelude/open-choice'
import { newerContentWords } from '../text/say-word'
import { valuesOf } from './choices'
import { consentClaimSchema, consentSchema } from './consent'
import { consentToText } from './consent-words'
import type { Names } from './names'
import { veilAttachment } from './private-sheet'
import {
  isBlank,
  isPrivateText,
  joinTold,
  keepPrivate,
  privateTextSchema,
  tell,
  type Private,
  type PrivateText,
} from './private-text'
import { attachmentSchema } from './sheet'
import { judgementSchema, judgementToText } from '../rules/judgement'

/** How a part is written, told and asked for. */
export type PartKind =
  | 'day'
  /** What people wrote about the case, on several lines: it may name the caller. */
  | 'told'
  | 'line'
  | 'person'
  | 'people'
  | 'department'
  | 'departments'
  | 'choice'
  | 'flag'
  | 'count'
  | 'consent'
  | 'files'
  /** A list of lines, each made of parts of its own: tasks of a meeting, units that assist. */
  | 'rows'
  /** By which rule a limit was judged; the program writes it, no form asks for it. */
  | 'judgement'
  /** A paper as it read; the program writes it, no form asks for it. */
  | 'paper'

/** One value among those that a field or an act is made of: its schema, its Chinese name, and its value in words. */
export interface Part<Schema extends z.ZodType = z.ZodType> {
  readonly kind: PartKind
  /** As forms, histories and conflicts call it. */
  readonly label: string
  readonly schema: Schema
  /** It may be left out, or left blank. */
  readonly optional: boolean
  /** The most characters of a text. */
  readonly limit?: number
  /** Of a day: one to come, by which something is to be done. */
  readonly ahead?: true
  /** What can be chosen, each with its word. */
  readonly choices?: Readonly<Record<string, string>>
  /** What each line of a list is made of. */
  readonly columns?: Parts
  /** A value that is not blank, as it stands in the log. */
  readonly tell: (value: unknown, names: Names) => string | PrivateText
}

export type Parts = Readonly<Record<string, Part>>
/** The schemas of parts, by name. */
export type PartsShape<P extends Parts> = { readonly [K in keyof P]: P[K]['schema'] }

/** The schemas of parts, for an object that is made of them. */
export function partsShape<P extends Parts>(parts: P): PartsShape<P>
export function partsShape(parts: Parts): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.schema]))
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value))

/** The day of a thing itself, which may have been written down later. */
export const dayPart = (label: string) =>
  ({ kind: 'day', label, schema: localDateSchema, optional: false, tell: asText }) as const satisfies Part

/** A day to come, by which something is to be done or until which something holds. */
export const dayAheadPart = (label: string) =>
  ({ kind: 'day', label, schema: localDateSchema, optional: false, ahead: true, tell: asText }) as const satisfies Part

/** What people wrote; it may name the caller. A blank one is written as ''. */
export const toldPart = (label: string, limit: number, { optional = false } = {}) =>
  ({
    kind: 'told',
    label,
    schema: privateTextSchema,
    optional,
    limit,
    // As it stands in the log, or as an act that was read has it.
    tell: (value: unknown): string | PrivateText => (isPrivateText(value) ? value : asText(value)),
  }) as const satisfies Part

/** A short text that names no caller: a number, a place where paper lies, a unit. */
export const linePart = (label: string, limit: number, { optional = false } = {}) =>
  ({ kind: 'line', label, schema: z.string(), optional, limit, tell: asText }) as const satisfies Part

export const personPart = (label: string) =>
  ({
    kind: 'person',
    label,
    schema: z.string(),
    optional: false,
    tell: (value, { person }) => person(anyText(value)),
  }) as const satisfies Part

export const peoplePart = (label: string) =>
  ({
    kind: 'people',
    label,
    schema: z.array(z.string()),
    optional: true,
    tell: (value, { person }) => listOf(value, person),
  }) as const satisfies Part

export const departmentPart = (label: string) =>
  ({
    kind: 'department',
    label,
    schema: z.string(),
    optional: false,
    tell: (value, { department }) => department(anyText(value)),
  }) as const satisfies Part

export const departmentsPart = (label: string) =>
  ({
    kind: 'departments',
    label,
    schema: z.array(z.string()),
    optional: true,
    tell: (value, { department }) => listOf(value, department),
  }) as const satisfies Part

const listOf = (value: unknown, nameOf: (id: string) => string): string =>
  Array.isArray(value) && value.length > 0 ? value.map((id) => nameOf(anyText(id))).join('、') : '无'

type ChoiceOf<Words> = z.ZodType<Open<keyof Words & string>, Open<keyof Words & string>>

/** One of several words; when read, also one that only a newer program knows. */
export function choicePart<const Words extends Readonly<Record<string, string>>>(
  label: string,
  words: Words,
): Part<ChoiceOf<Words>> {
  return {
    kind: 'choice',
    label,
    schema: openChoice(valuesOf(words)),
    optional: false,
    choices: words,
    tell: (value) => wordOf(words, value),
  }
}

const wordOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
  (typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined) ?? newerContentWords

export const flagPart = (label: string) =>
  ({
    kind: 'flag',
    label,
    schema: z.boolean(),
    optional: true,
    tell: (value) => (value === true ? '是' : '否'),
  }) as const satisfies Part

export const countPart = (label: string) =>
  ({ kind: 'count', label, schema: z.number().int(), optional: false, tell: anyText }) as const satisfies Part

/** How a leader's consent came into the ledger; none in what older programs wrote. */
export const consentPart = () =>
  ({
    kind: 'consent',
    label: '签批方式',
    schema: consentClaimSchema,
    optional: true,
    tell: (value, names) => {
      const consent = consentSchema.safeParse(value).data
      return consent === undefined ? '较新版本程序的签批方式' : consentToText(consent, names)
    },
  }) as const satisfies Part

/** By which version of the rules a limit was judged. */
export const judgementPart = (label: string) =>
  ({ kind: 'judgement', label, schema: judgementSchema, optional: true, tell: judgementToText }) as const satisfies Part

/** A paper as it was approved, printed or saved. Its text may name the caller. */
export const paperPart = (label: string) =>
  ({
    kind: 'paper',
    label,
    schema: z
      .unknown()
      .transform((value): Private<KeptPaper | undefined> | undefined =>
        value === undefined ? undefined : keepPrivate(readKeptPaper(value)),
      )
      .optional(),
    optional: true,
    tell: () => '已留底',
  }) as const satisfies Part

/** Files whose bytes stand in the attachment store. A part of this kind is called `attachments`: by that name backups and syncs find them. */
export const filesPart = (label: string) =>
  ({
    kind: 'files',
    label,
    schema: z.array(attachmentSchema.transform(veilAttachment)),
    optional: true,
    tell: (value) => (Array.isArray(value) && value.length > 0 ? `${value.length} 个` : '无'),
  }) as const satisfies Part

/** A list of lines, each made of these parts; `limit` is the most lines. */
export const rowsPart = <const P extends Parts>(label: string, columns: P, limit: number) => {
  const line: z.ZodObject<PartsShape<P>, z.core.$loose> = z.looseObject(partsShape(columns))
  return {
    kind: 'rows',
    label,
    schema: z.array(line).max(limit),
    optional: true,
    limit,
    columns,
    tell: (value: unknown, names: Names) =>
      joinTold(
        (Array.isArray(value) ? value : []).map(
          (row: unknown, index) => tell`${index + 1}. ${rowToText(columns, row, names)}`,
        ),
      ),
  } as const satisfies Part
}

function rowToText(columns: Parts, row: unknown, names: Names): PrivateText {
  const values = new Map(typeof row === 'object' && row !== null ? Object.entries<unknown>({ ...row }) : [])
  return joinTold(
    Object.entries(columns).flatMap(([name, part]) =>
      saysSomething(values.get(name)) ? [partToText(part, values.get(name), names)] : [],
    ),
    '，',
  )
}

/** The same part where older programs wrote none. */
export function sinceLater<P extends Part>(
  part: P,
): Omit<P, 'schema' | 'optional'> & { readonly schema: z.ZodOptional<P['schema']>; readonly optional: true } {
  const { schema, optional: _optional, ...rest } = part
  return { ...rest, schema: z.optional(schema), optional: true }
}

const blank = '（空）'

/** A value of a part in words; blank where nothing stands there. */
export const partToText = (part: Part | undefined, value: unknown, names: Names): string | PrivateText =>
  value === undefined || value === null || value === ''
    ? blank
    : part === undefined
      ? typeof value === 'boolean'
        ? value
          ? '是'
          : '否'
        : asText(value)
      : part.tell(value, names)

/** A part that is to be told of a value: what is blank, unset or empty says nothing. */
export const saysSomething = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== false &&
  !(isPrivateText(value) && isBlank(value)) &&
  !(Array.isArray(value) && value.length === 0)
