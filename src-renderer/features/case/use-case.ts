import type { Case } from '#shared/case/case'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../../desk/desk'
import { readCase, readNextLedgerNumber, readNextStubNumber } from '../../ledger-store/read-cases'

/** One case, kept true; undefined while it is read, null when the ledger has none of this id. */
export function useCase(caseId: string): Case | null | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(async () => (await readCase(ledger.database, caseId))?.one ?? null, [ledger, caseId])
}

/** The next free 台账号 of a year; undefined while it is looked up. */
export function useNextLedgerNumber(year: number): string | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readNextLedgerNumber(ledger.database, year), [ledger, year])
}

/** The next free stub number of a year; undefined while it is looked up. */
export function useNextStubNumber(year: number): string | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readNextStubNumber(ledger.database, year), [ledger, year])
}
