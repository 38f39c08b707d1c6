import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement, type ReactNode } from 'react'
import type { OfficeRole } from '#shared/bundle/bundle-type'
import type { DeviceCard } from '#shared/bundle/device-card'
import { KeyValue } from './key-value'
import { DialogHeading } from './dialog-heading'

/** 受理中心 or 承办单位. */
export const officeRoleWords: { readonly [R in OfficeRole]: string } = { centre: '受理中心', unit: '承办单位' }

/** The eight digits of a card, large enough to be read out on the telephone. */
export function FingerprintText({ digits }: { readonly digits: string | undefined }): ReactElement {
  return (
    <Box component="span" sx={{ fontSize: 22, fontWeight: 600, letterSpacing: 2, lineHeight: 1.3 }}>
      {digits ?? '计算中…'}
    </Box>
  )
}

export interface CardConfirmDialogProps {
  readonly card: DeviceCard
  /** Undefined while they are worked out. */
  readonly digits: string | undefined
  /** Of this office itself: then somebody walks over instead of telephoning. */
  readonly isOwnOffice?: boolean
  readonly busy?: boolean
  /** Why it was not enrolled. */
  readonly failure?: ReactNode
  readonly onTrust: () => void
  readonly onCancel: () => void
}

/** Shows whose card was read, and lets it be trusted only after its digits were compared on the telephone. */
export function CardConfirmDialog({
  card,
  digits,
  isOwnOffice = false,
  busy = false,
  failure,
  onTrust,
  onCancel,
}: CardConfirmDialogProps): ReactElement {
  const titleId = useId()
  const [compared, setCompared] = useState(false)
  return (
    <Dialog
      open
      maxWidth="sm"
      fullWidth
      aria-labelledby={titleId}
      onClose={(_event, reason) => (busy || reason === 'backdropClick' ? undefined : onCancel())}
    >
      <DialogHeading id={titleId} form="card">
        {isOwnOffice ? '核对本单位另一台电脑的名片' : '核对对方名片'}
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2 }}>
          <KeyValue
            columns={1}
            labelWidth={88}
            items={[
              { label: '单位', value: card.officeName },
              { label: '身份', value: officeRoleWords[card.role] },
              { label: '单位代码', value: card.officeCode },
              { label: '电脑编号', value: card.deviceId },
              { label: '八位校验码', value: <FingerprintText digits={digits} /> },
            ]}
          />
          {isOwnOffice ? (
            <Typography>
              请到那台电脑前看它显示的八位校验码（“设置—密钥”里，或“等待第一个同步包”那一页上），不要只听 U
              盘上的说法。两边一致才可以信任；不一致说明文件被换过，不要使用。
            </Typography>
          ) : (
            <Typography>
              请用对外公布的电话打给对方（不要用名片文件旁边写的号码），请对方念出“设置—密钥”里本机的八位校验码。两边一致才可以信任；不一致说明文件被换过，不要使用。
            </Typography>
          )}
          <FormControlLabel
            control={<Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)} />}
            label={isOwnOffice ? '已到那台电脑前核对，八位校验码一致' : '已打电话核对，八位校验码一致'}
          />
          {failure}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel} disabled={busy}>
          取消
        </Button>
        <Button variant="contained" disabled={!compared || digits === undefined} loading={busy} onClick={onTrust}>
          确认信任
        </Button>
      </DialogActions>
    </Dialog>
  )
}
