import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** What to do next, in a sentence. */
  readonly hint?: ReactNode
  readonly action?: ReactNode
}

/** A list with nothing in it, saying what to do next. */
export function EmptyState({ title, hint, action }: EmptyStateProps): ReactElement {
  return (
    <Stack sx={{ alignItems: 'center', gap: 1, py: 5, px: 3, textAlign: 'center' }}>
      <Typography variant="h3" component="p">
        {title}
      </Typography>
      {hint === undefined ? null : (
        <Box sx={{ color: 'text.secondary', maxWidth: 520, textWrap: 'balance' }}>{hint}</Box>
      )}
      {action}
    </Stack>
  )
}
