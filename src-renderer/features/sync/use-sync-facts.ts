import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { readCards } from '../../ledger-store/read/read-cards'
import { readPeople } from '../../ledger-store/read/read-office'
import { readOwnOffice, type OwnOffice } from '../../ledger-store/read/read-own-office'
import { readSyncFacts, type SyncFacts } from '../../ledger-store/read/read-sync-facts'
import { composePcNames, type PcNames } from '../../messages/sync-words'

export interface SyncBackground extends SyncFacts {
  readonly office: OwnOffice | undefined
  readonly nameOf: PcNames
  readonly personById: ReadonlyMap<string, string>
}

/** What the sync screen shows besides the file at hand; undefined while it is being read. */
export function useSyncFacts(): SyncBackground | undefined {
  const { ledger, keys, settings } = useDesk()
  const today = useToday()
  const { syncEvery } = settings
  return useLive(async () => {
    const { database, replica } = ledger
    const [facts, cards, office, people] = await Promise.all([
      readSyncFacts(database, replica, today, syncEvery),
      readCards(database),
      readOwnOffice(database),
      readPeople(database),
    ])
    return {
      ...facts,
      office,
      nameOf: composePcNames(cards, keys.deviceId),
      personById: new Map(people.map((person) => [person.id, person.name])),
    }
  }, [ledger, keys, today, syncEvery])
}
