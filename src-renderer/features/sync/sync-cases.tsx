import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { forwardRef, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import type { SyncCase } from './read-sync-cases'

/** The cases of one group of the plan: only those in sight are drawn. */
export function SyncCases({ cases }: { readonly cases: readonly SyncCase[] }): ReactElement {
  return (
    <TableVirtuoso
      data={cases}
      components={tableComponents}
      style={{ height: Math.min(360, 44 + cases.length * 41) }}
      fixedHeaderContent={drawHeader}
      itemContent={drawCase}
    />
  )
}

const drawHeader = (): ReactElement => (
  <TableRow>
    <TableCell sx={{ width: 160 }}>台账号或承办单号</TableCell>
    <TableCell>标题</TableCell>
    <TableCell sx={{ width: 140 }}>需要核对</TableCell>
  </TableRow>
)

const drawCase = (_index: number, one: SyncCase): ReactElement => (
  <>
    <TableCell>{one.number}</TableCell>
    <TableCell sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }} title={one.title}>
      {one.title}
    </TableCell>
    <TableCell>{one.conflicts === 0 ? '—' : `${one.conflicts} 项`}</TableCell>
  </>
)

const tableComponents: TableComponents<SyncCase> = {
  Scroller: forwardRef<HTMLDivElement>(function Scroller(props, ref) {
    return <TableContainer {...props} ref={ref} />
  }),
  Table: (props) => (
    <Table {...props} size="small" aria-label="涉及的案件" sx={{ borderCollapse: 'separate', tableLayout: 'fixed' }} />
  ),
  TableHead: forwardRef<HTMLTableSectionElement>(function Head(props, ref) {
    return <TableHead {...props} ref={ref} />
  }),
  TableRow: ({ item: _item, ...props }) => <TableRow {...props} />,
  TableBody: forwardRef<HTMLTableSectionElement>(function Body(props, ref) {
    return <TableBody {...props} ref={ref} />
  }),
}
