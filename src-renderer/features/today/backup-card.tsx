import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState, type ReactElement } from 'react'
import { judgeOffPc, type OffPcStanding } from '#shared/backup/schedule'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import { isOffPc } from '../../backups/backup-places'
import { useBackups } from '../../desk/use-backups'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { officeKinds, readIsSample } from '../../ledger-store/read/read-office'
import { goTo } from '../../routes'
import { InfoIcon } from '../../ui/icons'
import { useSnackbar } from '../../ui/use-snackbar'

/**
 * Asks for a backup outside this PC when the last proved one is more than a week old or never was, with the one button
 * that makes it. The sample ledger is nobody's loss. Only a proved backup makes it go.
 */
export function BackupCard(): ReactElement | null {
  const { backups, clock } = useDesk()
  const isSample = useLedgerRead(readIsSample, officeKinds)
  const state = useBackups()
  const tell = useSnackbar()
  const [made, setMade] = useState(false)
  const standing = judgeOffPc(clock.now(), state.catalog.offPc?.at)
  if (isSample !== false || state.places === undefined || standing.state === 'fresh') return null
  const ready = state.places.map(({ place }) => place).filter((place) => isOffPc(place) && place.state !== 'missing')
  const target = ready.find((place) => place.kind === 'stick') ?? ready[0]
  const isBusy = state.writing !== undefined || state.proving !== undefined
  const backUp = async (place: BackupPlace): Promise<void> => {
    const done = await backups.backUp('manual', [place])
    if (!done.ok) return goTo({ screen: 'backup' })
    setMade(true)
    tell(place.kind === 'download' ? '备份已下载，请复制到 U 盘' : '备份已写好，正在验证')
  }
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: 'primary.main',
        borderRadius: 1,
        flexShrink: 0,
      }}
    >
      <InfoIcon />
      <Box sx={{ flex: 1, minWidth: 0 }}>{toSentence(standing, target, made && isBusy)}</Box>
      {target === undefined ? (
        <Button onClick={() => goTo({ screen: 'backup' })}>去备份</Button>
      ) : (
        <Button loading={isBusy} onClick={() => void backUp(target)}>
          {target.kind === 'stick' ? '备份到这个 U 盘' : target.kind === 'folder' ? '备份到第二块磁盘' : '下载一份备份'}
        </Button>
      )}
    </Box>
  )
}

function toSentence(standing: OffPcStanding, target: BackupPlace | undefined, isProving: boolean): string {
  if (isProving) return '备份已写好，正在验证，请先不要拔出 U 盘。'
  const since =
    standing.state === 'never'
      ? '台账还没有在电脑以外备份过。'
      : standing.state === 'unknown'
        ? '最近一次电脑以外的备份记的时间比现在还晚，隔了多久不明。'
        : `最近一次电脑以外的备份已是 ${standing.days} 天前。`
  return `${since}电脑一坏，台账就没有了。${target === undefined ? '请插上 U 盘备份一次。' : target.kind === 'stick' ? `已插上 ${target.label}，现在就可以备份。` : ''}`
}
