import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'

export interface WorkBarProps {
  /** What is being done: 正在导出. */
  readonly words: string
  /** What is counted: 件. */
  readonly unit: string
  readonly done: number
  readonly total: number
  /** What is done once all are, and how far cannot be told: 正在写成工作簿. */
  readonly last: string
  readonly onCancel: () => void
}

/** Work that takes a while: what, how far, and the way out of it. */
export const WorkBar = ({ words, unit, done, total, last, onCancel }: WorkBarProps): ReactElement => (
  <Stack direction="row" role="status" sx={{ alignItems: 'center', gap: 2 }}>
    <Typography sx={{ whiteSpace: 'nowrap' }}>
      {done < total ? `${words} ${done} / ${total} ${unit}` : `${last}（${total} ${unit}）…`}
    </Typography>
    <LinearProgress
      aria-label={words}
      sx={{ flex: 1 }}
      {...(done < total ? { variant: 'determinate', value: (done / Math.max(1, total)) * 100 } : {})}
    />
    <Button size="small" onClick={onCancel}>
      取消
    </Button>
  </Stack>
)
