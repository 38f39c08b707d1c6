import Box from '@mui/material/Box'
import TableSortLabel from '@mui/material/TableSortLabel'
import { useEffect, useRef, type ComponentProps, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import { TableVirtuoso, type TableComponents, type TableVirtuosoHandle } from 'react-virtuoso'
import { rowHeight } from '../../theme'
import { isComposing } from '../../ui/is-composing'
import { ledgerColumns, ledgerTableMinWidth, type ColumnSurroundings } from './ledger-columns'
import type { LitRow } from './ledger-filter'
import { moveActive } from './move-active'
import type { LedgerSort, SortKey } from './sort-rows'
import { tableSx } from './table-sx'

export interface LedgerTableProps {
  readonly rows: readonly LitRow[]
  readonly around: ColumnSurroundings
  readonly sort: LedgerSort
  /** The row that the keys act on; '' for none. */
  readonly activeId: string
  readonly placeRef: RefObject<HTMLDivElement | null>
  readonly onSort: (key: SortKey) => void
  readonly onActive: (caseId: string) => void
  readonly onOpen: (caseId: string) => void
}

interface TableContext {
  readonly activeId: string
  readonly onOpen: (caseId: string) => void
}

/** The ledger as its paper shape, drawn a screenful at a time: ten thousand rows scroll like ten. */
export function LedgerTable({
  rows,
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
  const header = <HeaderRow sort={sort} onSort={onSort} />
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
    <Box ref={placeRef} role="region" aria-label="台账表" onKeyDown={walk} sx={tableSx}>
      <TableVirtuoso
        ref={virtuoso}
        style={{ height: '100%' }}
        data={rows}
        context={{ activeId, onOpen }}
        components={components}
        fixedItemHeight={rowHeight}
        increaseViewportBy={200}
        fixedHeaderContent={() => header}
        itemContent={(_index, lit) =>
          ledgerColumns.map((column) => (
            <td key={column.word} title={column.full?.(lit, around)}>
              {column.cell(lit, around)}
            </td>
          ))
        }
        computeItemKey={(_index, lit) => lit.row.id}
      />
    </Box>
  )
}

function HeaderRow({
  sort,
  onSort,
}: {
  readonly sort: LedgerSort
  readonly onSort: (key: SortKey) => void
}): ReactElement {
  return (
    <tr>
      {ledgerColumns.map(({ word, width, sort: key }) => (
        <th
          key={word}
          scope="col"
          style={width === undefined ? {} : { width }}
          aria-sort={key === sort.key ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined}
        >
          {key === undefined ? (
            word
          ) : (
            <TableSortLabel
              active={sort.key === key}
              direction={sort.key === key ? sort.direction : 'asc'}
              onClick={() => onSort(key)}
            >
              {word}
            </TableSortLabel>
          )}
        </th>
      ))}
    </tr>
  )
}

const components: TableComponents<LitRow, TableContext> = {
  Table: ({ style, children }) => (
    <table style={{ ...style, minWidth: ledgerTableMinWidth }} aria-label="台账">
      {children}
    </table>
  ),
  TableRow: ({ item, context, ...props }: ComponentProps<'tr'> & { item: LitRow; context: TableContext }) => (
    <tr {...props} aria-selected={item.row.id === context.activeId} onClick={() => context.onOpen(item.row.id)} />
  ),
}
