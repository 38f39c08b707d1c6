import { classesInForce } from '#shared/class-table/class-table'
import { createClassMerging } from '#shared/class-table/merge-classes'
import type { OfficeClasses } from '#shared/statement/office-classes'
import { useMemo } from 'react'
import { useClassTable } from '../../../desk/use-class-table'
import { useToday } from '../../../desk/use-today'

/** The content classes of the office in force today, and under which an old one is told: the same until one changes or the day does. */
export function useOfficeClasses(): OfficeClasses {
  const table = useClassTable()
  const today = useToday()
  return useMemo(
    () => ({ paths: classesInForce(table, today).map(({ path }) => path), merge: createClassMerging(table) }),
    [table, today],
  )
}
