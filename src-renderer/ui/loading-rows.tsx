import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { rowHeight } from '../theme'

/** Rows that hold the place of a list still being read, so that nothing jumps when it comes. */
export function LoadingRows({
  rows = 6,
  height = rowHeight,
}: {
  readonly rows?: number
  readonly height?: number
}): ReactElement {
  return (
    <Stack role="status" aria-label="正在读取" sx={{ px: 2 }}>
      {Array.from({ length: rows }, (_, index) => (
        <Stack key={index} sx={{ height, justifyContent: 'center' }}>
          <Skeleton variant="rounded" height={14} width={`${92 - ((index * 7) % 30)}%`} animation={false} />
        </Stack>
      ))}
    </Stack>
  )
}
