/** A table whose lines may be long: nothing in it is cut off. */
export const linesTableSx = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: 2,
    py: 0.75,
    borderTop: 1,
    borderColor: 'divider',
    overflowWrap: 'anywhere',
  },
  '& thead th': { borderTop: 0, fontSize: 13, fontWeight: 600, color: 'text.secondary', whiteSpace: 'nowrap' },
  '& td:first-of-type': { whiteSpace: 'nowrap' },
  '& td:nth-of-type(2)': { maxWidth: 260 },
} as const
