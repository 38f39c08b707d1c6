import { useLive } from '../../desk/use-live'
import type { HistoryAct } from '#shared/history/replay-history'
import { useDesk } from '../../desk/desk'
import { readHistory } from '../../ledger-store/read/read-history'

/** Every act that touched the case, oldest first, kept true; undefined while it is read. */
export function useCaseHistory(caseId: string): readonly HistoryAct[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readHistory(ledger.database, { of: 'case', id: caseId }), [ledger, caseId])
}
