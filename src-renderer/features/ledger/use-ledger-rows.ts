import type { CaseRow } from '#shared/case/case-row'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../../desk/desk'
import { readCaseRows } from '../../ledger-store/read-cases'

/** Every row of the ledger; undefined until read. */
export function useLedgerRows(): CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readCaseRows(ledger.database), [ledger])
}
