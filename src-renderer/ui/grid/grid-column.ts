import type { ReactNode } from 'react'

/** A column of a grid. Rows are drawn anew when their columns are others: keep the list of them while nothing about them changed. */
export interface GridColumn<Row> {
  readonly name: string
  /** What it is called, in words. */
  readonly label: string
  /** CSS pixels. */
  readonly width: number
  /** A class for its cells, beside the grid's own. */
  readonly className?: string | undefined
  draw(row: Row): ReactNode
}
