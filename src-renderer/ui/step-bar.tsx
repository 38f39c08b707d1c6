import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { ShareBar } from './share-bar'

export interface StepBarProps {
  readonly label: string
  /** Which step of how many is being done, from 1. */
  readonly step: number
  readonly of: number
  /** What is being done: 正在解密、核对签名. */
  readonly words: string
  /** How much of this step is done, from 0 to 1, where that is known. */
  readonly share?: number
  /** What holds meanwhile: that nothing is written yet, that the stick must stay. */
  readonly note?: string
}

/** Long work that goes step by step: which step it is at, of how many. */
export const StepBar = ({ label, step, of, words, share = 0, note }: StepBarProps): ReactElement => (
  <Stack role="status" sx={{ gap: 0.5, py: 1 }}>
    <ShareBar label={label} share={(step - 1 + share) / Math.max(1, of)} />
    <Typography>{of === 1 ? words : `第 ${step} / ${of} 步：${words}`}</Typography>
    {note === undefined ? null : <Typography sx={{ color: 'text.secondary' }}>{note}</Typography>}
  </Stack>
)
