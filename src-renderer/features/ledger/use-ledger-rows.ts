import type { CaseRow } from '#shared/case/case-row'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { readCaseRows } from '../../ledger-store/read/read-cases'

/** Every row of the ledger; undefined until read. No live query: of ten thousand rows it would note each by its key. */
export function useLedgerRows(): CaseRow[] | undefined {
  return useLedgerRead(readCaseRows)
}
