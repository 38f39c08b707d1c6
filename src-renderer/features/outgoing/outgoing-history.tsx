import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { useToday } from '../../desk/use-today'
import type { SentBundle } from '../../ledger-store/read/read-outgoing'
import { momentToText } from '../../messages/moment-words'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon } from '../../ui/icons'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { carriedToText } from './outgoing-words'

export interface OutgoingHistoryProps {
  readonly sent: readonly SentBundle[] | undefined
  readonly nameById: ReadonlyMap<string, string>
}

/** Every bundle written so far, newest first, and whether the other side has said that it came. */
export function OutgoingHistory({ sent, nameById }: OutgoingHistoryProps): ReactElement {
  return (
    <Panel
      title={sent === undefined || sent.length === 0 ? '导出过的包' : `导出过的包（${sent.length}）`}
      padding="none"
    >
      {sent === undefined ? (
        <LoadingRows rows={3} />
      ) : sent.length === 0 ? (
        <EmptyState title="还没有导出过回复包" hint="案件反馈以后，回复会列在上面，导出后记在这里。" />
      ) : (
        <SentTable sent={sent} nameById={nameById} />
      )}
    </Panel>
  )
}

function SentTable({
  sent,
  nameById,
}: {
  readonly sent: readonly SentBundle[]
  readonly nameById: ReadonlyMap<string, string>
}): ReactElement {
  const today = useToday()
  return (
    <TableContainer sx={{ maxHeight: 360 }} tabIndex={0} role="group" aria-label="导出过的包，可以滚动">
      <Table size="small" stickyHeader aria-label="导出过的包">
        <TableHead>
          <TableRow>
            {['导出时间', '收件单位', '序号', '内容', '导出人', '状态', '文件'].map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sent.map((bundle) => (
            <TableRow key={bundle.bundleId}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{momentToText(bundle.exportedAt, today)}</TableCell>
              <TableCell>{bundle.toName}</TableCell>
              <TableCell>{bundle.seq}</TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {carriedToText(bundle.caseIds.length, bundle.requests?.length ?? 0)}
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{nameById.get(bundle.exportedBy) ?? ''}</TableCell>
              <TableCell>
                <Receipt acknowledged={bundle.acknowledged} />
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{bundle.fileName}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}

const Receipt = ({ acknowledged }: { readonly acknowledged: boolean }): ReactElement =>
  acknowledged ? (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
      <CheckIcon sx={{ fontSize: 16 }} />
      对方已收到
    </Box>
  ) : (
    <Box component="span" sx={{ color: 'text.secondary' }}>
      已写出，尚未收到对方回执
    </Box>
  )
