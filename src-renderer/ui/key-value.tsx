import Box from '@mui/material/Box'
import type { ReactElement, ReactNode } from 'react'

export interface KeyValueItem {
  readonly label: string
  readonly value: ReactNode
  /** Takes a whole line for long texts. */
  readonly wide?: boolean
}

/** Facts as label and value, two pairs to a line where there is room. A blank value is shown as 未填写. */
export function KeyValue({
  items,
  columns = 2,
  labelWidth = 72,
}: {
  readonly items: readonly KeyValueItem[]
  readonly columns?: 1 | 2 | 3
  readonly labelWidth?: number
}): ReactElement {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        columnGap: 3,
        rowGap: 0.75,
        m: 0,
      }}
    >
      {items.map(({ label, value, wide = false }) => (
        <Box key={label} sx={{ display: 'flex', gap: 1.5, minWidth: 0, ...(wide ? { gridColumn: '1 / -1' } : {}) }}>
          <Box component="dt" sx={{ color: 'text.secondary', width: labelWidth, flexShrink: 0 }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, flex: 1, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {value === '' || value === undefined ? <Blank /> : value}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

const Blank = (): ReactElement => (
  <Box component="span" sx={{ color: 'text.disabled' }}>
    未填写
  </Box>
)
