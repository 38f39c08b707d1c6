import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { isOfCalendar } from '#shared/calendar/calendar-stream'
import { useToday } from '../../desk/use-today'
import type { InboxReceipt } from '../../ledger-store/read/read-bundles'
import { momentToText } from '../../messages/moment-words'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'

export interface IntakeHistoryProps {
  readonly history: readonly InboxReceipt[] | undefined
  readonly nameById: ReadonlyMap<string, string>
}

/** Every bundle imported so far, newest first. */
export function IntakeHistory({ history, nameById }: IntakeHistoryProps): ReactElement {
  return (
    <Panel
      title={history === undefined || history.length === 0 ? '导入过的包' : `导入过的包（${history.length}）`}
      padding="none"
    >
      {history === undefined ? (
        <LoadingRows rows={3} />
      ) : history.length === 0 ? (
        <EmptyState
          title="还没有导入过交办包"
          hint="导入过的每个包都会记在这里，什么时候、由谁、导入了几件，随时可查。"
        />
      ) : (
        <HistoryTable history={history} nameById={nameById} />
      )}
    </Panel>
  )
}

function HistoryTable({
  history,
  nameById,
}: {
  readonly history: readonly InboxReceipt[]
  readonly nameById: ReadonlyMap<string, string>
}): ReactElement {
  const today = useToday()
  return (
    <TableContainer sx={{ maxHeight: 360 }} tabIndex={0} role="group" aria-label="导入过的包，可以滚动">
      <Table size="small" stickyHeader aria-label="导入过的包">
        <TableHead>
          <TableRow>
            {['导入时间', '发送单位', '序号', '新增', '变更', '重复', '有问题', '导入人', '文件'].map((name) => (
              <TableCell key={name}>{name}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {history.map((receipt) => (
            <TableRow key={receipt.bundleId}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{momentToText(receipt.importedAt, today)}</TableCell>
              <TableCell>{receipt.fromName}</TableCell>
              <TableCell>{receipt.seq}</TableCell>
              {isOfCalendar(receipt.stream) ? (
                <TableCell colSpan={4}>
                  放假安排：采用 {receipt.counts.new + receipt.counts.changed} 年，已有 {receipt.counts.repeated}{' '}
                  年，不能用 {receipt.counts.problem} 年
                </TableCell>
              ) : (
                <>
                  <TableCell>{receipt.counts.new}</TableCell>
                  <TableCell>{receipt.counts.changed}</TableCell>
                  <TableCell>{receipt.counts.repeated}</TableCell>
                  <TableCell>{receipt.counts.problem}</TableCell>
                </>
              )}
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{nameById.get(receipt.importedBy) ?? ''}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{receipt.fileName}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  )
}
