import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'

/** A page that stands where the program would be: while it starts, and when it cannot. */
export function FullPage({
  title,
  children,
  actions,
}: {
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement {
  return (
    <Box component="main" sx={{ height: '100%', display: 'grid', placeItems: 'center', p: 3, overflow: 'auto' }}>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: 640, p: 4 }}>
        <Typography sx={{ color: 'text.secondary' }}>市长热线台账</Typography>
        <Typography variant="h1" component="h1" sx={{ mt: 0.5, mb: 2 }}>
          {title}
        </Typography>
        {children}
        {actions === undefined ? null : (
          <Stack direction="row" sx={{ gap: 1, mt: 3, justifyContent: 'flex-end' }}>
            {actions}
          </Stack>
        )}
      </Paper>
    </Box>
  )
}
