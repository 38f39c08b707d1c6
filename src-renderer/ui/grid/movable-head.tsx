import { useRef, type ReactElement, type ReactNode } from 'react'
import type { VirtualGridProps } from './grid-props'
import { usePull } from './use-pull'

export interface MovableHeadProps<Row> extends Pick<VirtualGridProps<Row>, 'columns' | 'onMove'> {
  /** Which of the columns, without the boxes. */
  readonly at: number
  /** So many stay where they are, the boxes among them. */
  readonly frozen: number
  readonly children: ReactNode
}

/** A press that moves less is a press on what stands in the head. */
const leastPull = 6

/** Over how many columns one lies that was pulled so far: past the middle of a column is over it. */
function countPassed(widths: readonly number[], at: number, least: number, by: number): number {
  const step = by < 0 ? -1 : 1
  let [passed, left] = [0, Math.abs(by)]
  for (let next = at + step; next >= least && next < widths.length; next += step) {
    const width = widths[next] ?? 0
    if (left < width / 2) break
    left -= width
    passed += step
  }
  return passed
}

/** The head of a column, which is pulled over others to be put there. */
export function MovableHead<Row>({ columns, at, frozen, onMove, children }: MovableHeadProps<Row>): ReactElement {
  const head = useRef<HTMLDivElement>(null)
  const shift = (by: number): void => {
    const isPulled = Math.abs(by) >= leastPull
    head.current?.style.setProperty('transform', isPulled ? `translateX(${by}px)` : '')
    head.current?.classList.toggle('pulled', isPulled)
  }
  const pull = usePull(shift, (by) => {
    shift(0)
    const column = columns[at]
    const widths = columns.map(({ width }) => width)
    const passed = Math.abs(by) < leastPull ? 0 : countPassed(widths, at, frozen - 1, by)
    if (column !== undefined && passed !== 0) onMove(column, passed)
  })
  return (
    <div ref={head} className="head-words" {...(at < frozen - 1 ? {} : pull)}>
      {children}
    </div>
  )
}
