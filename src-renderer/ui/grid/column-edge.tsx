import { useRef, type ReactElement } from 'react'
import { usePull } from './use-pull'

export interface ColumnEdgeProps {
  /** Which of the columns, from 0 with the boxes. */
  readonly at: number
  readonly width: number
  readonly onWiden: (width: number | undefined) => void
}

/** The right edge of a column's head: pulled it makes the column wider, pressed twice as wide as it was made. Keys do the same. */
export function ColumnEdge({ at, width, onWiden }: ColumnEdgeProps): ReactElement {
  const edge = useRef<HTMLDivElement>(null)
  // While it is pulled nothing is drawn anew: the widths are a property of the grid's box.
  const pull = usePull(
    (by) => {
      const box = edge.current?.closest<HTMLElement>('[role=grid]')
      const widths = box?.style.getPropertyValue('--columns').split(' ')
      if (box === null || box === undefined || widths === undefined) return
      box.style.setProperty('--columns', widths.with(at, `${Math.max(44, width + by)}px`).join(' '))
    },
    (by) => {
      if (Math.abs(by) >= 2) onWiden(width + by)
    },
  )
  return (
    <div
      ref={edge}
      className="edge"
      aria-hidden
      {...pull}
      onDoubleClick={() => onWiden(undefined)}
      onClick={(event) => event.stopPropagation()}
    />
  )
}
