import type { WaitingPaper } from '#shared/batch/fresh-print'
import { formPaperWords } from '#shared/case/form-paper-words'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, useMemo, useState, type ReactElement } from 'react'
import { DialogHeading } from '../ui/dialog-heading'
import { FailureNotice } from '../ui/failure-notice'
import { PrintIcon } from '../ui/icons'
import { LoadingRows } from '../ui/loading-rows'
import { BatchDialog } from './batch-dialog'
import { nameOfCase } from './lacking-cases'
import { useBatchSurvey } from './use-batch-survey'

export interface UnprintedDialogProps {
  readonly waiting: readonly WaitingPaper[]
  readonly onDrop: (caseIds: readonly string[]) => void
  readonly onClose: () => void
}

/** 没有打成的: the new cases whose paper did not come out, each with why, to be printed now or put aside. */
export function UnprintedDialog({ waiting, onDrop, onClose }: UnprintedDialogProps): ReactElement {
  const titleId = useId()
  // As it was opened: what is put aside meanwhile is only left out of the list.
  const [caseIds] = useState(() => waiting.map(({ caseId }) => caseId))
  const { survey, failure } = useBatchSurvey(caseIds)
  const names = useMemo(() => new Map(survey?.cases.map((one) => [one.id, nameOfCase(one)])), [survey])
  const [printing, setPrinting] = useState<readonly string[]>()
  const kind = waiting[0]?.kind
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogHeading id={titleId} form="fresh-print">
        没有打成的 {waiting.length} 件
      </DialogHeading>
      <DialogContent>
        {failure === undefined ? null : <FailureNotice words={failure} />}
        {survey === undefined && failure === undefined ? <LoadingRows rows={4} /> : null}
        <Stack sx={{ gap: 1 }}>
          {waiting.map((one) => (
            <Stack key={`${one.caseId} ${one.kind}`} direction="row" sx={{ gap: 1, alignItems: 'center' }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography>
                  {formPaperWords[one.kind]}：{names.get(one.caseId) ?? ''}
                </Typography>
                <Typography sx={{ fontSize: 13, color: 'text.secondary' }}>{one.why}</Typography>
              </Box>
              <Button size="small" color="inherit" onClick={() => onDrop([one.caseId])}>
                不打了
              </Button>
            </Stack>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>关闭</Button>
        <Box sx={{ flex: 1 }} />
        <Button
          variant="contained"
          startIcon={<PrintIcon />}
          onClick={() => setPrinting(waiting.filter((one) => one.kind === kind).map(({ caseId }) => caseId))}
        >
          再打印…
        </Button>
      </DialogActions>
      {printing === undefined || kind === undefined ? null : (
        <BatchDialog
          caseIds={printing}
          kind={kind}
          onClose={() => setPrinting(undefined)}
          onDone={(printed) => {
            setPrinting(undefined)
            onDrop(printed)
          }}
        />
      )}
    </Dialog>
  )
}
