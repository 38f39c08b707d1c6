import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import { orderBackups } from '#shared/backup/order-backups'
import type { Instant } from '#shared/prelude/instant'
import type { FoundBackup, SeenPlace } from '../../backups/backup-places'
import { madeAtToText, reasonWords } from '../../messages/backup-words'
import { bytesToText } from '../../messages/size-words'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { placeToText } from './place-words'
import { StandingMark } from './standing-mark'

export interface BackupTableProps {
  readonly places: readonly SeenPlace[] | undefined
  readonly isProving: boolean
  readonly deviceId: string
  readonly now: Instant
  readonly onProve: (place: BackupPlace, name: string) => void
}

/** Every backup at every place that is there now, newest first. */
export function BackupTable({ places, isProving, deviceId, now, onProve }: BackupTableProps): ReactElement {
  const rows = orderBackups(
    (places ?? []).flatMap(({ place, backups }) => backups.map((backup) => ({ place, backup }))),
    ({ backup }) => backup,
  )
  return (
    <Panel title={rows.length === 0 ? '全部备份' : `全部备份（${rows.length}）`} padding="none">
      {places === undefined ? (
        <LoadingRows rows={4} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="还没有备份"
          hint="程序打开十几秒后会自动做当天的第一个备份，也可以现在按右上角的“立即备份”。"
        />
      ) : (
        <TableContainer sx={{ maxHeight: 420 }}>
          <Table size="small" stickyHeader aria-label="全部备份">
            <TableHead>
              <TableRow>
                {['备份时间', '原因', '位置', '案件（在办）', '操作', '大小', '验证', ''].map((name) => (
                  <TableCell key={name}>{name}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ place, backup }) => (
                <BackupRow
                  key={`${place.token} ${backup.name}`}
                  place={place}
                  backup={backup}
                  isProving={isProving}
                  deviceId={deviceId}
                  now={now}
                  onProve={onProve}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </Panel>
  )
}

interface BackupRowProps extends Omit<BackupTableProps, 'places'> {
  readonly place: BackupPlace
  readonly backup: FoundBackup
}

function BackupRow({ place, backup, isProving, deviceId, now, onProve }: BackupRowProps): ReactElement {
  const { mark } = backup
  const time = madeAtToText(backup.madeAt, now)
  const word = mark?.provedAt === undefined ? '验证' : '再验证'
  return (
    <TableRow hover>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{time}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {mark === undefined ? '—' : `${reasonWords[mark.reason]}${mark.deviceId === deviceId ? '' : '（别的电脑）'}`}
      </TableCell>
      <TableCell>{placeToText(place)}</TableCell>
      <TableCell>{mark === undefined ? '—' : `${mark.cases}（${mark.openCases}）`}</TableCell>
      <TableCell>{mark?.commits ?? '—'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{bytesToText(backup.bytes)}</TableCell>
      <TableCell>
        <StandingMark mark={mark} />
      </TableCell>
      <TableCell align="right" sx={{ py: 0 }}>
        <Button
          size="small"
          variant="text"
          disabled={isProving}
          aria-label={`${word} ${time} 的备份`}
          onClick={() => onProve(place, backup.name)}
        >
          {word}
        </Button>
      </TableCell>
    </TableRow>
  )
}
