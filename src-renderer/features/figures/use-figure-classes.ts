import { createFigureClasses, type FigureClasses } from '#shared/figures/figure-classes'
import { useMemo } from 'react'
import { useClassTable } from '../../desk/use-class-table'
import { useToday } from '../../desk/use-today'

/** How the office's figures read classes: as cases were filed, or old ones under new ones; the same until the table changes or the day does. */
export function useFigureClasses(merges: boolean): FigureClasses {
  const table = useClassTable()
  const today = useToday()
  return useMemo(() => createFigureClasses({ table, merges, today }), [table, merges, today])
}
