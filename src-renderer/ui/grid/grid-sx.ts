import type { SxProps, Theme } from '@mui/material/styles'

/** The width of the column of boxes, in CSS pixels. */
export const boxWidth = 30

const twoLines = {
  display: '-webkit-box',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
} as const

/**
 * A grid's look, by selectors on the whole: a style for each cell would cost more than drawing it. Widths are properties of the
 * box, so that a column that is pulled wider draws no row anew.
 */
export const composeGridSx = (rowHeight: number, headHeight: number, fontSize: number): SxProps<Theme> => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  position: 'relative',
  fontSize,
  // What is scrolled into sight by the browser stops below the head.
  scrollPaddingTop: headHeight,
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -1 },
  '& .row, & .head-row': {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    width: 'var(--whole)',
    minWidth: '100%',
    bgcolor: 'background.paper',
    borderBottom: 1,
    borderColor: 'divider',
    boxSizing: 'border-box',
  },
  '& .body': { position: 'relative', width: 'var(--whole)', minWidth: '100%', userSelect: 'none' },
  '& .row': { position: 'absolute', left: 0, height: rowHeight, contain: 'layout style' },
  '& .head': { position: 'sticky', top: 0, zIndex: 3, width: 'var(--whole)', minWidth: '100%' },
  '& .head-row': { userSelect: 'none', height: headHeight, fontSize: 13, fontWeight: 600, color: 'text.secondary' },
  '& .cell': {
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    px: 0.75,
    overflow: 'hidden',
    boxSizing: 'border-box',
    lineHeight: '18px',
  },
  '& .head .cell': { position: 'relative', whiteSpace: 'nowrap' },
  // Only once the grid is moved sideways: cells that hold their place and their ground cost frames while rows go by.
  '&[data-aside] .frozen': { position: 'sticky', zIndex: 1, bgcolor: 'inherit' },
  '& .head .cell, & .head .frozen': { bgcolor: 'inherit' },
  '& .head .frozen': { position: 'sticky', zIndex: 2 },
  '& .f0': { left: 0 },
  '& .f1': { left: 'var(--left-1)' },
  '& .f2': { left: 'var(--left-2)', borderRight: 1, borderRightColor: 'divider' },
  '& .box': { alignItems: 'center', px: 0 },
  '& .box input': { m: 0, width: 15, height: 15, accentColor: ({ palette }: Theme) => palette.primary.main },
  '& .line': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // A cell with one line of its own may break it in two, where there is room.
  '& .whole > .line': rowHeight < 36 ? {} : twoLines,
  '& .head .MuiTableSortLabel-icon': { fontSize: 14, mx: 0.25 },
  '& .edge': { position: 'absolute', top: 6, bottom: 6, right: 0, width: 9, cursor: 'col-resize', touchAction: 'none' },
  '& .edge:hover': { borderRight: 2, borderColor: 'primary.main' },
  '& .pulled': { position: 'relative', zIndex: 5, bgcolor: 'primary.light', pointerEvents: 'none' },
  '& .head sup': { fontSize: 10, lineHeight: 1, ml: 0.25 },
  '& a': { color: 'inherit', textDecoration: 'none' },
  '& a:hover': { textDecoration: 'underline' },
  '& .row:hover': { bgcolor: 'background.default' },
  '& .row[aria-selected="true"]': { bgcolor: 'primary.light' },
  '& .in-block': { boxShadow: ({ palette }: Theme) => `inset 0 0 0 999px ${palette.action.selected}` },
  '& .active': { outline: '2px solid', outlineColor: 'divider', outlineOffset: -2 },
  '&:focus .active': { outlineColor: 'primary.main' },
})
