import type { SxProps, Theme } from '@mui/material/styles'
import { rowHeight } from '../../theme'

/** The number column's width in pixels, and where the column frozen beside it stays. */
export const numberColumnWidth = 90

const frozen = { position: 'sticky', zIndex: 1, bgcolor: 'background.paper' } as const

/** The table's look, by selectors on the whole: a style for each cell would cost more than drawing it. */
export const tableSx: SxProps<Theme> = {
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
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    boxSizing: 'border-box',
  },
  '& th': { textOverflow: 'clip', fontSize: 13, fontWeight: 600, color: 'text.secondary', bgcolor: 'background.paper' },
  '& th:nth-of-type(1), & td:nth-of-type(1)': { ...frozen, left: 0, pl: 1.5 },
  '& th:nth-of-type(2), & td:nth-of-type(2)': {
    ...frozen,
    left: numberColumnWidth,
    borderRight: 1,
    borderRightColor: 'divider',
  },
  '& .doubt': { color: 'warning.main', borderColor: 'warning.main' },
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
    mr: 0.75,
    fontSize: 12,
    color: 'text.secondary',
  },
  // An ellipsis would take the whole mark away, and the mark is what must be seen.
  '& td:has(.due)': { textOverflow: 'clip' },
  '& .due': { mr: 1, verticalAlign: 'middle' },
}
