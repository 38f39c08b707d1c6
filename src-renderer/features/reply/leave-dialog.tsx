import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactElement } from 'react'

export interface LeaveDialogProps {
  readonly busy: boolean
  readonly onStay: () => void
  readonly onDiscard: () => void
  readonly onSave: () => void
}

/** Asked before a screen with unsaved writing is left. Esc means stay. */
export function LeaveDialog({ busy, onStay, onDiscard, onSave }: LeaveDialogProps): ReactElement {
  const titleId = useId()
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={titleId} onClose={busy ? undefined : onStay}>
      <DialogTitle id={titleId}>回复还没有保存</DialogTitle>
      <DialogContent>离开之前，要把写好的内容存为草稿吗？</DialogContent>
      <DialogActions>
        <Button onClick={onDiscard} disabled={busy}>
          不保存，离开
        </Button>
        <Button onClick={onStay} disabled={busy}>
          继续填写
        </Button>
        <Button variant="contained" loading={busy} onClick={onSave} autoFocus>
          保存并离开
        </Button>
      </DialogActions>
    </Dialog>
  )
}
