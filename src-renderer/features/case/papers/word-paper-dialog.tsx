import type { Case } from '#shared/case/case'
import type { WordForm } from '#shared/office-paper/word-form'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import { useId, type ReactElement } from 'react'
import type { Staff } from '../../../ledger-store/read/read-office'
import { FailureNotice } from '../../../ui/failure-notice'
import { FilledWords } from '../../../ui/filled-words'
import { LoadingRows } from '../../../ui/loading-rows'
import { CallerLine } from './caller-line'
import { useWordPaper } from './use-word-paper'
import { DialogHeading } from '../../../ui/dialog-heading'

export interface WordPaperDialogProps {
  readonly one: Case
  readonly form: WordForm
  readonly staff: Staff
  readonly onClose: () => void
}

/** A Word file of the office as it is filled in with the case, to be saved. */
export function WordPaperDialog({ one, form, staff, onClose }: WordPaperDialogProps): ReactElement {
  const titleId = useId()
  const { filled, busy, failure, save } = useWordPaper(one, form, staff)
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="word-form">
        {form.name}
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 1.5 }}>
          <CallerLine one={one} />
          {failure === undefined ? null : (
            <Box sx={{ whiteSpace: 'pre-line' }}>
              <FailureNotice words={failure} />
            </Box>
          )}
          {filled === undefined ? (
            failure === undefined ? (
              <LoadingRows rows={8} />
            ) : null
          ) : (
            <FilledWords paragraphs={filled.paragraphs} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
        <Button variant="contained" disabled={filled === undefined} loading={busy} onClick={() => void save()}>
          存为 Word
        </Button>
      </DialogActions>
    </Dialog>
  )
}
