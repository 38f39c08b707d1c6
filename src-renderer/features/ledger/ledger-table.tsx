import Box from '@mui/material/Box'
import TableSortLabel from '@mui/material/TableSortLabel'
import {
  useEffect,
  useMemo,
  useRef,
  type ComponentProps,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react'
import { TableVirtuoso, type TableComponents, type TableVirtuosoHandle } from 'react-virtuoso'
import { rowHeight } from '../../theme'
import { isComposing } from '../../ui/is-composing'
import { useWidth } from '../../ui/use-width'
import { drawValue, isMark, type DrawingSurroundings } from './draw-value'
import type { LitRow } from './ledger-filter'
import {
  chooseLayout,
  layoutFontSize,
  numberColumnWidth,
  planColumns,
  tableMinWidth,
  type ColumnPlan,
} from './ledger-layout'
import { wordsIn, type NamedColumn } from './ledger-shape'
import { moveActive } from './move-active'
import { isSortable, type LedgerSort } from './sort-rows'
import { composeTableSx } from './table-sx'

export interface LedgerTableProps {
  readonly rows: readonly LitRow[]
  /** The width of the widest 承办单号 of the whole ledger in em: filtering does not move the columns. */
  readonly widestNumber: number
  readonly around: DrawingSurroundings
  readonly sort: LedgerSort
  /** The row that the keys act on; '' for none. */
  readonly activeId: string
  readonly placeRef: RefObject<HTMLDivElement | null>
  readonly onSort: (key: string) => void
  readonly onActive: (caseId: string) => void
  readonly onOpen: (caseId: string) => void
}

interface TableContext {
  readonly activeId: string
  readonly minWidth: number
  readonly onOpen: (caseId: string) => void
}

/** The ledger as its paper shape, drawn a screenful at a time: ten thousand rows scroll like ten. */
export function LedgerTable({
  rows,
  widestNumber,
  around,
  sort,
  activeId,
  placeRef,
  onSort,
  onActive,
  onOpen,
}: LedgerTableProps): ReactElement {
  const virtuoso = useRef<TableVirtuosoHandle>(null)
  const activeIndex = rows.findIndex(({ row }) => row.id === activeId)
  useEffect(() => {
    if (activeIndex >= 0) virtuoso.current?.scrollIntoView({ index: activeIndex })
  }, [activeIndex])
  const layout = chooseLayout(useWidth(placeRef) ?? 0)
  const columns = useMemo(
    () => planColumns(layout, numberColumnWidth(widestNumber, layoutFontSize[layout])),
    [layout, widestNumber],
  )
  const minWidth = tableMinWidth(columns)
  const header = <HeaderRow columns={columns} sort={sort} onSort={onSort} />
  const walk = (event: KeyboardEvent): void => {
    if (isComposing(event)) return
    if (event.key === 'Enter' && activeIndex >= 0) {
      event.preventDefault()
      onOpen(activeId)
      return
    }
    const next = moveActive(event.key, activeIndex, rows.length)
    const row = next === undefined ? undefined : rows[next]?.row
    if (row === undefined) return
    event.preventDefault()
    onActive(row.id)
  }
  return (
    <Box
      ref={placeRef}
      role="region"
      aria-label="台账表"
      onKeyDown={walk}
      sx={composeTableSx(layoutFontSize[layout], columns[0]?.width ?? 0)}
    >
      <TableVirtuoso
        ref={virtuoso}
        style={{ height: '100%' }}
        data={rows}
        context={{ activeId, minWidth, onOpen }}
        components={components}
        fixedItemHeight={rowHeight}
        increaseViewportBy={200}
        fixedHeaderContent={() => header}
        itemContent={(_index, lit) =>
          columns.map(({ columns: lines }) => (
            <td key={lines[0]?.name} className={lines.length === 1 ? 'whole' : undefined}>
              {lines.map((column) => {
                const words = wordsIn(lit.row, column, around)
                return (
                  <div key={column.name} title={isMark[column.drawn] ? undefined : words}>
                    {drawValue[column.drawn](lit, words, around)}
                  </div>
                )
              })}
            </td>
          ))
        }
        computeItemKey={(_index, lit) => lit.row.id}
      />
    </Box>
  )
}

interface HeaderRowProps {
  readonly columns: readonly ColumnPlan[]
  readonly sort: LedgerSort
  readonly onSort: (key: string) => void
}

function HeaderRow({ columns, sort, onSort }: HeaderRowProps): ReactElement {
  const directionOf = (lines: readonly NamedColumn[]): 'ascending' | 'descending' | undefined =>
    lines.some(({ name }) => name === sort.key) ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined
  return (
    <tr>
      {columns.map(({ columns: lines, width }) => (
        <th
          key={lines[0]?.name}
          scope="col"
          style={width === undefined ? {} : { width }}
          aria-sort={directionOf(lines)}
        >
          {lines.map((column) => (
            <HeaderWord key={column.name} column={column} sort={sort} onSort={onSort} />
          ))}
        </th>
      ))}
    </tr>
  )
}

function HeaderWord({
  column: { name, head },
  sort,
  onSort,
}: Omit<HeaderRowProps, 'columns'> & { readonly column: NamedColumn }): ReactElement {
  if (!isSortable(name)) return <div>{head}</div>
  return (
    <div>
      <TableSortLabel
        active={sort.key === name}
        direction={sort.key === name ? sort.direction : 'asc'}
        hideSortIcon
        onClick={() => onSort(name)}
      >
        {head}
      </TableSortLabel>
    </div>
  )
}

const components: TableComponents<LitRow, TableContext> = {
  Table: ({ style, children, context }) => (
    <table style={{ ...style, minWidth: context?.minWidth }} aria-label="台账">
      {children}
    </table>
  ),
  TableRow: ({ item, context, ...props }: ComponentProps<'tr'> & { item: LitRow; context: TableContext }) => (
    <tr {...props} aria-selected={item.row.id === context.activeId} onClick={() => context.onOpen(item.row.id)} />
  ),
}
