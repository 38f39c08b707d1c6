import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactElement } from 'react'

export interface LeaveFormDialogProps {
  readonly onStay: () => void
  readonly onKeep: () => void
  readonly onDiscard: () => void
}

/** Asked before a half-written form is closed. Esc means stay. */
export function LeaveFormDialog({ onStay, onKeep, onDiscard }: LeaveFormDialogProps): ReactElement {
  const titleId = useId()
  return (
    <Dialog open maxWidth="xs" fullWidth aria-labelledby={titleId} onClose={onStay}>
      <DialogTitle id={titleId}>写了一半，还没有保存</DialogTitle>
      <DialogContent>留着的内容只在这台电脑上、只给您自己看；下次打开这个窗口可以接着写。</DialogContent>
      <DialogActions>
        <Button onClick={onDiscard}>丢弃</Button>
        <Button onClick={onStay}>继续填写</Button>
        <Button variant="contained" onClick={onKeep} autoFocus>
          留着以后写
        </Button>
      </DialogActions>
    </Dialog>
  )
}
