import type { CaseRow } from '#shared/case/case-row'
import { isSettled, type DigestLine } from '#shared/history/compose-digest'
import { useMemo } from 'react'
import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { isWaitingFor } from '../../desk/next-step'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'

/** The cases of a line as they stand now, in its order: those of which it still holds, and how many were dealt with since. Undefined while they are read. */
export interface DigestRows {
  readonly rows: readonly CaseRow[]
  readonly settled: number
}

export function useDigestRows({ kind, caseIds }: DigestLine): DigestRows | undefined {
  const { ledger } = useDesk()
  const staff = useStaff()
  const person = useActor()
  const today = useToday()
  const key = caseIds.join(' ')
  const rows = useLive(
    async () => (await ledger.database.cases.bulkGet(key.split(' '))).flatMap((row) => row ?? []),
    [ledger, key],
  )
  return useMemo(() => {
    if (rows === undefined || staff === undefined || person === undefined) return undefined
    const ground = { ...staff, person, today, isWaiting: (row: CaseRow) => isWaitingFor(row, person, staff.people) }
    const standing = rows.filter((row) => !isSettled(kind, row, ground))
    return { rows: standing, settled: rows.length - standing.length }
  }, [rows, staff, person, today, kind])
}
