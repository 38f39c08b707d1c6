import Button from '@mui/material/Button'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableContainer from '@mui/material/TableContainer'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactElement } from 'react'
import { orderBackups } from '#shared/backup/order-backups'
import type { SeenPlace } from '../../backups/backup-places'
import { systemClock } from '../../prelude/system-clock'
import { madeAtToText } from '../../messages/backup-words'
import { bytesToText } from '../../messages/size-words'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { placeToText } from './place-words'
import { StandingMark } from './standing-mark'
import type { ChosenBackup } from './use-restore'

export interface RestoreChoiceProps {
  readonly places: readonly SeenPlace[] | undefined
  readonly onChoose: (chosen: ChosenBackup) => void
  readonly onChooseFile: () => void
}

/** Every backup that can be reached now, newest first. */
export function RestoreChoice({ places, onChoose, onChooseFile }: RestoreChoiceProps): ReactElement {
  const now = systemClock.now()
  const rows = orderBackups(
    (places ?? []).flatMap(({ place, backups }) => backups.map((backup) => ({ place, backup }))),
    ({ backup }) => backup,
  )
  const other = <Button onClick={onChooseFile}>打开其他备份文件…</Button>
  return (
    <Panel
      title={rows.length === 0 ? '选一个备份' : `选一个备份（${rows.length}）`}
      padding="none"
      actions={rows.length === 0 ? undefined : other}
    >
      {places === undefined ? (
        <LoadingRows rows={4} />
      ) : rows.length === 0 ? (
        <EmptyState
          title="这里没有找到备份"
          hint="插上存有备份的 U 盘，备份会自动列在这里；备份放在别处的，按下面的按钮打开。"
          action={other}
        />
      ) : (
        <TableContainer sx={{ maxHeight: 460 }}>
          <Table size="small" stickyHeader aria-label="可用的备份">
            <TableHead>
              <TableRow>
                {['备份时间', '位置', '案件', '操作', '大小', '验证', ''].map((name) => (
                  <TableCell key={name}>{name}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map(({ place, backup }) => (
                <TableRow key={`${place.token} ${backup.name}`} hover>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{madeAtToText(backup.madeAt, now)}</TableCell>
                  <TableCell>{placeToText(place)}</TableCell>
                  <TableCell>{backup.mark?.cases ?? '—'}</TableCell>
                  <TableCell>{backup.mark?.commits ?? '—'}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{bytesToText(backup.bytes)}</TableCell>
                  <TableCell>
                    <StandingMark mark={backup.mark} />
                  </TableCell>
                  <TableCell align="right">
                    <Button
                      size="small"
                      aria-label={`查看 ${madeAtToText(backup.madeAt, now)} 的备份`}
                      onClick={() => onChoose({ place: place.token, label: placeToText(place), file: backup })}
                    >
                      查看内容
                    </Button>
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
