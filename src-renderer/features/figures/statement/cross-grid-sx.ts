import type { SxProps, Theme } from '@mui/material/styles'

/** Where the columns of names end, in pixels from the left: they stand still while the numbers are pushed. */
export const nameWidths = { block: 34, group: 108, label: 132 } as const

const headHeight = 30

/** The cross table on screen: heads above and names at the left stay in sight. */
export const crossGridSx: SxProps<Theme> = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: 13,
  minWidth: '100%',
  '& th, & td': {
    borderRight: 1,
    borderBottom: 1,
    borderColor: 'divider',
    px: 0.5,
    py: 0,
    height: 26,
    lineHeight: '18px',
    textAlign: 'center',
    fontWeight: 400,
  },
  '& td': { minWidth: 58, fontVariantNumeric: 'tabular-nums' },
  '& td a': {
    color: 'primary.main',
    textDecoration: 'none',
    '&:hover, &:focus-visible': { textDecoration: 'underline' },
  },
  '& .sum': { fontWeight: 600, bgcolor: 'background.default' },
  '& thead th': {
    position: 'sticky',
    zIndex: 2,
    bgcolor: 'background.paper',
    color: 'text.secondary',
    fontWeight: 600,
    maxWidth: 68,
    fontSize: 12,
  },
  '& thead tr:first-of-type th': { top: 0, height: headHeight },
  '& thead tr:last-of-type th': { top: headHeight + 1 },
  '& thead tr:first-of-type th.corner': { left: 0, zIndex: 4, maxWidth: 'none' },
  // Names of many rows stand at their first: in the middle they would be out of sight.
  '& tbody th': {
    position: 'sticky',
    zIndex: 1,
    bgcolor: 'background.paper',
    textAlign: 'left',
    verticalAlign: 'top',
    py: '4px',
  },
  '& tbody th.block': {
    left: 0,
    width: nameWidths.block,
    minWidth: nameWidths.block,
    textAlign: 'center',
    fontWeight: 600,
    whiteSpace: 'normal',
  },
  '& tbody th.group': { left: nameWidths.block, minWidth: nameWidths.group, whiteSpace: 'nowrap' },
  '& tbody th.label': {
    left: nameWidths.block + nameWidths.group,
    minWidth: nameWidths.label,
    whiteSpace: 'nowrap',
    color: 'text.secondary',
  },
}
