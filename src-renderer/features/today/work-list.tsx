import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { nextStepWords } from '../../messages/stage-words'
import { goTo, routeToHash } from '../../routes'
import { DeadlineMark } from '../../ui/deadline-mark'
import { KeyMark, UrgencyMark } from '../../ui/pressing-mark'
import { StageChip } from '../../ui/stage-chip'

export interface WorkListProps {
  /** What the list is called to who cannot see it. */
  readonly label: string
  readonly rows: readonly CaseRow[]
  readonly today: LocalDate
  readonly judge: (judged: JudgedCase) => DeadlineState
  readonly personName: (id: string) => string
}

/** A screen this narrow gives who and when a line under one another, and drops nothing. */
const narrow = '@container screen (max-width: 960px)'

/** What to do first, a line each, with the way to its next step. */
export function WorkList({ label, rows, today, judge, personName }: WorkListProps): ReactElement {
  return (
    <Table size="small" aria-label={label} sx={listSx}>
      <TableHead>
        <TableRow>
          <TableCell className="number">编号</TableCell>
          <TableCell>标题</TableCell>
          <TableCell className="stage">状态</TableCell>
          <TableCell className="due">办结时限</TableCell>
          <TableCell className="handler">承办人</TableCell>
          <TableCell className="next" align="right">
            下一步
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            hover
            onClick={() => goTo({ screen: 'case', caseId: row.id })}
            sx={{ cursor: 'pointer', '&:last-child td': { borderBottom: 0 } }}
          >
            <TableCell className="number">
              <NumberOfRow row={row} />
            </TableCell>
            <TableCell title={row.title}>
              <TitleOfRow row={row} />
            </TableCell>
            <TableCell>
              <StageChip stage={row.stage} />
            </TableCell>
            <TableCell className="due">
              <span className="day">{row.dueOn}</span>
              <DeadlineMark state={judge(row)} dueToday={row.dueOn === today} compact />
            </TableCell>
            <TableCell className="handler">{personName(row.handlerId)}</TableCell>
            <TableCell className="next" align="right">
              <Button
                size="small"
                aria-label={`${nextStepWords[row.stage]} ${row.title}`}
                sx={{ minHeight: 28, py: 0 }}
                onClick={(event) => (event.stopPropagation(), goTo({ screen: 'case', caseId: row.id }))}
              >
                去{nextStepWords[row.stage]}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The 台账号, or before there is one the 承办单号: in full, over two lines where it is long. */
function NumberOfRow({ row }: { readonly row: CaseRow }): ReactElement {
  if (row.ledgerNumber !== '') return <>{row.ledgerNumber}</>
  return (
    <Box component="span" sx={{ color: 'text.secondary' }} title="承办单号，尚未登记">
      {row.sheetNumber}
    </Box>
  )
}

function TitleOfRow({ row }: { readonly row: CaseRow }): ReactElement {
  return (
    <span className="title">
      <UrgencyMark urgency={row.urgency} />
      {row.key ? <KeyMark /> : null}
      {row.sentBack ? <span className="tag">退回修改</span> : null}
      <Link
        href={routeToHash({ screen: 'case', caseId: row.id })}
        color="inherit"
        onClick={(event) => event.stopPropagation()}
      >
        {row.title}
      </Link>
    </span>
  )
}

const listSx: SxProps<Theme> = {
  tableLayout: 'fixed',
  '& td': { lineHeight: '19px' },
  '& .number': { width: 124, wordBreak: 'break-all' },
  '& .stage': { width: 92 },
  '& .due': { width: 240 },
  '& .handler': { width: 92 },
  '& .next': { width: 124 },
  '& .day': { mr: 1.5, verticalAlign: 'middle', whiteSpace: 'nowrap' },
  '& .title': {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    '& > :not(a)': { mr: 0.75 },
  },
  '& .tag': {
    border: 1,
    borderColor: 'warning.main',
    borderRadius: 0.5,
    px: 0.5,
    fontSize: 12,
    color: 'warning.main',
    whiteSpace: 'nowrap',
  },
  [narrow]: {
    '& .MuiTableCell-root': { px: 0.75, '&:first-of-type': { pl: 1.5 } },
    '& .number': { width: 104 },
    '& .stage': { width: 76 },
    '& .due': { width: 132 },
    '& .handler': { width: 70 },
    '& .next': { width: 104 },
  },
}
