import { useMemo } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { isWaitingFor } from '../../desk/next-step'
import { useDeadlines } from '../../desk/use-deadlines'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useActor, useStaff } from '../../desk/use-staff'
import { readCaseRows } from '../../ledger-store/read/read-cases'
import { lightRows, type LitRow } from './ledger-filter'

/** Every row of the ledger as it stands today for who sits here; undefined until read. No live query: of ten thousand rows it would note each by its key. */
export function useLedgerRows(): readonly LitRow[] | undefined {
  const rows: readonly CaseRow[] | undefined = useLedgerRead(readCaseRows)
  const judge = useDeadlines()
  const people = useStaff()?.people
  const actor = useActor()
  return useMemo(
    () =>
      rows === undefined
        ? undefined
        : lightRows(rows, judge, (row) => actor !== undefined && isWaitingFor(row, actor, people)),
    [rows, judge, actor, people],
  )
}
