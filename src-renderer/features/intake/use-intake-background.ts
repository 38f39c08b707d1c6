import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { readInbox, type InboxReceipt } from '../../ledger-store/read/read-bundles'
import { readCards } from '../../ledger-store/read/read-cards'
import { readIsSample, readOffice, readPeople } from '../../ledger-store/read/read-office'

export interface IntakeBackground {
  /** Newest first. */
  readonly history: readonly InboxReceipt[]
  readonly nameById: ReadonlyMap<string, string>
  readonly isSample: boolean
  readonly officeName: string
  /** Whether a centre's card is enrolled: without one every bundle would be refused. */
  readonly knowsCentre: boolean
}

/** What the import page shows besides the file at hand; undefined while it is being read. */
export function useIntakeBackground(): IntakeBackground | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const { database } = ledger
    const [history, people, isSample, cards, office] = await Promise.all([
      readInbox(database),
      readPeople(database),
      readIsSample(database),
      readCards(database),
      readOffice(database),
    ])
    return {
      history,
      nameById: new Map(people.map((person) => [person.id, person.name])),
      isSample,
      officeName: office?.name ?? '',
      knowsCentre: cards.some(({ card, revokedAt }) => card.role === 'centre' && revokedAt === undefined),
    }
  }, [ledger])
}
