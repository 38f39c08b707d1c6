import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'

/** Words that a screen reader says and nobody sees: what the eye takes from the place alone. */
export const HeardOnly = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Box
    component="span"
    sx={{
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    }}
  >
    {children}
  </Box>
)
