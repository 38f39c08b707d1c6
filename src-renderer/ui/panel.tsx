import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement, type ReactNode } from 'react'

export interface PanelProps {
  readonly title: ReactNode
  readonly actions?: ReactNode
  /** `none` for a table that reaches the panel's edges. */
  readonly padding?: 'normal' | 'none'
  readonly children: ReactNode
}

/** A card of a page: a heading over its content, framed by a hairline. */
export function Panel({ title, actions, padding = 'normal', children }: PanelProps): ReactElement {
  const headingId = useId()
  return (
    <Paper
      component="section"
      aria-labelledby={headingId}
      variant="outlined"
      sx={{ overflow: 'hidden', flexShrink: 0 }}
    >
      <Stack
        direction="row"
        sx={{ alignItems: 'center', gap: 1, px: 2, minHeight: 44, borderBottom: 1, borderColor: 'divider' }}
      >
        <Typography id={headingId} variant="h2" component="h2" sx={{ flex: 1, minWidth: 0, fontSize: 15 }}>
          {title}
        </Typography>
        {actions}
      </Stack>
      <Box sx={padding === 'normal' ? { p: 2 } : {}}>{children}</Box>
    </Paper>
  )
}
