import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'

/** Two fields side by side. */
export function FieldPair({ children }: { readonly children: ReactNode }): ReactElement {
  return <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2 }}>{children}</Box>
}
