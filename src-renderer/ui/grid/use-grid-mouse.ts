import { useEffect, useRef, type MouseEvent } from 'react'
import type { CellPlace } from './cell-place'

export interface GridMouse {
  /** A cell is stood on; `takingAlong` the block from where one stood. */
  readonly go: (to: CellPlace, takingAlong: boolean) => void
  /** A row is chosen or let go; `upToHere` with all from the one chosen last. */
  readonly choose: (row: number, upToHere: boolean) => void
  readonly open: (row: number) => void
}

export interface GridMouseHandlers {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onMouseOver: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

/** The cell of the body under a mouse, with what was pressed; undefined beside all of them, and in what only hangs on a cell. */
export function cellUnder({ target, currentTarget }: MouseEvent): CellPlace | undefined {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return undefined
  const cell = target.closest('[data-row] > [data-column]')
  const row = cell?.parentElement?.getAttribute('data-row')
  return typeof row === 'string' ? { row: Number(row), column: Number(cell?.getAttribute('data-column')) } : undefined
}

/** The cell under a mouse as it is drawn; by keys, which point at the grid itself, the one that is stood on. */
export const cellElement = ({ target, currentTarget }: MouseEvent): HTMLElement | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-row] > [data-column]') : null) ??
  currentTarget.querySelector<HTMLElement>('.cell.active')

const choosesRows = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean => ctrlKey || metaKey || shiftKey

/** What stands in a cell takes no focus by a press: the grid has it, and knows the cell. */
function keepFocus(event: MouseEvent): void {
  const { target, currentTarget } = event
  // Beside the cells are the bars by which it is scrolled.
  if (target === currentTarget || !(target instanceof Node) || !currentTarget.contains(target)) return
  event.preventDefault()
  if (currentTarget instanceof HTMLElement) currentTarget.focus({ preventScroll: true })
}

/**
 * What a mouse does in a grid: a press stands on a cell, a pull takes a block along, the box or Ctrl chooses a row, Shift all
 * rows up to it, two presses open it.
 */
export function useGridMouse(mouse: GridMouse): GridMouseHandlers {
  const pulling = useRef(false)
  useEffect(() => {
    const stop = (): void => void (pulling.current = false)
    window.addEventListener('mouseup', stop)
    return () => window.removeEventListener('mouseup', stop)
  }, [])
  return {
    onMouseDown: (event) => {
      if (event.button !== 0) return
      keepFocus(event)
      const cell = cellUnder(event)
      if (cell === undefined) return
      if (cell.column === 0 || choosesRows(event)) return
      pulling.current = true
      mouse.go(cell, false)
    },
    onMouseOver: (event) => {
      const cell = pulling.current ? cellUnder(event) : undefined
      if (cell !== undefined && cell.column > 0) mouse.go(cell, true)
    },
    onClick: (event) => {
      const cell = cellUnder(event)
      if (cell === undefined || (cell.column > 0 && !choosesRows(event))) return
      // A link would open another window, and a box is drawn by what is chosen.
      if (cell.column > 0) event.preventDefault()
      mouse.go(cell, false)
      mouse.choose(cell.row, event.shiftKey)
    },
    onDoubleClick: (event) => {
      const cell = cellUnder(event)
      if (cell !== undefined && cell.column > 0 && !choosesRows(event)) mouse.open(cell.row)
    },
  }
}
