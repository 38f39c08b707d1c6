import { useMemo, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { Density } from '../../start/ledger-desk'
import type { CellBlock } from '../../ui/grid/cell-place'
import type { GridColumn } from '../../ui/grid/grid-column'
import { boxWidth } from '../../ui/grid/grid-sx'
import type { RowSelection } from '../../ui/grid/row-selection'
import { VirtualGrid } from '../../ui/grid/virtual-grid'
import { isPressed, keys } from '../../ui/keys'
import { heldColumns, rowHeights, type ColumnPlan } from './arrange-columns'
import { HeadWord } from './draw-head'
import { drawValue, isMark, type DrawingSurroundings } from './draw-value'
import type { LitRow } from './ledger-filter'
import { tableMinWidth, titleAtLeast } from './ledger-layout'
import { wordsIn } from './ledger-shape'
import { quickFieldOf, type QuickPlace } from './quick-edit'
import { isSortable, type LedgerSort } from './sort-rows'
import { tableToTsv, viewToTable } from './view-to-table'

export interface LedgerGridProps {
  readonly rows: readonly LitRow[]
  readonly plans: readonly ColumnPlan[]
  /** What the grid has for its columns, in CSS pixels. */
  readonly room: number
  readonly fontSize: number
  readonly density: Density
  readonly around: DrawingSurroundings
  readonly sort: LedgerSort
  /** The row that the keys act on; '' for none. */
  readonly activeId: string
  readonly selection: RowSelection
  readonly boxRef: RefObject<HTMLDivElement | null>
  readonly onSort: (key: string, beside: boolean) => void
  readonly onActive: (caseId: string) => void
  readonly onSelect: (selection: RowSelection) => void
  readonly onOpen: (caseId: string) => void
  /** Something at a row is to be edited. */
  readonly onEdit: (place: QuickPlace) => void
  /** The history of a row's case is asked for. */
  readonly onHistory: (caseId: string) => void
  /** A block of so many rows was to be copied, which is more than is. */
  readonly onTooMany: (rows: number) => void
  readonly onWiden: (column: string, width: number | undefined) => void
  readonly onMove: (column: string, by: number) => void
}

/** Rows that are copied at most: what takes longer holds the window up, and belongs into a file. */
export const copiedAtMost = 5_000

/** A row is known by its case. */
export const idOf = ({ row }: LitRow): string => row.id

/** The columns as the grid draws them: one takes what the others leave. */
function toGridColumns(
  plans: readonly ColumnPlan[],
  room: number,
  around: DrawingSurroundings,
): readonly GridColumn<LitRow>[] {
  const rest = Math.max(titleAtLeast, titleAtLeast + room - boxWidth - tableMinWidth(plans))
  return plans.map(({ columns, width }) => ({
    name: columns[0]?.name ?? '',
    label: columns.map(({ head }) => head).join('、'),
    width: width ?? rest,
    className: columns.length === 1 ? 'whole' : undefined,
    draw: (lit) =>
      columns.map((column) => {
        const words = wordsIn(lit.row, column, around)
        return (
          <div key={column.name} className="line" title={isMark[column.drawn] ? undefined : words}>
            {drawValue[column.drawn](lit, words, around)}
          </div>
        )
      }),
  }))
}

/** The ledger as a grid: every case a row, what it is and how it stands held at the left. */
export function LedgerGrid(props: LedgerGridProps): ReactElement {
  const { rows, plans, room, around, sort, density } = props
  const columns = useMemo(() => toGridColumns(plans, room, around), [plans, room, around])
  const planOf = ({ name }: GridColumn<LitRow>): ColumnPlan | undefined =>
    plans.find((plan) => plan.columns[0]?.name === name)
  const copy = ({ top, bottom, left, right }: CellBlock): string | undefined => {
    const count = bottom - top + 1
    if (count > copiedAtMost) return void props.onTooMany(count)
    return tableToTsv(viewToTable(plans.slice(left, right + 1), rows.slice(top, bottom + 1), around))
  }
  const sortBy = (column: GridColumn<LitRow>, { ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => {
    const sortable = planOf(column)?.columns.find(({ name }) => isSortable(name))
    if (sortable !== undefined) props.onSort(sortable.name, ctrlKey || metaKey || shiftKey)
  }
  return (
    <VirtualGrid
      label="台账"
      rows={rows}
      idOf={idOf}
      nameOf={({ row }) => row.ledgerNumber || row.sheetNumber}
      columns={columns}
      frozen={heldColumns.length}
      rowHeight={rowHeights[density]}
      headHeight={plans.some((plan) => plan.columns.length > 1) ? 44 : 34}
      fontSize={props.fontSize}
      drawHead={(column) =>
        planOf(column)?.columns.map((one) => <HeadWord key={one.name} column={one} sort={sort} onSort={props.onSort} />)
      }
      sortedBy={(column) => {
        const key = sort.find((one) => planOf(column)?.columns.some(({ name }) => name === one.key))
        return key === undefined ? undefined : key.direction === 'asc' ? 'ascending' : 'descending'
      }}
      activeId={props.activeId}
      selection={props.selection}
      boxRef={props.boxRef}
      onActive={props.onActive}
      onSelect={props.onSelect}
      onOpen={({ row }) => props.onOpen(row.id)}
      onWiden={({ name }, width) => props.onWiden(name, width)}
      onMove={({ name }, by) => props.onMove(name, by)}
      onHeadKey={(column, event: KeyboardEvent) => {
        const arrow = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
        if (arrow !== 0 && event.shiftKey) props.onWiden(column.name, column.width + arrow * 16)
        else if (arrow !== 0 && event.ctrlKey) props.onMove(column.name, arrow)
        else if (event.key === 'Enter') sortBy(column, event)
        else return false
        return true
      }}
      onMenu={(lit, anchor) => props.onEdit({ lit, anchor, field: undefined })}
      onCellKey={(lit, column, event, anchor) => {
        if (isPressed(event, keys.history)) {
          props.onHistory(lit.row.id)
          return true
        }
        if (!isPressed(event, keys.quickEdit) || anchor === null) return false
        props.onEdit({ lit, anchor, field: quickFieldOf[column.name] })
        return true
      }}
      copy={copy}
    />
  )
}
