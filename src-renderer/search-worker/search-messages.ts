import type { CaseHit } from '#shared/search/case-search'
import { catalogKinds, type CatalogHit } from '#shared/search/catalog'
import type { Mark } from '#shared/search/mark-words'
import { z } from 'zod'
import { writtenQuestionSchema } from '../ledger-worker/written-question'

const ledger = z.string()

/** Something beside cases, as the window knows it. */
export const catalogItemSchema = z.strictObject({
  kind: z.enum(catalogKinds),
  key: z.string(),
  title: z.string(),
  also: z.string(),
})

/** What the window asks. `ledger` is the view's name. */
export const searchQuestionSchema = z.discriminatedUnion('kind', [
  writtenQuestionSchema,
  z.strictObject({ kind: z.literal('prepare'), ledger }),
  /** From now on this is found beside cases. */
  z.strictObject({ kind: z.literal('catalog'), ledger, items: z.array(catalogItemSchema) }),
  z.strictObject({ kind: z.literal('find'), ledger, typed: z.string(), actorId: z.string() }),
  /** Where in these cases stands what was typed. */
  z.strictObject({ kind: z.literal('places'), ledger, typed: z.string(), ids: z.array(z.string()) }),
])
export type SearchQuestion = z.infer<typeof searchQuestionSchema>

/** A text of a case in which something was found, under what the screens call its place. */
export interface FoundPlace {
  readonly field: string
  readonly text: string
  readonly marks: readonly Mark[]
}

/** A case that was found, with what was found in what a list shows of it. */
export interface MarkedHit extends CaseHit {
  readonly titleMarks: readonly Mark[]
  /** The other fields of the list in which something was found. */
  readonly places: readonly FoundPlace[]
  /** Something that was typed stands elsewhere in the case: `places` tells where. */
  readonly elsewhere: boolean
}

export interface Found {
  readonly cases: readonly MarkedHit[]
  readonly total: number
  /** Whether `total` is all there are. */
  readonly counted: boolean
  readonly others: readonly CatalogHit[]
  /** Whether the whole ledger was there to be looked through. */
  readonly complete: boolean
  /** How many cases were. */
  readonly read: number
}

// Both ends are of one build.
const plainSchema = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null)

/** What the worker answers. */
export const searchAnswerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('found'), found: plainSchema<Found>() }),
  z.strictObject({ kind: z.literal('places'), places: plainSchema<ReadonlyMap<string, FoundPlace>>() }),
])
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
