import { useMemo } from 'react'
import { useOffice } from '../../desk/use-office'
import { useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import type { LedgerDesk } from '../../start/ledger-desk'
import type { DrawingSurroundings } from './draw-value'

/** What drawing a row needs beside it; the same while nothing of it changed, so that no row is drawn anew. */
export function useSurroundings({ marks }: Pick<LedgerDesk, 'marks'>): DrawingSurroundings {
  const staff = useStaff()
  const today = useToday()
  const townName = useOffice()?.shortName ?? ''
  return useMemo(
    () => ({
      today,
      townName,
      marks,
      personName: (id: string) => staff?.people.get(id)?.name ?? '',
      departmentName: (id: string) => staff?.departments.get(id)?.name ?? '',
    }),
    [staff, today, townName, marks],
  )
}
