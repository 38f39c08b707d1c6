import { useMemo, useState } from 'react'
import { blockOf, isOneCell, type CellBlock, type CellPlace } from './cell-place'
import type { VirtualGridProps } from './grid-props'

/** Where somebody stands in a grid. */
export interface GridPlace {
  /** The cell that keys act on; undefined where none is. */
  readonly at: CellPlace | undefined
  /** Cells chosen together to be copied; undefined where no more than one is. */
  readonly block: CellBlock | undefined
  /** Goes to a cell; `takingAlong` the block from where one stood. */
  readonly go: (to: CellPlace, takingAlong?: boolean) => void
  /** Lets the block go. */
  readonly letGo: () => void
}

interface Standing<Row> {
  readonly column: number
  readonly onHead: boolean
  /** From where a block was begun, and over which rows: over others it means nothing. */
  readonly from: { readonly cell: CellPlace; readonly rows: readonly Row[] } | undefined
}

/** The row is known by its id, so that it stays the same while the list is put in another order. */
export function useGridPlace<Row>({
  rows,
  idOf,
  activeId,
  onActive,
}: Pick<VirtualGridProps<Row>, 'rows' | 'idOf' | 'activeId' | 'onActive'>): GridPlace {
  const [standing, setStanding] = useState<Standing<Row>>({ column: 1, onHead: false, from: undefined })
  const index = useMemo(
    () => (activeId === '' ? -1 : rows.findIndex((row) => idOf(row) === activeId)),
    [rows, idOf, activeId],
  )
  const { column, onHead, from } = standing
  const at = onHead ? { row: -1, column } : index < 0 ? undefined : { row: index, column }
  const spanned = at === undefined || onHead || from?.rows !== rows ? undefined : blockOf(from.cell, at)
  return {
    at,
    block: spanned === undefined || isOneCell(spanned) ? undefined : spanned,
    go: (to, takingAlong = false) => {
      const row = rows[to.row]
      const start = from?.rows === rows ? from.cell : at
      const cell = takingAlong && start !== undefined && start.row >= 0 ? start : to
      setStanding({ column: to.column, onHead: row === undefined, from: { cell, rows } })
      if (row !== undefined) onActive(idOf(row))
    },
    letGo: () => setStanding({ column, onHead, from: undefined }),
  }
}
