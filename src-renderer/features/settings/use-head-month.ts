import { useLive } from '../../desk/use-live'
import type { CaseRow } from '#shared/case/case-row'
import { useDesk } from '../../desk/desk'
import { readHeadMonth } from '../../ledger-store/read/read-head-month'

/** The cases that the head dealt with personally in a month; undefined until read, none where nobody is marked as the head. */
export function useHeadMonth(headId: string | undefined, month: string): readonly CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLive(
    () => (headId === undefined ? [] : readHeadMonth(ledger.database, headId, month)),
    [ledger, headId, month],
  )
}
