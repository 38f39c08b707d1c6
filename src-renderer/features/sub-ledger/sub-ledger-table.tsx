import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { useMemo, type ReactElement } from 'react'
import { TableVirtuoso, type TableComponents } from 'react-virtuoso'
import type { CaseRow } from '#shared/case/case-row'
import type { ComposedSubLedger, SubLedgerGroup } from '#shared/sub-ledger/compose-sub-ledger'
import type { SubLedger } from '#shared/sub-ledger/sub-ledger'
import Box from '@mui/material/Box'
import { framedTable } from '../../ui/framed-table'
import { goTo, routeToHash } from '../../routes'
import { shareOf } from './column-shares'

export interface SubLedgerTableProps {
  readonly ledger: SubLedger
  readonly shown: ComposedSubLedger
  /** What can be done with a whole group: its button's label, and the deed. */
  readonly onGroup?: { readonly label: string; take(group: SubLedgerGroup): void } | undefined
}

/** A group's heading, or a case with its number in the whole list. */
type Line =
  | { readonly words: string; readonly rows: readonly CaseRow[] }
  | { readonly row: CaseRow; readonly nth: number }

/** The list as it is printed, drawn a screenful at a time. */
export function SubLedgerTable({ ledger, shown, onGroup }: SubLedgerTableProps): ReactElement {
  const lines = useMemo(() => toLines(shown), [shown])
  const header = <HeaderRow ledger={ledger} heads={shown.heads} />
  return (
    <Box sx={tableSx} role="region" aria-label={`${ledger.word}台账表`}>
      <TableVirtuoso
        style={{ height: '100%' }}
        data={lines}
        components={components}
        increaseViewportBy={200}
        fixedHeaderContent={() => header}
        itemContent={(_index, line) => drawLine(line, { ledger, shown, onGroup })}
        computeItemKey={(_index, line) => ('words' in line ? `group ${line.words}` : line.row.id)}
      />
    </Box>
  )
}

function HeaderRow({ ledger, heads }: { readonly ledger: SubLedger; readonly heads: readonly string[] }): ReactElement {
  const shares = ledger.columns.map(shareOf)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return (
    <tr>
      <th scope="col" style={{ width: 48 }}>
        序号
      </th>
      {heads.map((head, index) => (
        <th key={head} scope="col" style={{ width: `${((shares[index] ?? 0) / whole) * 95}%` }}>
          {head}
        </th>
      ))}
    </tr>
  )
}

function drawLine(line: Line, { ledger, shown, onGroup }: SubLedgerTableProps): ReactElement {
  const { heads } = shown
  if ('words' in line)
    return (
      <td className="group" colSpan={heads.length + 1}>
        {line.words}　{line.rows.length} 件
        {onGroup === undefined ? null : (
          <Button
            size="small"
            variant="text"
            sx={{ ml: 2, minHeight: 0, py: 0 }}
            aria-label={`${onGroup.label} ${line.words}`}
            onClick={() => onGroup.take(line)}
          >
            {onGroup.label}
          </Button>
        )}
      </td>
    )
  return (
    <>
      <td>{line.nth}</td>
      {shown.cellsOf(line.row).map((cell, index) => (
        <td key={heads[index]} title={cell}>
          {ledger.columns[index] === 'title' ? <TitleLink caseId={line.row.id} title={cell} /> : cell}
        </td>
      ))}
    </>
  )
}

const TitleLink = ({ caseId, title }: { readonly caseId: string; readonly title: string }): ReactElement => (
  <Link href={routeToHash({ screen: 'case', caseId })} color="inherit" onClick={(event) => event.stopPropagation()}>
    {title}
  </Link>
)

function toLines({ groups }: ComposedSubLedger): Line[] {
  let nth = 0
  return groups.flatMap(({ words, rows }): Line[] => [
    ...(words === '' ? [] : [{ words, rows }]),
    ...rows.map((row) => ({ row, nth: (nth += 1) })),
  ])
}

const components: TableComponents<Line> = {
  Table: ({ style, children }) => (
    <table style={style} aria-label="分类台账表">
      {children}
    </table>
  ),
  TableRow: ({ item, ...props }) => (
    <tr {...props} onClick={() => ('words' in item ? undefined : goTo({ screen: 'case', caseId: item.row.id }))} />
  ),
}

const tableSx = {
  ...framedTable,
  '& td.group': { fontWeight: 600, bgcolor: 'background.default' },
  '& tbody tr:hover td:not(.group)': { bgcolor: 'action.hover', cursor: 'pointer' },
} as const
