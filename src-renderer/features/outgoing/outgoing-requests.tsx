import Checkbox from '@mui/material/Checkbox'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Link from '@mui/material/Link'
import type { ReactElement } from 'react'
import { goTo } from '../../routes'
import type { OpenRequest } from '../../ledger-store/read/read-requests'
import { Panel } from '../../ui/panel'

export interface OutgoingRequestsProps {
  readonly requests: readonly OpenRequest[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}

/** What is asked of the centre (退单、延期 …) and rides in the reply bundle; nothing where nothing is asked. */
export function OutgoingRequests({ requests, chosen, onChoose }: OutgoingRequestsProps): ReactElement | null {
  if (requests.length === 0) return null
  const toggle = (requestId: string): void =>
    onChoose(new Set(chosen.has(requestId) ? [...chosen].filter((id) => id !== requestId) : [...chosen, requestId]))
  return (
    <Panel title={`向受理中心提出的请求（${requests.length} 项）`} padding="none">
      <TableContainer sx={{ maxHeight: 300 }}>
        <Table size="small" stickyHeader aria-label="向受理中心提出的请求">
          <TableHead>
            <TableRow>
              {['', '案件', '请求', '提出日期', '请求内容', '状态'].map((name) => (
                <TableCell key={name}>{name}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {requests.map((request) => (
              <TableRow key={request.requestId} hover>
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={chosen.has(request.requestId)}
                    onChange={() => toggle(request.requestId)}
                    slotProps={{ input: { 'aria-label': `${request.number} ${request.name}` } }}
                  />
                </TableCell>
                <TableCell>
                  <Link component="button" onClick={() => goTo({ screen: 'case', caseId: request.caseId })}>
                    {request.number}
                  </Link>
                </TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{request.name}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{request.askedOn ?? ''}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>{request.asked}</TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{sentToText(request)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  )
}

const sentToText = ({ sent, arrived }: OpenRequest): string =>
  arrived ? '受理中心已收到，等答复' : sent === 0 ? '还没有发出' : `已发出 ${sent} 次，尚未收到对方回执`
