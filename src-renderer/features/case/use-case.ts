import type { Case } from '#shared/case/case'
import type { LocalDate } from '#shared/prelude/local-date'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../../desk/desk'
import { readCase, readNextStubNumber } from '../../ledger-store/read/read-cases'
import { readNumberOffer, type NumberOffer } from '../../ledger-store/read/read-numbering'

/** One case, kept true; undefined while it is read, null when the ledger has none of this id. */
export function useCase(caseId: string): Case | null | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(async () => (await readCase(ledger.database, caseId))?.one ?? null, [ledger, caseId])
}

/** What number this PC may give a case of a year now; undefined while it is looked up. */
export function useNumberOffer(year: number, today: LocalDate): NumberOffer | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readNumberOffer(ledger.database, ledger.replica, year, today), [ledger, year, today])
}

/** The next free stub number of a year; undefined while it is looked up. */
export function useNextStubNumber(year: number): string | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readNextStubNumber(ledger.database, year), [ledger, year])
}
