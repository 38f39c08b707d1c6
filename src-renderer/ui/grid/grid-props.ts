import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type { CellBlock } from './cell-place'
import type { GridColumn } from './grid-column'
import type { RowSelection } from './row-selection'

export type SortedBy = 'ascending' | 'descending' | undefined

export interface VirtualGridProps<Row> {
  readonly label: string
  /** Kept while nothing about them changed: what hangs on them is then not worked out anew. */
  readonly rows: readonly Row[]
  idOf(row: Row): string
  /** What a row is called for who cannot see it. */
  nameOf(row: Row): string
  readonly columns: readonly GridColumn<Row>[]
  /** So many of the columns stay where they are when the grid is moved sideways. */
  readonly frozen: number
  /** CSS pixels, of every row; so of the head. */
  readonly rowHeight: number
  readonly headHeight: number
  readonly fontSize: number
  drawHead(column: GridColumn<Row>): ReactNode
  sortedBy(column: GridColumn<Row>): SortedBy
  /** The row that keys act on; '' for none. */
  readonly activeId: string
  readonly selection: RowSelection
  readonly boxRef: RefObject<HTMLDivElement | null>
  onActive(id: string): void
  onSelect(selection: RowSelection): void
  onOpen(row: Row): void
  /** A key on the head of a column that moves nowhere; true where it was used. */
  onHeadKey(column: GridColumn<Row>, event: KeyboardEvent): boolean
  /** The same on a cell, which is given as it is drawn. */
  onCellKey(row: Row, column: GridColumn<Row>, event: KeyboardEvent, cell: HTMLElement | null): boolean
  /** The list of what can be done at a row is asked for, by the second button or by keys; the cell is given as it is drawn. */
  onMenu(row: Row, cell: HTMLElement): void
  /** A column is wished so wide, in CSS pixels, or as it was made. */
  onWiden(column: GridColumn<Row>, width: number | undefined): void
  /** A column is wished over so many others, to the left where negative. */
  onMove(column: GridColumn<Row>, by: number): void
  /** What is copied of a block of cells, its columns counted without the boxes; undefined for nothing. */
  copy(block: CellBlock): string | undefined
}
