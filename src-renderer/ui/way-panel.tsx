import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactElement, ReactNode } from 'react'

/** One of several ways out: what it is called, what it leads to, and its button. */
export function WayPanel({
  title,
  consequence,
  children,
}: {
  readonly title: string
  readonly consequence: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{ display: 'flex', alignItems: 'center', gap: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{consequence}</Typography>
      </Box>
      <Box sx={{ flexShrink: 0 }}>{children}</Box>
    </Box>
  )
}
