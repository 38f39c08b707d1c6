/** A long list in a frame of its own, which scrolls within it: what its cells look like is the list's. */
export const framedTable = {
  flex: 1,
  minHeight: 0,
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  overflow: 'hidden',
  '& table': { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: 13 },
  '& th, & td': { textAlign: 'left', px: 0.75, py: 0.75, borderBottom: 1, borderColor: 'divider' },
  '& th': { bgcolor: 'background.default', fontWeight: 600 },
  '& td': { lineHeight: '18px', overflowWrap: 'anywhere', verticalAlign: 'top' },
} as const
