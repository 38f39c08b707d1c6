import { cleanLine } from '#shared/text/clean-text'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import type { AnswerItem } from '#shared/intake/plan-answers'
import { answerToOutcome, answerToText, requestKindToText } from '../../messages/intake-words'
import { Panel } from '../../ui/panel'

/** The centre's answers to what the office asked (退单、延期 …), and what importing makes of each. Their words stand in the case alone. */
export function IntakeAnswers({ items }: { readonly items: readonly AnswerItem[] }): ReactElement | null {
  if (items.length === 0) return null
  return (
    <Panel title={`受理中心的答复（${items.length} 项）`} padding="none">
      <TableContainer sx={{ maxHeight: 300 }}>
        <Table size="small" stickyHeader aria-label="受理中心的答复">
          <TableHead>
            <TableRow>
              {['案件', '请求', '答复', '答复日期', '导入后怎样'].map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {items.map((item) => (
              <TableRow key={item.requestId}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{item.number === '' ? '不明' : item.number}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{requestKindToText(item.kind)}</TableCell>
                <TableCell>{cleanLine(answerToText(item))}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{item.answeredOn}</TableCell>
                <TableCell sx={{ color: item.problem === undefined ? 'text.primary' : 'text.secondary' }}>
                  {answerToOutcome(item)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  )
}
