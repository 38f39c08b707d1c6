import type { LocalDate } from '#shared/prelude/local-date'
import { readNumberOffer, type NumberOffer } from '../ledger-store/read/read-numbering'
import { useDesk } from './desk'
import { useLive } from './use-live'

/** What number this PC may give a case of a year now; undefined while it is looked up. */
export function useNumberOffer(year: number, today: LocalDate): NumberOffer | undefined {
  const { ledger } = useDesk()
  return useLive(() => readNumberOffer(ledger.database, ledger.replica, year, today), [ledger, year, today])
}
