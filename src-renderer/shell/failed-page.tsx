import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import type { StartFailure } from '../start/start-desk'
import { canRecoverStart, canRetryStart, startFailureToWords } from '../messages/open-words'
import { FullPage } from '../ui/full-page'
import { ClearView } from './clear-view'
import { RecoveryChoices, type RestoreOffer } from './recovery-choices'

export interface FailedPageProps {
  readonly failure: StartFailure
  readonly onRetry: () => void
  /** How a backup is restored, from the part that does it. */
  readonly restore?: RestoreOffer | undefined
}

/** Shown when the ledger could not be opened: why, what is safe, what to do, and the ways on where there are some. */
export function FailedPage({ failure, onRetry, restore }: FailedPageProps): ReactElement {
  const words = startFailureToWords(failure)
  return (
    <FullPage
      title={words.title}
      help="ledger-closed"
      actions={
        <Button variant={canRetryStart(failure) ? 'contained' : 'outlined'} onClick={onRetry}>
          重新打开
        </Button>
      }
    >
      <Stack role="alert" data-reason={failure.type} sx={{ gap: 1 }}>
        <Typography>{words.what}</Typography>
        <Typography>不受影响：{words.safe}</Typography>
        <Typography>现在怎么办：{words.todo}</Typography>
      </Stack>
      {failure.type === 'ViewReadFailed' ? <ClearView onCleared={onRetry} /> : null}
      {canRecoverStart(failure) ? <RecoveryChoices restore={restore} onDone={onRetry} /> : null}
    </FullPage>
  )
}
