import type { SxProps, Theme } from '@mui/material/styles'

/** A table of figures: names to the left, numbers to the right. */
export const figuresTableSx: SxProps<Theme> = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    px: 1,
    py: 0.5,
    borderTop: 1,
    borderColor: 'divider',
    textAlign: 'right',
    verticalAlign: 'middle',
    lineHeight: '20px',
    '&.change': { whiteSpace: 'nowrap' },
  },
  '& thead th': { borderTop: 0, fontSize: 13, fontWeight: 600, color: 'text.secondary', whiteSpace: 'nowrap' },
  '& tbody th': { fontWeight: 400 },
  '& th:first-of-type': { textAlign: 'left', pl: 2 },
  '& td:last-of-type, & thead th:last-of-type': { pr: 2 },
  '& .words': { textAlign: 'left', pl: 4 },
  '& tr.whole th, & tr.whole td': { fontWeight: 600, bgcolor: 'background.default' },
  // As links look everywhere.
  '& a': {
    color: 'primary.main',
    textDecoration: ({ components }: Theme) =>
      components?.MuiLink?.defaultProps?.underline === 'always' ? 'underline' : 'none',
    '&:hover': { textDecoration: 'underline' },
  },
  '& .formula': { display: 'block', fontSize: 12, lineHeight: '17px', color: 'text.secondary' },
}
