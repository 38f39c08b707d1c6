import type { ReactElement } from 'react'
import type { VirtualGridProps } from './grid-props'
import { ColumnEdge } from './column-edge'
import { cellClass } from './grid-row'
import { MovableHead } from './movable-head'

export interface GridHeadProps<Row> extends Pick<
  VirtualGridProps<Row>,
  'columns' | 'frozen' | 'drawHead' | 'sortedBy' | 'onWiden' | 'onMove'
> {
  /** The column whose head keys act on; -1 for none. */
  readonly active: number
  readonly cellId: string
  /** Whether all rows are chosen, some, or none. */
  readonly chosen: 'all' | 'some' | 'none'
  readonly onChooseAll: () => void
}

/** The head of a grid. It stands while rows pass below it: the whole group of its row does, for a row alone would go with its group. */
export function GridHead<Row>({
  columns,
  frozen,
  drawHead,
  sortedBy,
  onWiden,
  onMove,
  active,
  cellId,
  chosen,
  onChooseAll,
}: GridHeadProps<Row>): ReactElement {
  const cellProps = (at: number, className?: string) => ({
    role: 'columnheader',
    id: at === active ? cellId : undefined,
    className: `${cellClass(at, frozen, className)}${at === active ? ' active' : ''}`,
    'aria-colindex': at + 1,
    'data-head': at,
  })
  return (
    <div role="rowgroup" className="head">
      <div role="row" className="head-row" aria-rowindex={1}>
        <div {...cellProps(0, 'box')}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label="全选"
            checked={chosen === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen === 'some'
            }}
            onChange={onChooseAll}
          />
        </div>
        {columns.map((column, at) => (
          <div key={column.name} {...cellProps(at + 1)} aria-sort={sortedBy(column)}>
            <MovableHead at={at} columns={columns} frozen={frozen} onMove={onMove}>
              {drawHead(column)}
            </MovableHead>
            <ColumnEdge at={at + 1} width={column.width} onWiden={(width) => onWiden(column, width)} />
          </div>
        ))}
      </div>
    </div>
  )
}
