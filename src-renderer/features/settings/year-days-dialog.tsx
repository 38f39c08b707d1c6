import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Typography from '@mui/material/Typography'
import { useId, useState, type ReactElement } from 'react'
import { writeArrangement, type YearArrangement } from '#shared/calendar/year-arrangement'
import { saveTextFile } from '../../host/text-files'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { FailureNotice } from '../../ui/failure-notice'
import { FestivalTable } from './festival-table'
import { DialogHeading } from '../../ui/dialog-heading'

export interface YearDaysDialogProps {
  readonly arrangement: YearArrangement
  readonly onClose: () => void
}

/** A year's days to look at, and to hand on as a file to an office that has no PC in common with this one. */
export function YearDaysDialog({ arrangement, onClose }: YearDaysDialogProps): ReactElement {
  const titleId = useId()
  const [failure, setFailure] = useState<FailureWords>()
  const save = async (): Promise<void> => {
    const text = `${JSON.stringify(writeArrangement(arrangement), undefined, 2)}\n`
    const saved = await saveTextFile('json', `节假日安排-${arrangement.year}.json`, text)
    setFailure(saved.ok ? undefined : fileWriteToWords(saved.failure))
  }
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="calendar-table">
        {arrangement.year} 年节假日安排
      </DialogHeading>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>
          {arrangement.source}　发文日期 {arrangement.issuedOn}
        </Typography>
        <FestivalTable festivals={arrangement.festivals} />
        {failure === undefined ? null : <FailureNotice words={failure} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void save()}>导出文件</Button>
        <Button variant="contained" onClick={onClose}>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  )
}
