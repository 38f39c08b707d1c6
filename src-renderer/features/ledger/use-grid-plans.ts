import { useMemo, type RefObject } from 'react'
import { useWidth } from '../../ui/use-width'
import { planColumns, type Arrangement, type ColumnPlan } from './arrange-columns'
import { chooseLayout, layoutFontSize, numberColumnWidth, type LedgerLayout } from './ledger-layout'

/** The edges of the grid and the bar by which it is scrolled, in CSS pixels. */
const edges = 2 + 17

export interface GridPlans {
  readonly layout: LedgerLayout
  readonly plans: readonly ColumnPlan[]
  /** What the grid has for its columns, in CSS pixels. */
  readonly room: number
  readonly fontSize: number
}

/** The columns as they are arranged in the room that there is. */
export function useGridPlans(
  area: RefObject<HTMLElement | null>,
  widestNumber: number,
  { columns, apart, widths, density }: Arrangement,
): GridPlans {
  const room = (useWidth(area) ?? 0) - edges
  const layout = chooseLayout(room)
  const fontSize = layoutFontSize[layout]
  const plans = useMemo(
    () => planColumns(layout, numberColumnWidth(widestNumber, fontSize), { columns, apart, widths, density }),
    [layout, widestNumber, fontSize, columns, apart, widths, density],
  )
  return { layout, plans, room, fontSize }
}
