import { memo, type ReactElement } from 'react'
import type { GridColumn } from './grid-column'

export interface GridRowProps<Row> {
  readonly row: Row
  /** What it is called for who cannot see it. */
  readonly name: string
  readonly index: number
  readonly columns: readonly GridColumn<Row>[]
  /** So many columns stay where they are when the grid is moved sideways, the boxes among them. */
  readonly frozen: number
  readonly top: number
  readonly selected: boolean
  /** The cell that keys act on, by its column; -1 where it is in another row. */
  readonly active: number
  /** The first and the last column of the block, both -1 where it does not touch this row. */
  readonly left: number
  readonly right: number
  readonly cellId: string
}

/** The class of a cell: what stays where it is says as the how-manieth. */
export const cellClass = (at: number, frozen: number, className?: string): string =>
  `cell${at < frozen ? ` frozen f${at}` : ''}${className === undefined ? '' : ` ${className}`}`

function DrawnRow<Row>({
  row,
  name,
  index,
  columns,
  frozen,
  top,
  selected,
  active,
  left,
  right,
  cellId,
}: GridRowProps<Row>): ReactElement {
  const cellProps = (at: number, className?: string) => ({
    role: 'gridcell',
    id: at === active ? cellId : undefined,
    className: `${cellClass(at, frozen, className)}${at === active ? ' active' : ''}${at >= left && at <= right ? ' in-block' : ''}`,
    'aria-colindex': at + 1,
    'data-column': at,
  })
  return (
    <div
      role="row"
      className="row"
      // The head is the first.
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ top }}
    >
      <div {...cellProps(0, 'box')}>
        <input type="checkbox" tabIndex={-1} readOnly checked={selected} aria-label={`选择 ${name}`} />
      </div>
      {columns.map((column, at) => (
        <div key={column.name} {...cellProps(at + 1, column.className)}>
          {column.draw(row)}
        </div>
      ))}
    </div>
  )
}

/** A row of a grid, drawn anew only when something about it is another. */
export const GridRow = memo(DrawnRow)
