import { useCallback } from 'react'
import { approvedReportKind } from '#shared/approved-report/approved-report'
import { readCaseLocks, type CaseLock } from '../ledger-store/position/read-reports'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { useLedgerRead } from './use-ledger-read'

const kinds: readonly string[] = ['case', approvedReportKind]

/** Of which approved reports a case has moved figures since they were approved, kept true; undefined until it is read. */
export function useCaseLocks(caseId: string): readonly CaseLock[] | undefined {
  const read = useCallback((database: LedgerDatabase) => readCaseLocks(database, caseId), [caseId])
  return useLedgerRead(read, kinds)
}
