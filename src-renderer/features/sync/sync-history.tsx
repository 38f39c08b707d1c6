import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import type { Instant } from '#shared/prelude/instant'
import { useToday } from '../../desk/use-today'
import type { SyncReceipt } from '../../ledger-store/read/read-peers'
import type { PeerStanding, SyncFacts } from '../../ledger-store/read/read-sync-facts'
import { momentToText } from '../../messages/moment-words'
import type { PcNames } from '../../messages/sync-words'
import { EmptyState } from '../../ui/empty-state'
import { Panel } from '../../ui/panel'

export interface SyncHistoryProps {
  readonly facts: Pick<SyncFacts, 'received' | 'sent' | 'peers'>
  readonly nameOf: PcNames
  readonly personById: ReadonlyMap<string, string>
  readonly onPrint: (receipt: SyncReceipt) => void
}

interface HistoryLine {
  readonly key: string
  readonly at: Instant
  readonly nth: number
  readonly by: string
  readonly way: string
  readonly what: string
  readonly state: string
  readonly fileName: string
  /** Of an import, to be printed again. */
  readonly receipt: SyncReceipt | undefined
}

/** Lines that are drawn at most; the log itself keeps all of them. */
const shownLines = 100

/** Every exchange of this PC, newest first. */
export function SyncHistory({ facts, nameOf, personById, onPrint }: SyncHistoryProps): ReactElement {
  const lines = toLines(facts, nameOf)
  const today = useToday()
  return (
    <Panel title={lines.length === 0 ? '同步记录' : `同步记录（${lines.length}）`} padding="none">
      {lines.length === 0 ? (
        <EmptyState
          title="还没有同步过"
          hint="导出、导入的每个同步包都会记在这里，什么时候、由谁、给了谁，随时可查。"
        />
      ) : (
        <TableContainer sx={{ maxHeight: 320 }}>
          <Table size="small" stickyHeader aria-label="同步记录">
            <TableHead>
              <TableRow>
                {['时间', '去向', '内容', '状态', '经办人', '文件', ''].map((name) => (
                  <TableCell key={name} sx={{ whiteSpace: 'nowrap' }}>
                    {name}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {lines.slice(0, shownLines).map((line) => (
                <TableRow key={line.key}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{momentToText(line.at, today)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{line.way}</TableCell>
                  <TableCell>{line.what}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{line.state}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{personById.get(line.by) ?? ''}</TableCell>
                  <TableCell sx={{ overflowWrap: 'anywhere' }}>{line.fileName}</TableCell>
                  <TableCell align="right">
                    <ReceiptButton receipt={line.receipt} onPrint={onPrint} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  )
}

const ReceiptButton = ({
  receipt,
  onPrint,
}: { readonly receipt: SyncReceipt | undefined } & Pick<SyncHistoryProps, 'onPrint'>): ReactElement | null =>
  receipt === undefined ? null : (
    <Button size="small" variant="text" onClick={() => onPrint(receipt)}>
      打印回执
    </Button>
  )

function toLines({ received, sent, peers }: SyncHistoryProps['facts'], nameOf: PcNames): HistoryLine[] {
  const taken = received.map((receipt): HistoryLine => {
    const { bundleId, at, nth, by, fromDevice, fileName, counts } = receipt
    return {
      key: `in ${bundleId}`,
      at,
      nth,
      by,
      fileName,
      receipt,
      way: `从${nameOf(fromDevice)}导入`,
      state: '已导入',
      what:
        counts.fresh === 0
          ? '没有新内容'
          : `${counts.fresh} 条操作：新增 ${counts.newCases} 件，变更 ${counts.changedCases} 件${counts.conflicts === 0 ? '' : `，需要核对 ${counts.conflicts} 项`}`,
    }
  })
  const given = sent.map(({ bundleId, at, nth, by, toDevice, fileName, commits, files }): HistoryLine => ({
    key: `out ${bundleId}`,
    at,
    nth,
    by,
    fileName,
    receipt: undefined,
    way: `导出给${nameOf(toDevice)}`,
    what: `${commits} 条操作${files === 0 ? '' : `，${files} 个附件`}`,
    state: isAcknowledged(nth, toDevice, peers) ? '对方已收到' : '已导出，等回执',
  }))
  return [...taken, ...given].toSorted((a, b) => b.nth - a.nth)
}

/** What a PC acknowledged holds for everything that was sent to it before. */
function isAcknowledged(nth: number, toDevice: string, peers: readonly PeerStanding[]): boolean {
  const acknowledged = peers.find(({ card }) => card.card.deviceId === toDevice)?.lastAcknowledged
  return acknowledged !== undefined && acknowledged.nth >= nth
}
