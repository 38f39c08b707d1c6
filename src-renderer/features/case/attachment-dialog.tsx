import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import { useCallback, useId, type ReactElement } from 'react'
import { DialogHeading } from '../../ui/dialog-heading'

export interface AttachmentDialogProps {
  readonly name: string
  readonly bitmap: ImageBitmap
  readonly onSave: () => void
  readonly onClose: () => void
}

/** One picture, as pixels, at most as large as the window has room for. */
export function AttachmentDialog({ name, bitmap, onSave, onClose }: AttachmentDialogProps): ReactElement {
  const titleId = useId()
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => canvas?.getContext('2d')?.drawImage(bitmap, 0, 0),
    [bitmap],
  )
  return (
    <Dialog open onClose={onClose} maxWidth="lg" aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="attachment">
        {name}
      </DialogHeading>
      <DialogContent sx={{ display: 'flex', justifyContent: 'center', minWidth: 320 }}>
        <Box
          component="canvas"
          ref={draw}
          role="img"
          aria-label={name}
          width={bitmap.width}
          height={bitmap.height}
          sx={{
            maxWidth: '100%',
            maxHeight: '64vh',
            objectFit: 'contain',
            alignSelf: 'center',
            border: 1,
            borderColor: 'divider',
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onSave}>另存为…</Button>
        <Button variant="contained" onClick={onClose} autoFocus>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}
