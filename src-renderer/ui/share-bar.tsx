import LinearProgress from '@mui/material/LinearProgress'
import type { ReactElement } from 'react'

export interface ShareBarProps {
  /** What it is the progress of: 导出进度. */
  readonly label: string
  /** How much is done, from 0 to 1. */
  readonly share: number
}

/** How far long work is. The one bar of the program: none runs to and fro without saying how much is left. */
export const ShareBar = ({ label, share }: ShareBarProps): ReactElement => (
  <LinearProgress
    aria-label={label}
    variant="determinate"
    value={Math.round(Math.min(1, Math.max(0, share)) * 100)}
    sx={{ flex: 1 }}
  />
)
