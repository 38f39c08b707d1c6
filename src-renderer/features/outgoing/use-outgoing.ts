import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { readOutgoing, type Outgoing } from '../../ledger-store/read/read-outgoing'
import { readCards } from '../../ledger-store/read/read-cards'
import { readPeople } from '../../ledger-store/read/read-office'
import { cardsToCentres, type Centre } from './outgoing-state'

export interface OutgoingFacts extends Outgoing {
  readonly centres: readonly Centre[]
  readonly nameById: ReadonlyMap<string, string>
}

/** What there is to export and to whom; undefined while it is being read. */
export function useOutgoing(): OutgoingFacts | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const [outgoing, cards, people] = await Promise.all([
      readOutgoing(ledger.database),
      readCards(ledger.database),
      readPeople(ledger.database),
    ])
    return {
      ...outgoing,
      centres: cardsToCentres(cards),
      nameById: new Map(people.map((person) => [person.id, person.name])),
    }
  }, [ledger])
}
