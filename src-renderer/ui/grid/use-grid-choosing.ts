import { useMemo, useRef } from 'react'
import type { VirtualGridProps } from './grid-props'
import { chooseRows, chosenOf, everyRow, isChosen, noRows } from './row-selection'

export interface GridChoosing {
  /** Chooses a row or lets it go; `upToHere` chooses all from the one chosen last. */
  readonly choose: (row: number, upToHere: boolean) => void
  /** All rows of the list, or none where all are chosen. */
  readonly chooseAll: () => void
  readonly chosen: 'all' | 'some' | 'none'
}

export function useGridChoosing<Row>({
  rows,
  idOf,
  selection,
  onSelect,
}: Pick<VirtualGridProps<Row>, 'rows' | 'idOf' | 'selection' | 'onSelect'>): GridChoosing {
  const last = useRef('')
  const count = useMemo(() => chosenOf(selection, rows, idOf).length, [selection, rows, idOf])
  const isAll = count > 0 && count === rows.length
  return {
    choose: (index, upToHere) => {
      const row = rows[index]
      if (row === undefined) return
      const id = idOf(row)
      const from = upToHere ? rows.findIndex((one) => idOf(one) === last.current) : -1
      last.current = id
      if (from < 0) return onSelect(chooseRows(selection, [id], !isChosen(selection, id)))
      const [first, end] = [Math.min(from, index), Math.max(from, index) + 1]
      onSelect(chooseRows(selection, rows.slice(first, end).map(idOf), true))
    },
    chooseAll: () => onSelect(isAll ? noRows : everyRow),
    chosen: count === 0 ? 'none' : isAll ? 'all' : 'some',
  }
}
