import type { FormName } from '#shared/draft/draft-forms'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'
import { HelpButton, useHelpOf } from './help-door'

/** A page that stands where the program would be: while it starts, and when it cannot. */
export function FullPage({
  title,
  help,
  children,
  actions,
}: {
  readonly title: string
  /** What its help is about. */
  readonly help: FormName
  readonly children: ReactNode
  readonly actions?: ReactNode
}): ReactElement {
  useHelpOf(help)
  return (
    <Box component="main" sx={{ height: '100%', display: 'grid', placeItems: 'center', p: 3, overflow: 'auto' }}>
      <Paper variant="outlined" sx={{ width: '100%', maxWidth: 640, p: 4 }}>
        <Typography sx={{ color: 'text.secondary' }}>市长热线台账</Typography>
        <Stack direction="row" sx={{ alignItems: 'flex-start', gap: 1, mt: 0.5, mb: 2 }}>
          <Typography variant="h1" component="h1" sx={{ flex: 1 }}>
            {title}
          </Typography>
          <HelpButton form={help} />
        </Stack>
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
