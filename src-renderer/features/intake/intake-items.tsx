import { cleanLine } from '#shared/text/clean-text'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { forwardRef, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import { demandWords, urgencyWords } from '#shared/case/taxonomy'
import { showText } from '#shared/case/veil'
import type { IntakeItem } from '#shared/intake/plan-intake'
import { intakeProblemToWords, sheetFieldName, sheetChangeToText } from '../../messages/intake-words'

export interface IntakeItemsProps {
  readonly items: readonly IntakeItem[]
}

const columns = [
  { name: '承办单号', width: 132 },
  { name: '标题', width: undefined },
  { name: '诉求类型', width: 96 },
  { name: '紧急程度', width: 96 },
  { name: '办结时限', width: 116 },
] as const

/** The sheets of one group of the plan. A thousand of them are no more work than ten: only those in sight are drawn. */
export function IntakeItems({ items }: IntakeItemsProps): ReactElement {
  return (
    <TableVirtuoso
      data={items}
      components={tableComponents}
      style={{ height: Math.min(420, 44 + items.length * rowEstimate(items)) }}
      fixedHeaderContent={drawHeader}
      itemContent={drawItem}
    />
  )
}

const drawHeader = (): ReactElement => (
  <TableRow>
    {columns.map(({ name, width }) => (
      <TableCell key={name} sx={width === undefined ? {} : { width }}>
        {name}
      </TableCell>
    ))}
  </TableRow>
)

const drawItem = (_index: number, item: IntakeItem): ReactElement => <ItemCells item={item} />

/** Changes and reasons take further lines; the exact height is measured by the list itself. */
const rowEstimate = (items: readonly IntakeItem[]): number =>
  items[0]?.kind === 'changed' ? 96 : items[0]?.kind === 'problem' ? 72 : 41

function ItemCells({ item }: { readonly item: IntakeItem }): ReactElement {
  const { sheet, veil } = item
  return (
    <>
      <TableCell sx={top}>{cleanLine(sheet.sheetNumber)}</TableCell>
      <TableCell sx={{ ...top, overflowWrap: 'anywhere' }}>
        {showText(sheet.title, veil)}
        <ItemRemark item={item} />
      </TableCell>
      <TableCell sx={top}>{demandWords[sheet.demand]}</TableCell>
      <TableCell sx={top}>{urgencyWords[sheet.urgency]}</TableCell>
      <TableCell sx={top}>{sheet.dueOn}</TableCell>
    </>
  )
}

const top = { verticalAlign: 'top', py: 1.1 } as const

function ItemRemark({ item }: { readonly item: IntakeItem }): ReactElement | null {
  if (item.kind === 'problem') return <Box sx={{ color: 'text.secondary' }}>{intakeProblemToWords(item.problem)}</Box>
  if (item.kind !== 'changed') return null
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', color: 'text.secondary' }}>
      {item.changes.map(({ field, before, after }) => (
        <li key={field}>
          {sheetFieldName(field)}：<del>{showText(sheetChangeToText(field, before), item.veil)}</del> →{' '}
          <Box component="ins" sx={{ color: 'text.primary', textDecoration: 'none', fontWeight: 600 }}>
            {showText(sheetChangeToText(field, after), item.veil)}
          </Box>
        </li>
      ))}
    </Box>
  )
}

const tableComponents: TableComponents<IntakeItem> = {
  Scroller: forwardRef<HTMLDivElement>(function Scroller(props, ref) {
    return <TableContainer {...props} ref={ref} />
  }),
  Table: (props) => (
    <Table {...props} size="small" aria-label="包内承办单" sx={{ borderCollapse: 'separate', tableLayout: 'fixed' }} />
  ),
  TableHead: forwardRef<HTMLTableSectionElement>(function Head(props, ref) {
    return <TableHead {...props} ref={ref} />
  }),
  TableRow: ({ item: _item, ...props }) => <TableRow {...props} />,
  TableBody: forwardRef<HTMLTableSectionElement>(function Body(props, ref) {
    return <TableBody {...props} ref={ref} />
  }),
}
