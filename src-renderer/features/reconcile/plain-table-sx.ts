import type { SxProps, Theme } from '@mui/material/styles'

/** A table inside a panel: hairlines, room to read, long words broken. */
export const plainTableSx: SxProps<Theme> = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'middle',
    px: 2,
    height: 40,
    borderTop: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& thead th': { borderTop: 0, fontSize: 13, fontWeight: 600, color: 'text.secondary', whiteSpace: 'nowrap' },
}
