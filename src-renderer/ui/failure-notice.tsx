import type { FailureWords } from '#shared/bundle/refusal-words'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { StopIcon } from './icons'

export interface FailureNoticeProps {
  readonly words: FailureWords
  readonly onRetry?: () => void
  readonly retryLabel?: string
}

/** A failure where it happened: what happened, what is safe, what to do now. Announced to screen readers at once. */
export function FailureNotice({ words, onRetry, retryLabel = '再试一次' }: FailureNoticeProps): ReactElement {
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 1.5,
        p: 2,
        border: 1,
        borderColor: 'divider',
        borderLeft: 4,
        borderLeftColor: 'text.primary',
        borderRadius: 1,
        bgcolor: 'background.default',
      }}
    >
      <StopIcon sx={{ mt: '1px' }} />
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography variant="h3" component="p">
          {words.title}
        </Typography>
        <Typography>{words.what}</Typography>
        <Typography>
          <Label>不受影响：</Label>
          {words.safe}
        </Typography>
        <Typography>
          <Label>现在怎么办：</Label>
          {words.todo}
        </Typography>
        {onRetry === undefined ? null : (
          <Stack direction="row" sx={{ mt: 1 }}>
            <Button onClick={onRetry}>{retryLabel}</Button>
          </Stack>
        )}
      </Box>
    </Box>
  )
}

const Label = ({ children }: { readonly children: string }): ReactElement => (
  <Box component="span" sx={{ color: 'text.secondary' }}>
    {children}
  </Box>
)
