import type { SxProps, Theme } from '@mui/material/styles'

/** How the values of the ledger look in its grid, by selectors on the whole. */
export const valuesSx: SxProps<Theme> = {
  display: 'contents',
  '& .doubt': { color: 'warning.main', borderColor: 'warning.main' },
  '& .plain': { color: 'text.secondary' },
  // A number is never cut: it takes its second line in the middle of itself.
  '& .number': { wordBreak: 'break-all' },
  '& .title > :not(a)': { mr: 0.5 },
  '& .tag': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 0.5,
    px: 0.5,
    fontSize: 12,
    color: 'text.secondary',
    whiteSpace: 'nowrap',
  },
  '& .due': { mr: 1 },
}
