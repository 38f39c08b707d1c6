import type { SxProps, Theme } from '@mui/material/styles'
import { rowHeight } from '../../theme'

const frozen = { position: 'sticky', zIndex: 1, bgcolor: 'background.paper' } as const

/** Two lines of text, and what is beyond them behind an ellipsis. */
const twoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  overflow: 'hidden',
} as const

/** The table's look at a size of text and with a first column of this width, both in CSS pixels, by selectors on the whole: a style for each cell would cost more than drawing it. */
export const composeTableSx = (fontSize: number, firstWidth: number): SxProps<Theme> => ({
  flex: 1,
  minHeight: 0,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  bgcolor: 'background.paper',
  '& table': { borderCollapse: 'separate', borderSpacing: 0, tableLayout: 'fixed', width: '100%' },
  '& th, & td': {
    height: rowHeight,
    px: 0.75,
    py: 0,
    textAlign: 'left',
    borderBottom: 1,
    borderColor: 'divider',
    overflow: 'hidden',
    boxSizing: 'border-box',
    lineHeight: '18px',
  },
  '& td > div': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& td.whole > div': { ...twoLines, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  '& th': { fontSize: 13, fontWeight: 600, color: 'text.secondary', bgcolor: 'background.paper', whiteSpace: 'nowrap' },
  '& th .MuiTableSortLabel-icon': { fontSize: 14, mx: 0.25 },
  '& th:nth-of-type(1), & td:nth-of-type(1)': { ...frozen, left: 0, pl: 1.5 },
  '& th:nth-of-type(2), & td:nth-of-type(2)': {
    ...frozen,
    left: firstWidth,
    borderRight: 1,
    borderRightColor: 'divider',
  },
  '& .doubt': { color: 'warning.main', borderColor: 'warning.main' },
  '& .plain': { color: 'text.secondary' },
  // A number is never cut: it takes its second line in the middle of itself.
  '& .number': { wordBreak: 'break-all' },
  '& .title > :not(a)': { mr: 0.5 },
  '& th:nth-of-type(1), & th:nth-of-type(2)': { zIndex: 3 },
  '& tbody tr': { cursor: 'pointer' },
  '& tbody tr:hover td': { bgcolor: 'background.default' },
  '& tbody tr[aria-selected="true"] td': { bgcolor: 'primary.light' },
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& .tag': {
    border: 1,
    borderColor: 'divider',
    borderRadius: 0.5,
    px: 0.5,
    fontSize: 12,
    color: 'text.secondary',
    whiteSpace: 'nowrap',
  },
  '& td': { fontSize },
  '& .due': { mr: 1 },
})
