import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'
import { lookedUpAttribute } from '../../drafts/follow-drawn'

/** Fields on a grid of twelve columns; in a narrow window each on a line of its own. */
export const FieldGrid = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box
    sx={{
      display: 'grid',
      gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
      columnGap: 1.5,
      rowGap: 1.75,
      alignItems: 'start',
    }}
  >
    {children}
  </Box>
)

interface CellProps {
  readonly wide: number
  /** Its field is drawn once something was looked up. */
  readonly lookedUp?: boolean
  readonly children: ReactNode
}

/** One field, so many columns wide. */
export const Cell = ({ wide, lookedUp = false, children }: CellProps): ReactElement => (
  <Box
    {...(lookedUp ? { [lookedUpAttribute]: '' } : {})}
    sx={{ gridColumn: `span ${wide}`, minWidth: 0, '@container screen (max-width: 720px)': { gridColumn: 'span 12' } }}
  >
    {children}
  </Box>
)
