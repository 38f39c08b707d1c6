/** A cell of a ruled table on paper, with how many columns and rows it takes from where it begins. */
export interface GridCell {
  readonly words: string
  /** What it is as a number, for workbooks; undefined of words, and of a number that is left blank. */
  readonly value?: number | undefined
  readonly across?: number
  readonly down?: number
  /** Where its words stand: in the middle where nothing is said. */
  readonly to?: 'left'
  /** Whether it sums up others. */
  readonly isStrong?: boolean
}

/** A ruled table, fully worded: a renderer sets it as it stands. Rows hold the cells that begin in them, from left to right. */
export interface PaperGrid {
  /** Over it; '' for none. */
  readonly caption: string
  /** By column in 字, a half one for each Latin letter. */
  readonly widths: readonly number[]
  /** Repeated on every page. */
  readonly heads: readonly (readonly GridCell[])[]
  readonly lines: readonly (readonly GridCell[])[]
  /** So many columns stand still in a workbook while the others are pushed. */
  readonly heldColumns: number
}

export const gridSheets = ['A3', 'A4'] as const
/** The paper, laid across. */
export type GridSheet = (typeof gridSheets)[number]

/** A form made of ruled tables, as it is handed in. */
export interface GridPaper {
  readonly title: string
  /** 填报单位, 填报人 …, spread over the width. */
  readonly heading: readonly string[]
  readonly grids: readonly PaperGrid[]
  /** Under the tables. */
  readonly notes: readonly string[]
  readonly sheet: GridSheet
}

/** Of a sheet laid across, in millimetres. */
export const sheetMillimetres: { readonly [S in GridSheet]: { readonly width: number; readonly height: number } } = {
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
}
/** All four, in millimetres. */
export const gridMargin = 12

/** Type sizes in points: none is larger than what is read at arm's length, and below the least a table is too wide for its sheet. */
export const gridType = { largest: 10.5, least: 6 } as const

const pointsPerMillimetre = 72 / 25.4

/** The width between the margins, in points. */
export const gridWidthPt = (sheet: GridSheet): number =>
  (sheetMillimetres[sheet].width - 2 * gridMargin) * pointsPerMillimetre

/** The type in which a table's columns have room on its sheet, in half points downwards. */
export function gridTypePt({ widths }: PaperGrid, sheet: GridSheet): number {
  const chars = widths.reduce((sum, width) => sum + width, 0)
  const fitting = Math.floor((gridWidthPt(sheet) / chars) * 2) / 2
  return Math.min(gridType.largest, Math.max(gridType.least, fitting))
}

/** Whether a sheet has room for all tables in a type that can be read. */
export const fitsSheet = ({ grids }: Pick<GridPaper, 'grids'>, sheet: GridSheet): boolean =>
  grids.every(({ widths }) => widths.reduce((sum, width) => sum + width, 0) * gridType.least <= gridWidthPt(sheet))

/** A cell with where it stands, both from 0. */
export interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly cell: GridCell
}

/** Where the cells of rows stand, each beside those that come down from above. */
export function placeCells(rows: readonly (readonly GridCell[])[]): readonly PlacedCell[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell): PlacedCell => {
      while (taken.has(`${row} ${column}`)) column += 1
      const placed = { row, column, cell }
      const { across = 1, down = 1 } = cell
      for (let under = 0; under < down; under += 1)
        for (let beside = 0; beside < across; beside += 1) taken.add(`${row + under} ${column + beside}`)
      column += across
      return placed
    })
  })
}
