import Box from '@mui/material/Box'
import Tooltip from '@mui/material/Tooltip'
import type { ReactElement } from 'react'
import type { BackupMark } from '#shared/backup/catalog'
import { instantToMinuteText } from '#shared/prelude/instant'
import { standingWords } from '../../messages/backup-words'
import { CheckIcon, DashIcon, StopIcon } from '../../ui/icons'

/** 已验证, 未验证 or 损坏, each with a shape and, in the tip, since when. */
export function StandingMark({ mark }: { readonly mark: BackupMark | undefined }): ReactElement {
  const standing = mark?.standing ?? 'unverified'
  const Shape = standing === 'verified' ? CheckIcon : standing === 'damaged' ? StopIcon : DashIcon
  return (
    <Tooltip title={markToTip(mark)}>
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          verticalAlign: 'bottom',
          alignItems: 'center',
          gap: 0.5,
          whiteSpace: 'nowrap',
          color: standing === 'verified' ? 'success.main' : standing === 'damaged' ? 'text.primary' : 'text.secondary',
          fontWeight: standing === 'damaged' ? 600 : 400,
        }}
      >
        <Shape sx={{ fontSize: 16 }} />
        {standingWords[standing]}
        {mark?.missingFiles === undefined ? null : (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
            ，缺附件 {mark.missingFiles} 个
          </Box>
        )}
      </Box>
    </Tooltip>
  )
}

function markToTip(mark: BackupMark | undefined): string {
  if (mark === undefined) return '不是本机最近写的，还没有打开看过'
  if (mark.provedAt === undefined) return '已写好，程序稍后会试恢复一次来验证'
  const at = instantToMinuteText(mark.provedAt)
  if (mark.standing === 'damaged') return `${at} 检查时发现损坏，不能用来恢复`
  return `${at} 已试恢复到临时台账，内容与台账一致`
}
