/** A cell of a grid, both from 0; row -1 is the head. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** How large a grid is, and how many of its rows stand in sight. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number
}

/** A block of cells, its edges among them. */
export interface CellBlock {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

const clamp = (wanted: number, least: number, most: number): number => Math.max(least, Math.min(wanted, most))

/**
 * The cell that a key leads to, as the pattern of grids has it; undefined for a key that leads nowhere. Above the first row
 * stands the head.
 */
export function moveCell(
  key: string,
  toEdge: boolean,
  { row, column }: CellPlace,
  size: GridSize,
): CellPlace | undefined {
  const to = (nextRow: number, nextColumn: number): CellPlace => ({
    row: clamp(nextRow, -1, size.rows - 1),
    column: clamp(nextColumn, 0, size.columns - 1),
  })
  switch (key) {
    case 'ArrowDown':
      return to(toEdge ? size.rows - 1 : row + 1, column)
    case 'ArrowUp':
      return to(toEdge ? 0 : row - 1, column)
    case 'ArrowLeft':
      return to(row, toEdge ? 0 : column - 1)
    case 'ArrowRight':
      return to(row, toEdge ? size.columns - 1 : column + 1)
    case 'PageDown':
      return to(row + size.pageRows, column)
    case 'PageUp':
      return to(Math.max(0, row - size.pageRows), column)
    case 'Home':
      return to(toEdge ? 0 : row, 0)
    case 'End':
      return to(toEdge ? size.rows - 1 : row, size.columns - 1)
    default:
      return undefined
  }
}

/** The block between two cells of the body. */
export const blockOf = (a: CellPlace, b: CellPlace): CellBlock => ({
  top: Math.min(a.row, b.row),
  bottom: Math.max(a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
})

export const isOneCell = ({ top, bottom, left, right }: CellBlock): boolean => top === bottom && left === right
