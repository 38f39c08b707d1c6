import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { syncDayChoices } from '#shared/merge/sync-rhythm'
import type { Instant } from '#shared/prelude/instant'
import type { LocalDate } from '#shared/prelude/local-date'
import type { PeerStanding } from '../../ledger-store/read/read-sync-facts'
import { useToday } from '../../desk/use-today'
import { momentToText } from '../../messages/moment-words'
import { standingWords, type PcNames } from '../../messages/sync-words'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { CheckIcon } from '../../ui/icons'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { DueMark } from './due-mark'

export interface PeersPanelProps {
  readonly peers: readonly PeerStanding[] | undefined
  readonly nameOf: PcNames
  readonly busy: boolean
  readonly onExport: (deviceId: string) => void
  readonly onEvery: (deviceId: string, days: number) => void
}

const columns = ['电脑', '状态', '最近收到', '最近导出', '对方已收到', '待对方收', '下次同步', '间隔', ''] as const

/** The other PCs of the office, and how the exchange with each stands. */
export function PeersPanel({ peers, nameOf, busy, onExport, onEvery }: PeersPanelProps): ReactElement {
  return (
    <Panel
      title={peers === undefined || peers.length === 0 ? '本单位的其他电脑' : `本单位的其他电脑（${peers.length}）`}
      padding="none"
    >
      {peers === undefined ? (
        <LoadingRows rows={3} />
      ) : peers.length === 0 ? (
        <EmptyState
          title="还没有登记本单位的其他电脑"
          hint="如果本单位只用这一台电脑，不需要同步。要和另一台电脑共用一本台账：在两台电脑的“设置—密钥”里互相导入对方的名片，电话核对八位校验码，再到这里导出给对方。"
          action={<Button onClick={() => goTo({ screen: 'settings', section: 'keys' })}>去登记名片</Button>}
        />
      ) : (
        <TableContainer>
          <Table
            size="small"
            aria-label="本单位的其他电脑"
            sx={{
              tableLayout: 'fixed',
              minWidth: 1120,
              '& th:first-of-type, & td:first-of-type': {
                position: 'sticky',
                left: 0,
                zIndex: 1,
                bgcolor: 'background.paper',
              },
              '& th:last-of-type, & td:last-of-type': {
                position: 'sticky',
                right: 0,
                zIndex: 1,
                bgcolor: 'background.paper',
              },
            }}
          >
            <TableHead>
              <TableRow>
                {columns.map((name, index) => (
                  <TableCell key={name} sx={{ width: widths[index] }}>
                    {name}
                  </TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {peers.map((peer) => (
                <PeerRow
                  key={peer.card.id}
                  peer={peer}
                  name={nameOf(peer.card.card.deviceId)}
                  busy={busy}
                  onExport={onExport}
                  onEvery={onEvery}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  )
}

const widths: readonly (number | undefined)[] = [undefined, 160, 138, 138, 138, 76, 166, 94, 84]

function PeerRow({
  peer,
  name,
  busy,
  onExport,
  onEvery,
}: { readonly peer: PeerStanding; readonly name: string } & Pick<
  PeersPanelProps,
  'busy' | 'onExport' | 'onEvery'
>): ReactElement {
  const { deviceId } = peer.card.card
  const today = useToday()
  return (
    <TableRow>
      <TableCell
        title={`${name}（电脑编号 ${deviceId}）`}
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: 600 }}
      >
        {name}
      </TableCell>
      <TableCell>
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
          {peer.standing === 'in-step' ? <CheckIcon sx={{ fontSize: 16 }} /> : null}
          {standingWords[peer.standing]}
        </Box>
      </TableCell>
      <Moment at={peer.lastReceived?.at} today={today} />
      <Moment at={peer.lastSent?.at} today={today} />
      <Moment at={peer.lastAcknowledged?.at} today={today} />
      <TableCell>{peer.outstandingCount === 0 ? '—' : `${peer.outstandingCount} 条`}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {peer.due.dueOn.slice(5)}　<DueMark due={peer.due} />
      </TableCell>
      <TableCell>
        <Select
          variant="standard"
          disableUnderline
          value={peer.everyDays}
          onChange={(event) => onEvery(deviceId, Number(event.target.value))}
          inputProps={{ 'aria-label': `${name}的同步间隔` }}
          sx={{ fontSize: 14 }}
        >
          {[...new Set([...syncDayChoices, peer.everyDays])]
            .toSorted((a, b) => a - b)
            .map((days) => (
              <MenuItem key={days} value={days}>
                {days === 1 ? '每天' : `每 ${days} 天`}
              </MenuItem>
            ))}
        </Select>
      </TableCell>
      <TableCell align="right">
        <Button
          size="small"
          variant="text"
          disabled={busy}
          aria-label={`导出给${name}`}
          onClick={() => onExport(deviceId)}
        >
          导出…
        </Button>
      </TableCell>
    </TableRow>
  )
}

function Moment({ at, today }: { readonly at: Instant | undefined; readonly today: LocalDate }): ReactElement {
  return (
    <TableCell sx={{ whiteSpace: 'nowrap', ...(at === undefined ? { color: 'text.secondary' } : {}) }}>
      {at === undefined ? '—' : momentToText(at, today)}
    </TableCell>
  )
}
