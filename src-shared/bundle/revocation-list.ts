import { z } from 'zod'
import { keyIdSchema } from './field-schemas'

/** More keys than an office ever has PCs; keeps the line of a hostile bundle short. */
const maxKeys = 1000

/**
 * The signing keys of its own PCs that an office has withdrawn. Only ever grows, so the serial is the number of keys:
 * two PCs of the office that merge their ledgers merge their lists, and neither has to count.
 */
export const revocationListSchema = z
  .object({ serial: z.number().int().min(1).max(maxKeys), keyIds: z.array(keyIdSchema).readonly() })
  .refine(
    ({ serial, keyIds }) =>
      serial === keyIds.length && keyIds.every((id, at) => at === 0 || (keyIds[at - 1] ?? '') < id),
    'not a sorted list of as many keys as its serial says',
  )
export type RevocationList = Readonly<z.infer<typeof revocationListSchema>>

/** The bag-info label under which every bundle carries its sender's list. */
export const revocationLabel = 'Revoked'

/** The list of these keys; undefined while an office has withdrawn none, and then no bundle carries a list. */
export function composeRevocationList(keyIds: readonly string[]): RevocationList | undefined {
  const sorted = [...new Set(keyIds)].sort()
  return sorted.length === 0 ? undefined : { serial: sorted.length, keyIds: sorted }
}

/** `2 0123456789ABCDEF 89AB…`: what stands after the label. */
export function renderRevocationList(list: RevocationList): string {
  return [String(list.serial), ...list.keyIds].join(' ')
}

/** Reads what stands after the label; undefined when it is no list as `renderRevocationList` writes it. */
export function parseRevocationList(text: string): RevocationList | undefined {
  const [serial = '', ...keyIds] = text.split(' ')
  const parsed = revocationListSchema.safeParse({
    serial: /^[1-9]\d{0,3}$/.test(serial) ? Number(serial) : undefined,
    keyIds,
  })
  return parsed.success ? parsed.data : undefined
}

/** An enrolled card, as far as a list of withdrawn keys may touch it. */
export interface RevocableCard {
  readonly id: string
  readonly officeCode: string
  readonly keyId: string
  readonly revoked: boolean
}

export type RevocationPlan =
  /** Older than what this office has told before: an old bundle, or one of its PCs that has not heard of it. Nothing changes. */
  | { readonly type: 'stale'; readonly serial: number; readonly known: number }
  | {
      readonly type: 'apply'
      /** Keys not heard of before, for cards that may still come. */
      readonly keyIds: readonly string[]
      /** The cards to withdraw, by record id. */
      readonly cardIds: readonly string[]
    }

/**
 * What a list changes that came in a proved bundle of `fromOffice`. It touches that office's own cards and no others, and
 * never gives trust back. `known` are the keys that this office's lists have named so far.
 */
export function planRevocation(
  list: RevocationList,
  fromOffice: string,
  known: readonly string[],
  cards: readonly RevocableCard[],
): RevocationPlan {
  if (list.serial < known.length) return { type: 'stale', serial: list.serial, known: known.length }
  const listed = new Set(list.keyIds)
  const cardIds = cards
    .filter((card) => card.officeCode === fromOffice && !card.revoked && listed.has(card.keyId))
    .map((card) => card.id)
  return { type: 'apply', keyIds: list.keyIds.filter((keyId) => !known.includes(keyId)), cardIds }
}
