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
import { sayWord } from '#shared/text/say-word'
import { showText } from '#shared/case/veil'
import type { IntakeItem } from '#shared/intake/plan-intake'
import { sheetPartName } from '#shared/case/sheet-words'
import { JoinChoice } from './join-choice'
import { intakeProblemToWords, newerSheetToText, sheetChangeToText } from '../../messages/intake-words'

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
      style={{
        height: Math.min(
          420,
          items.reduce((height, item) => height + estimateRow(item), 44),
        ),
      }}
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

/** Changes, reasons and what is offered take further lines; the exact height is measured by the list itself. */
const estimateRow = (item: IntakeItem): number =>
  item.kind === 'changed'
    ? 96
    : item.kind === 'problem'
      ? 72
      : item.kind === 'new' && item.offer !== undefined
        ? 160
        : 41

function ItemCells({ item }: { readonly item: IntakeItem }): ReactElement {
  const { sheet, veil } = item
  return (
    <>
      <TableCell sx={top}>{cleanLine(sheet.sheetNumber)}</TableCell>
      <TableCell sx={{ ...top, overflowWrap: 'anywhere' }}>
        {showText(sheet.title, veil)}
        <ItemRemark item={item} />
      </TableCell>
      <TableCell sx={top}>{sayWord(demandWords, sheet.demand)}</TableCell>
      <TableCell sx={top}>{sayWord(urgencyWords, sheet.urgency)}</TableCell>
      <TableCell sx={top}>{sheet.dueOn}</TableCell>
    </>
  )
}

const top = { verticalAlign: 'top', py: 1.1 } as const

function ItemRemark({ item }: { readonly item: IntakeItem }): ReactElement | null {
  if (item.kind === 'problem') return <Box sx={{ color: 'text.secondary' }}>{intakeProblemToWords(item.problem)}</Box>
  const newer = newerSheetToText(item.newer)
  const told = newer === undefined ? null : <Box sx={{ color: 'text.secondary' }}>{newer}</Box>
  if (item.kind === 'new' && item.offer !== undefined)
    return (
      <>
        {told}
        <JoinChoice item={item} />
      </>
    )
  if (item.kind !== 'changed') return told
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', color: 'text.secondary' }}>
      {told === null ? null : <li>{told}</li>}
      {item.changes.map(({ field, before, after }) => (
        <li key={field}>
          {sheetPartName(field)}：<del>{showText(sheetChangeToText(field, before), item.veil)}</del> →{' '}
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
