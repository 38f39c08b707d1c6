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
import { ledgerFacts, type ColumnSurroundings } from './ledger-columns'
import type { LitRow } from './ledger-filter'
import {
  chooseLayout,
  factWords,
  layoutFontSize,
  measureNumberColumn,
  planColumns,
  tableMinWidth,
  type ColumnPlan,
  type FactName,
  type LedgerLayout,
} from './ledger-layout'
import { moveActive } from './move-active'
import type { LedgerSort, SortKey } from './sort-rows'
import { composeTableSx } from './table-sx'

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
  readonly minWidth: number
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
  const layout = chooseLayout(useWidth(placeRef) ?? 0)
  const columns = useColumns(layout, rows)
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
    <Box ref={placeRef} role="region" aria-label="台账表" onKeyDown={walk} sx={composeTableSx(layoutFontSize[layout])}>
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
          columns.map(({ facts }) => (
            <td key={facts[0]} className={facts.length === 1 ? 'whole' : undefined}>
              {facts.map((fact) => (
                <div key={fact} title={ledgerFacts[fact].full?.(lit, around)}>
                  {ledgerFacts[fact].cell(lit, around)}
                </div>
              ))}
            </td>
          ))
        }
        computeItemKey={(_index, lit) => lit.row.id}
      />
    </Box>
  )
}

/** The columns for this layout. A ledger's numbers are gone through once, not with every look. */
function useColumns(layout: LedgerLayout, rows: readonly LitRow[]): readonly ColumnPlan[] {
  const width = useMemo(
    () =>
      measureNumberColumn(
        rows.map(({ row }) => row.sheetNumber),
        layoutFontSize[layout],
      ),
    [layout, rows],
  )
  return useMemo(() => planColumns(layout, width), [layout, width])
}

interface HeaderRowProps {
  readonly columns: readonly ColumnPlan[]
  readonly sort: LedgerSort
  readonly onSort: (key: SortKey) => void
}

function HeaderRow({ columns, sort, onSort }: HeaderRowProps): ReactElement {
  const directionOf = (facts: readonly FactName[]): 'ascending' | 'descending' | undefined =>
    facts.some((fact) => ledgerFacts[fact].sort === sort.key)
      ? sort.direction === 'asc'
        ? 'ascending'
        : 'descending'
      : undefined
  return (
    <tr>
      {columns.map(({ facts, width }) => (
        <th key={facts[0]} scope="col" style={width === undefined ? {} : { width }} aria-sort={directionOf(facts)}>
          {facts.map((fact) => (
            <HeaderWord key={fact} fact={fact} sort={sort} onSort={onSort} />
          ))}
        </th>
      ))}
    </tr>
  )
}

function HeaderWord({
  fact,
  sort,
  onSort,
}: Omit<HeaderRowProps, 'columns'> & { readonly fact: FactName }): ReactElement {
  const word = factWords[fact]
  const key = ledgerFacts[fact].sort
  if (key === undefined) return <div>{word}</div>
  return (
    <div>
      <TableSortLabel
        active={sort.key === key}
        direction={sort.key === key ? sort.direction : 'asc'}
        hideSortIcon
        onClick={() => onSort(key)}
      >
        {word}
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
