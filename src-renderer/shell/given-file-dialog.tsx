import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, type ReactElement } from 'react'
import { FailureNotice } from '../ui/failure-notice'
import type { GivenUnread } from './use-given-files'

/** Says of a file that was double-clicked why it is not opened, whatever page stands. */
export function GivenFileDialog({
  unread: { name, words },
  onClose,
}: {
  readonly unread: GivenUnread
  readonly onClose: () => void
}): ReactElement {
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>打不开“{name}”</DialogTitle>
      <DialogContent>
        <FailureNotice words={words} />
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          知道了
        </Button>
      </DialogActions>
    </Dialog>
  )
}
