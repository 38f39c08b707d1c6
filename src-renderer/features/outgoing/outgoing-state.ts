import { cardToRecipients } from '#shared/bundle/device-card'
import type { OfficeRole } from '#shared/bundle/bundle-type'
import type { EnrolledCard } from '../../ledger-store/read/read-cards'
import type { OutboxEntry } from '../../ledger-store/read/read-bundles'
import type { FailureWords } from '../../messages/words-of'

/** A centre that bundles may go to, with the keys of all its enrolled PCs. */
export interface Centre {
  readonly officeCode: string
  readonly officeName: string
  readonly recipients: readonly string[]
}

const centreRole: OfficeRole = 'centre'

/** The centres whose cards are trusted, each once. */
export function cardsToCentres(cards: readonly EnrolledCard[]): readonly Centre[] {
  const trusted = cards.filter(({ card, revokedAt }) => card.role === centreRole && revokedAt === undefined)
  return [...new Set(trusted.map(({ card }) => card.officeCode))].flatMap((officeCode) => {
    const own = trusted.filter(({ card }) => card.officeCode === officeCode)
    return own[0] === undefined
      ? []
      : [
          {
            officeCode,
            officeName: own[0].card.officeName,
            recipients: [...new Set(own.flatMap(({ card }) => cardToRecipients(card)))],
          },
        ]
  })
}

/** What was written, for the result and for the record. */
export interface WrittenBundle {
  readonly entry: OutboxEntry
  /** Whether the shell read the file back and compared it. */
  readonly readBack: boolean
  readonly toDrive: boolean
}

/** Where the export stands. */
export type OutgoingState =
  | { readonly at: 'choosing'; readonly failure: FailureWords | undefined }
  | {
      readonly at: 'working'
      readonly stage: 'composing' | 'sealing' | 'writing' | 'recording'
      readonly done: number
      readonly of: number
    }
  /** The file stands on the stick and could not be put on record: it must not be handed over before that is mended. */
  | {
      readonly at: 'unrecorded'
      readonly written: WrittenBundle
      readonly failure: FailureWords
      readonly retrying: boolean
    }
  | { readonly at: 'done'; readonly written: WrittenBundle }
