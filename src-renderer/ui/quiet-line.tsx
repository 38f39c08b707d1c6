import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useId, type ReactElement } from 'react'

/** A part of a page in which there is nothing to do: its heading and that, in one line. */
export function QuietLine({ title, text }: { readonly title: string; readonly text: string }): ReactElement {
  const headingId = useId()
  return (
    <Paper
      component="section"
      aria-labelledby={headingId}
      variant="outlined"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: 2, px: 2, py: 1.25, flexShrink: 0 }}
    >
      <Typography id={headingId} variant="h2" component="h2" sx={{ fontSize: 15 }}>
        {title}
      </Typography>
      <Box sx={{ color: 'text.secondary' }}>{text}</Box>
    </Paper>
  )
}
