import type { ClipboardEvent, KeyboardEvent } from 'react'
import { isComposing } from '../is-composing'
import { moveCell, type CellPlace } from './cell-place'
import type { VirtualGridProps } from './grid-props'
import { noRows } from './row-selection'
import type { GridChoosing } from './use-grid-choosing'
import type { GridPlace } from './use-grid-place'

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onCopy: (event: ClipboardEvent<HTMLElement>) => void
}

/** What hangs on a cell, as a list or a dialog, is a child of the grid for React but not on the page. */
const isInside = ({ target, currentTarget }: KeyboardEvent<HTMLElement> | ClipboardEvent<HTMLElement>): boolean =>
  target instanceof Node && currentTarget.contains(target)

const pageRowsIn = (box: HTMLElement, { rowHeight, headHeight }: { rowHeight: number; headHeight: number }): number =>
  Math.max(1, Math.floor((box.clientHeight - headHeight) / rowHeight) - 1)

/** What keys do in a grid: move, choose, open, copy; what is left over goes to the head or the cell that is stood on. */
export function useGridKeys<Row>(
  props: VirtualGridProps<Row>,
  { at, block, go, letGo }: GridPlace,
  { choose, chooseAll }: GridChoosing,
): GridKeys {
  const { rows, columns } = props

  const walk = (event: KeyboardEvent<HTMLElement>): boolean => {
    const size = { rows: rows.length, columns: columns.length + 1, pageRows: pageRowsIn(event.currentTarget, props) }
    const from: CellPlace = at ?? { row: -1, column: 1 }
    const to = event.altKey ? undefined : moveCell(event.key, event.ctrlKey || event.metaKey, from, size)
    if (to === undefined) return false
    // A block ends at the first row: the head is none of it.
    const next = event.shiftKey ? { ...to, row: Math.max(0, to.row) } : to
    go(next, event.shiftKey)
    return true
  }

  const act = (event: KeyboardEvent<HTMLElement>): boolean => {
    const isCtrl = event.ctrlKey || event.metaKey
    if (isCtrl && event.key.toLowerCase() === 'a') {
      if (!(props.selection.all && props.selection.ids.size === 0)) chooseAll()
      return true
    }
    if (event.key === 'Escape') {
      if (block !== undefined) letGo()
      else if (props.selection !== noRows) props.onSelect(noRows)
      else return false
      return true
    }
    if (at === undefined) return false
    if (event.key === ' ') {
      if (at.row >= 0) choose(at.row, event.shiftKey)
      else if (at.column === 0) chooseAll()
      return true
    }
    return false
  }

  const actOnCell = (event: KeyboardEvent<HTMLElement>): boolean => {
    const column = at === undefined ? undefined : columns[at.column - 1]
    if (at === undefined) return false
    if (at.row < 0) return column !== undefined && props.onHeadKey(column, event)
    const row = rows[at.row]
    if (row === undefined) return false
    const cell = event.currentTarget.querySelector<HTMLElement>('.cell.active')
    if (column !== undefined && props.onCellKey(row, column, event, cell)) return true
    if (event.key !== 'Enter') return false
    props.onOpen(row)
    return true
  }

  return {
    onKeyDown: (event) => {
      if (!isInside(event) || isComposing(event)) return
      // Of a head's own keys those with arrows come before moving on.
      const onHead = at?.row === -1 && actOnCell(event)
      if (onHead || act(event) || walk(event) || actOnCell(event)) event.preventDefault()
    },
    onCopy: (event) => {
      if (!isInside(event) || at === undefined || at.row < 0) return
      const { left, right, ...lines } = block ?? { top: at.row, bottom: at.row, left: at.column, right: at.column }
      const text = props.copy({ ...lines, left: Math.max(0, left - 1), right: right - 1 })
      if (text === undefined) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', text)
    },
  }
}
