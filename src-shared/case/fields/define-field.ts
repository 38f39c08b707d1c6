import { z } from 'zod'
import type { Role } from '../../office/office'
import type { Names } from '../names'
import { partsShape, partToText, saysSomething, type Part, type Parts, type PartsShape } from '../parts'
import { joinTold, tell, type PrivateText } from '../private-text'
import type { Stage } from '../stage'
import { newerContentWords } from '../../text/say-word'

/**
 * One field of a case: a register of its record, with all that anybody asks of it. A new field is a file of this folder that
 * exports a `…Field`, and a line of the list beside it.
 */
export interface CaseField<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly field: Name
  /** As histories and conflicts call it. */
  readonly name: string
  readonly schema: Schema
  /** As it stands in the log, where newer programs write words of their own; the schema itself where nothing is said. */
  readonly inLog?: z.ZodType | undefined
  /** What it is made of, where it has several parts. */
  readonly parts?: Parts | undefined
  /** How its parts are called and told one by one, where a history tells what of it changed. */
  readonly byPart?: PartTelling | undefined
  /** It is the case's as long as that stands at this stage or beyond; always, where no stage is named. */
  readonly since?: Stage | undefined
  /** Each round of the case has its own: 重办 leaves what stands there as it is. */
  readonly ofRound?: true | undefined
  /** Who may decide between two PCs' values. */
  readonly deciders: readonly Role[]
  /** Whether 需要核对 has a form for another value in place of all that stand side by side, or lets choose among them alone. */
  readonly otherValue: boolean
  /** The most characters of a text that is written in place of all. */
  readonly limit?: number | undefined
  /** Of a field that is one word of several. */
  readonly choices?: Readonly<Record<string, string>> | undefined
  /** A value as it stands in the log. */
  readonly tell: (value: unknown, names: Names) => string | PrivateText
}

/** The parts of a value by name and in words. */
export interface PartTelling {
  readonly name: (part: string) => string
  readonly tell: (part: string, value: unknown, names: Names) => string | PrivateText
}

/** Who keeps the ledger. */
export const ledgerKeepers: readonly Role[] = ['registrar', 'admin']
/** Who may order. */
export const caseOrderers: readonly Role[] = ['registrar', 'supervisor', 'reviewer', 'admin']

type About<Name extends string> = Pick<CaseField<Name>, 'field' | 'name' | 'since' | 'ofRound' | 'deciders'> & {
  readonly otherValue?: boolean
}

/** A field made of several parts; it keeps those of newer programs. */
export function defineField<const Name extends string, P extends Parts>({
  parts,
  otherValue = true,
  ...about
}: About<Name> & { readonly parts: P }) {
  const schema: z.ZodObject<PartsShape<P>, z.core.$loose> = z.looseObject(partsShape(parts))
  return {
    ...about,
    parts,
    otherValue,
    schema,
    byPart: {
      name: (part: string) => partOf(parts, part)?.label ?? newerContentWords,
      tell: (part: string, value: unknown, names: Names) => partToText(partOf(parts, part), value, names),
    },
    tell: (value: unknown, names: Names) => tellParts(parts, value, names),
  }
}

/** A field that is one value. */
export function defineValueField<const Name extends string, Schema extends z.ZodType>({
  otherValue = true,
  tell: told = (value) => partToText(undefined, value, noNames),
  ...about
}: About<Name> &
  Pick<CaseField, 'limit' | 'choices' | 'byPart' | 'inLog'> & {
    readonly schema: Schema
    readonly tell?: (value: unknown, names: Names) => string | PrivateText
  }) {
  return { ...about, otherValue, tell: told }
}

const noNames: Names = { person: (id) => id, department: (id) => id }

/** The parts of a value that say something, a line each. */
export function tellParts(parts: Parts, value: unknown, names: Names): PrivateText {
  const told = Object.entries(toParts(value)).filter(
    ([name, one]) => partOf(parts, name) !== undefined && saysSomething(one),
  )
  return joinTold(
    told.map(([name, one]) => {
      const part = partOf(parts, name)
      return tell`${part?.label ?? name}：${partToText(part, one, names)}`
    }),
  )
}

export const partOf = (parts: Parts | undefined, name: string): Part | undefined =>
  parts !== undefined && Object.hasOwn(parts, name) ? parts[name] : undefined

/** What a value is made of, by name; nothing of what is no object. */
export const toParts = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}
