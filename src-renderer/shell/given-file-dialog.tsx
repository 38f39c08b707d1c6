import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useId, type ReactElement } from 'react'
import { FailureNotice } from '../ui/failure-notice'
import type { GivenUnread } from './use-given-files'
import { DialogHeading } from '../ui/dialog-heading'

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
      <DialogHeading id={titleId} form="given-file">
        打不开“{name}”
      </DialogHeading>
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
