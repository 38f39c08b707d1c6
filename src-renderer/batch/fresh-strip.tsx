import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { formPaperWords } from '#shared/case/form-paper-words'
import { useState, type ReactElement } from 'react'
import { BatchWork } from './batch-work'
import type { FreshDesk } from './use-fresh-desk'
import { UnprintedDialog } from './unprinted-dialog'

/** 新件即打 above every screen: the job that is being made, and 没有打成的 until they are printed or put aside. */
export function FreshStrip({ desk }: { readonly desk: FreshDesk }): ReactElement | null {
  const { progress, callOff, waiting, drop } = desk
  const [isOpen, setOpen] = useState(false)
  const [first] = waiting
  if (progress === undefined && first === undefined) return null
  return (
    <Box sx={{ px: 3, py: 0.5, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
      {progress === undefined ? null : <BatchWork progress={progress} onCallOff={callOff} />}
      {progress !== undefined || first === undefined ? null : (
        <Alert
          severity="warning"
          sx={{ py: 0 }}
          action={
            <Stack direction="row" sx={{ gap: 1 }}>
              <Button size="small" onClick={() => setOpen(true)}>
                看没有打成的
              </Button>
              <Button size="small" color="inherit" onClick={() => drop(waiting.map(({ caseId }) => caseId))}>
                都不打了
              </Button>
            </Stack>
          }
        >
          新件即打：没有打成的 {waiting.length} 件（{formPaperWords[first.kind]}）。{first.why}。
        </Alert>
      )}
      {isOpen && first !== undefined ? (
        <UnprintedDialog waiting={waiting} onDrop={drop} onClose={() => setOpen(false)} />
      ) : null}
    </Box>
  )
}
