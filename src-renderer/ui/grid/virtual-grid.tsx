import Box from '@mui/material/Box'
import { useId, useMemo, type MouseEvent, type ReactElement } from 'react'
import type { CellPlace } from './cell-place'
import { GridHead } from './grid-head'
import type { VirtualGridProps } from './grid-props'
import { GridRow } from './grid-row'
import { composeGridSx } from './grid-sx'
import { isChosen } from './row-selection'
import type { RowSpan } from './row-span'
import { useGridChoosing } from './use-grid-choosing'
import { useGridKeys } from './use-grid-keys'
import { cellElement, cellUnder, useGridMouse } from './use-grid-mouse'
import { useGridPlace, type GridPlace } from './use-grid-place'
import { useGridSight } from './use-grid-sight'
import { useRowSpan } from './use-row-span'

/** The rows to draw: those in sight, and the one that is stood on, to which the grid's focus points. */
function listDrawn({ first, end }: RowSpan, at: CellPlace | undefined): number[] {
  const drawn = Array.from({ length: end - first }, (_, nth) => first + nth)
  if (at === undefined || at.row < 0 || (at.row >= first && at.row < end)) return drawn
  return at.row < first ? [at.row, ...drawn] : [...drawn, at.row]
}

/** The second button, or the key that stands for it, asks what can be done at a row. */
function askMenu<Row>(event: MouseEvent, { rows, onMenu }: VirtualGridProps<Row>, { at, go }: GridPlace): void {
  const under = cellUnder(event)
  const row = rows[under?.row ?? at?.row ?? -1]
  const cell = cellElement(event)
  if (row === undefined || cell === null) return
  event.preventDefault()
  if (under !== undefined) go(under)
  onMenu(row, cell)
}

/**
 * A grid over as many rows as there are, of which those in sight are drawn. Only the grid has the focus, and says which of
 * its cells is meant: a row that leaves the window takes nothing along.
 */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>): ReactElement {
  const { label, rows, columns, frozen, rowHeight, headHeight, selection, boxRef } = props
  const cellId = useId()
  const place = useGridPlace(props)
  const span = useRowSpan(boxRef, rowHeight, rows.length)
  const choosing = useGridChoosing(props)
  const keys = useGridKeys(props, place, choosing)
  useGridSight(props, place)
  const mouse = useGridMouse({
    go: place.go,
    choose: choosing.choose,
    open: (index) => {
      const row = rows[index]
      if (row !== undefined) props.onOpen(row)
    },
  })
  const sx = useMemo(
    () => composeGridSx(rowHeight, headHeight, props.fontSize),
    [rowHeight, headHeight, props.fontSize],
  )
  const { at, block } = place
  return (
    <Box
      ref={boxRef}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={at === undefined ? undefined : cellId}
      onDragStart={(event) => event.preventDefault()}
      onContextMenu={(event) => askMenu(event, props, place)}
      {...keys}
      {...mouse}
      sx={sx}
    >
      <GridHead
        columns={columns}
        frozen={frozen + 1}
        drawHead={props.drawHead}
        sortedBy={props.sortedBy}
        onWiden={props.onWiden}
        onMove={props.onMove}
        active={at?.row === -1 ? at.column : -1}
        cellId={cellId}
        chosen={choosing.chosen}
        onChooseAll={choosing.chooseAll}
      />
      <div role="rowgroup" className="body" style={{ height: rows.length * rowHeight }}>
        {listDrawn(span, at).map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          const inBlock = block !== undefined && index >= block.top && index <= block.bottom
          return (
            <GridRow
              key={props.idOf(row)}
              row={row}
              name={props.nameOf(row)}
              index={index}
              columns={columns}
              frozen={frozen + 1}
              top={index * rowHeight}
              selected={isChosen(selection, props.idOf(row))}
              active={at?.row === index ? at.column : -1}
              left={inBlock ? block.left : -1}
              right={inBlock ? block.right : -1}
              cellId={cellId}
            />
          )
        })}
      </div>
    </Box>
  )
}
