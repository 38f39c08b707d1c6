import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import type { WordForm } from '#shared/office-paper/word-form'
import { ComposingTextField } from '../../../ui/composing-text-field'
import { FailureNotice } from '../../../ui/failure-notice'
import { FilledWords } from '../../../ui/filled-words'
import { useWordPreview } from './use-word-preview'
import { DialogHeading } from '../../../ui/dialog-heading'

/** A form of the office with the words of a case that is chosen by its number. */
export function WordPreviewDialog({
  form,
  onClose,
}: {
  readonly form: WordForm
  readonly onClose: () => void
}): ReactElement {
  const titleId = useId()
  const [number, setNumber] = useState('')
  const { busy, gap, failure, paragraphs, show } = useWordPreview(form)
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="word-form">
        预览“{form.name}”
      </DialogHeading>
      <DialogContent>
        <Stack sx={{ gap: 2, pt: 1 }}>
          <Stack
            direction="row"
            component="form"
            sx={{ gap: 1, alignItems: 'flex-start' }}
            onSubmit={(event) => {
              event.preventDefault()
              void show(number)
            }}
          >
            <ComposingTextField
              label="用哪一件看"
              value={number}
              onCommit={setNumber}
              instant
              error={gap !== undefined}
              helperText={gap ?? '台账号或承办单号'}
              autoFocus
              sx={{ width: 320 }}
            />
            <Button type="submit" variant="outlined" loading={busy} disabled={number.trim() === ''} sx={{ mt: 0.5 }}>
              填出来看
            </Button>
          </Stack>
          {failure === undefined ? null : (
            <Box sx={{ whiteSpace: 'pre-line' }}>
              <FailureNotice words={failure} />
            </Box>
          )}
          {paragraphs === undefined ? (
            <Typography sx={{ color: 'text.secondary' }}>
              文件里的字段：{form.marks.map((mark) => `{${mark}}`).join('、')}
            </Typography>
          ) : (
            <FilledWords paragraphs={paragraphs} />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
      </DialogActions>
    </Dialog>
  )
}
