import { useLive } from '../../desk/use-live'
import type { Drive } from '#shared/ipc/contract'
import { isWorthOffering, planStickOffer, type StickOffer } from '#shared/merge/plan-stick-offer'
import { instantToLocalDate } from '#shared/prelude/instant'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { readInbox } from '../../ledger-store/read/read-bundles'
import { readCards } from '../../ledger-store/read/read-cards'
import { readOwnOffice, type OwnOffice } from '../../ledger-store/read/read-own-office'
import { readSyncFacts } from '../../ledger-store/read/read-sync-facts'
import { composePcNames, type PcNames } from '../../messages/sync-words'

/** A stick that is good for something now. */
export interface OfferedStick {
  readonly drive: Drive
  readonly offer: StickOffer
  readonly office: OwnOffice
  readonly nameOf: PcNames
}

/** The first of the sticks that is good for something; undefined while none is, or while it is being found out. */
export function useStickOffer(drives: readonly Drive[]): OfferedStick | undefined {
  const { ledger, keys, settings } = useDesk()
  const today = useToday()
  const { syncEvery } = settings
  return useLive(async () => {
    const { database, replica } = ledger
    const [facts, inbox, cards, office] = await Promise.all([
      readSyncFacts(database, replica, today, syncEvery),
      readInbox(database),
      readCards(database),
      readOwnOffice(database),
    ])
    if (office === undefined) return undefined
    const peers = facts.peers.map(({ card, lastReceived, unsentCount, due }) => ({
      deviceId: card.card.deviceId,
      unsent: unsentCount,
      isDue: due.daysLeft <= 0,
      lastTaken:
        lastReceived === undefined
          ? undefined
          : { seq: lastReceived.seq, day: instantToLocalDate(lastReceived.createdAt) },
    }))
    const importedNames = new Set([...facts.received, ...inbox].map(({ fileName }) => fileName))
    const writtenNames = new Set(facts.sent.map(({ fileName }) => fileName))
    for (const drive of drives) {
      const offer = planStickOffer({
        files: drive.bundles,
        officeCode: office.code,
        officeNames: [office.name, office.shortName],
        deviceId: keys.deviceId,
        peers,
        importedNames,
        writtenNames,
        today,
      })
      if (isWorthOffering(offer)) return { drive, offer, office, nameOf: composePcNames(cards, keys.deviceId) }
    }
    return undefined
  }, [ledger, keys, drives, today, syncEvery])
}
