import type { LocalDate } from '#shared/prelude/local-date'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import type { ReactElement } from 'react'
import type { LatePeer } from '../ledger-store/read/read-sync-facts'
import { composePcNames, heardToWords } from '../messages/sync-words'
import { DiamondIcon, SyncIcon, TriangleIcon } from '../ui/icons'

export interface SyncMarkProps {
  readonly peer: LatePeer
  readonly ownDevice: string
  readonly today: LocalDate
  readonly onGo: () => void
}

/** When the office's PCs last heard of each other, by the one that is due first: quiet while nothing is due. */
export function SyncMark({ peer: { card, heardOn, due }, ownDevice, today, onGo }: SyncMarkProps): ReactElement {
  const Shape = due.daysLeft < 0 ? TriangleIcon : due.daysLeft === 0 ? DiamondIcon : SyncIcon
  const name = composePcNames([card], ownDevice)(card.card.deviceId)
  const last =
    heardOn === undefined
      ? '还没有收到过它的同步包'
      : heardOn > today
        ? '最近一次收到它的同步包时，电脑的日期不对，时间不明'
        : `最近一次收到它的同步包是 ${heardOn}`
  const next =
    due.daysLeft < 0
      ? `应在 ${due.dueOn} 前同步，已逾期 ${-due.daysLeft} 天`
      : due.daysLeft === 0
        ? '今天应当同步'
        : `下次同步 ${due.dueOn}`
  return (
    <Tooltip title={`“${name}”${last}，${next}。点这里去同步。`}>
      <ButtonBase
        onClick={onGo}
        sx={due.daysLeft > 0 ? quiet : { ...calling, color: due.daysLeft < 0 ? 'deadline.overdue' : 'deadline.soon' }}
      >
        <Shape sx={{ fontSize: due.daysLeft > 0 ? 16 : 11 }} />
        同步：{heardToWords(heardOn, today)}
      </ButtonBase>
    </Tooltip>
  )
}

const row = {
  gap: 0.5,
  fontSize: 13,
  lineHeight: '24px',
  px: 1,
  borderRadius: 0.5,
  whiteSpace: 'nowrap',
  flexShrink: 0,
} as const
const quiet = {
  ...row,
  color: 'inherit',
  opacity: 0.9,
  '&:hover': { opacity: 1 },
  '@container frame (max-width: 1100px)': { display: 'none' },
} as const
const calling = { ...row, bgcolor: 'background.paper', fontWeight: 600 } as const
