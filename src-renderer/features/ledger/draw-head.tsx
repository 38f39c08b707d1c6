import TableSortLabel from '@mui/material/TableSortLabel'
import type { MouseEvent, ReactElement } from 'react'
import type { NamedColumn } from './ledger-shape'
import { isSortable, type LedgerSort } from './sort-rows'

interface HeadWordProps {
  readonly column: NamedColumn
  readonly sort: LedgerSort
  readonly onSort: (key: string, beside: boolean) => void
}

/** The head of a column, which puts the rows in order; among several it says as the how-manieth. */
export function HeadWord({ column: { name, head }, sort, onSort }: HeadWordProps): ReactElement {
  if (!isSortable(name)) return <div>{head}</div>
  const at = sort.findIndex(({ key }) => key === name)
  const found = sort[at]
  return (
    <div>
      <TableSortLabel
        tabIndex={-1}
        active={found !== undefined}
        direction={found?.direction ?? 'asc'}
        hideSortIcon
        title="点一下按这一列排序；按住 Ctrl 或 Shift 点，再加一列"
        onClick={(event: MouseEvent) => onSort(name, event.ctrlKey || event.metaKey || event.shiftKey)}
      >
        {head}
        {found !== undefined && sort.length > 1 ? <sup>{at + 1}</sup> : null}
      </TableSortLabel>
    </div>
  )
}
