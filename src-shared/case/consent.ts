import { z } from 'zod'
import { isWord, newerParts } from '../prelude/open-choice'
import type { OwnHand } from './own-hand'
import { veilAttachment } from './private-sheet'
import { privateTextSchema, uncover } from './private-text'
import { attachmentSchema, type Attachment } from './sheet'

/**
 * How a leader's consent (批示, 审阅, 退回) came into the ledger. 本人: given at the desk with the leader's own PIN. 代录: a
 * clerk recorded what the leader had signed on paper; then it is said by whom, and where the paper is to be found.
 */
export const consentSchema = z.discriminatedUnion('way', [
  z.looseObject({ way: z.literal('self'), of: z.string(), by: z.enum(['pin', 'sample']) }),
  z.looseObject({
    way: z.literal('recorded'),
    of: z.string(),
    recordedBy: z.string(),
    /** Where the signed paper lies: `2026 年签批卷第 3 册`; may be '' where there is a scan. */
    place: privateTextSchema,
    /** Scans of it. Under the name by which backups and syncs find files in an act. */
    attachments: z.array(attachmentSchema.transform(veilAttachment)),
  }),
])
export type Consent = z.infer<typeof consentSchema>
/** As it is written into an act. */
export type WrittenConsent = z.input<typeof consentSchema>

/** As it stands in an act or a field. None, as in those of older programs, or one that only a newer program reads, claims nothing. */
export const consentClaimSchema = z
  .unknown()
  .transform((value) => consentSchema.safeParse(value).data)
  .register(newerParts, {
    words: ['self', 'recorded', 'pin', 'sample'],
    // By a way of its own, or given by a means of its own; what is malformed otherwise claims nothing.
    isNewer: (value) => {
      const { way, by } = claimSchema.safeParse(value).data ?? {}
      return (isWord(way) && !isWay(way)) || (way === 'self' && isWord(by) && !isHand(by))
    },
  })
  .optional()

const claimSchema = z.looseObject({ way: z.unknown().optional(), by: z.unknown().optional() })
const isWay = (way: string): boolean => way === 'self' || way === 'recorded'
const isHand = (by: string): boolean => by === 'pin' || by === 'sample'

/** What is brought to a step that is a leader's consent. */
export type ConsentGiven =
  | { readonly way: 'self'; readonly hand: OwnHand }
  | {
      readonly way: 'recorded'
      /** The leader who signed. */
      readonly of: string
      readonly place: string
      readonly scans: readonly Attachment[]
    }

/** Whether an act of `by` may claim this consent: nobody's own hand acts under another's name, and who recorded it says so. */
export const mayClaim = (consent: Consent, by: string): boolean =>
  (consent.way === 'self' ? consent.of : consent.recordedBy) === by

/** Whether two claims tell of the same giving: a field's, and an act's that brought it. */
export function isSameConsent(one: Consent, other: Consent): boolean {
  if (one.of !== other.of) return false
  if (one.way === 'self' || other.way === 'self') return one.way === other.way && one.by === other.by
  const namesOf = (consent: typeof one): string => consent.attachments.map(({ sha256 }) => sha256).join()
  return (
    one.recordedBy === other.recordedBy &&
    uncover(one.place) === uncover(other.place) &&
    namesOf(one) === namesOf(other)
  )
}

/** Whose consent an act of `by` is. */
export const consenterOf = (act: { readonly consent?: Consent | undefined }, by: string): string =>
  act.consent?.of ?? by
