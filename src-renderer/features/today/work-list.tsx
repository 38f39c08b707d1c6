import type { CaseRow } from '#shared/case/case-row'
import type { DeadlineState } from '#shared/case/deadline'
import type { RowStage } from '#shared/case/stage'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
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
import { StageChip } from '../../ui/stage-chip'

export interface WorkListProps {
  readonly rows: readonly CaseRow[]
  readonly today: LocalDate
  readonly judge: (stage: RowStage, dueOn: LocalDate) => DeadlineState
  readonly personName: (id: string) => string
}

/** A screen this narrow shows titles before it shows who and when. */
const narrow = '@container screen (max-width: 960px)'

/** What to do first, a line each, with the way to its next step. */
export function WorkList({ rows, today, judge, personName }: WorkListProps): ReactElement {
  return (
    <Table
      size="small"
      aria-label="要先办的案件"
      sx={{
        tableLayout: 'fixed',
        '& td': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
        '& .due': { width: 240 },
        [narrow]: { '& .due': { width: 152 }, '& .roomy': { display: 'none' } },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 124 }}>台账号</TableCell>
          <TableCell>标题</TableCell>
          <TableCell sx={{ width: 100 }}>状态</TableCell>
          <TableCell className="due">办结时限</TableCell>
          <TableCell className="roomy" sx={{ width: 92 }}>
            承办人
          </TableCell>
          <TableCell sx={{ width: 124 }} align="right">
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
            <TableCell>
              {row.ledgerNumber === '' ? (
                <Box component="span" sx={{ color: 'text.secondary' }} title="承办单号，尚未登记">
                  {row.sheetNumber}
                </Box>
              ) : (
                row.ledgerNumber
              )}
            </TableCell>
            <TableCell title={row.title}>
              <Link
                href={routeToHash({ screen: 'case', caseId: row.id })}
                color="inherit"
                onClick={(event) => event.stopPropagation()}
              >
                {row.title}
              </Link>
            </TableCell>
            <TableCell>
              <StageChip stage={row.stage} />
            </TableCell>
            <TableCell>
              <Box component="span" className="roomy" sx={{ mr: 1.5, verticalAlign: 'middle' }}>
                {row.dueOn}
              </Box>
              <DeadlineMark state={judge(row.stage, row.dueOn)} dueToday={row.dueOn === today} compact />
            </TableCell>
            <TableCell className="roomy">{personName(row.handlerId)}</TableCell>
            <TableCell align="right">
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
