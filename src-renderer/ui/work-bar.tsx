import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactElement } from 'react'
import { ShareBar } from './share-bar'

export interface WorkBarProps {
  /** What is being done: 正在导出. */
  readonly words: string
  /** What is counted: 件. */
  readonly unit: string
  readonly done: number
  readonly total: number
  /** How much of the whole is done, from 0 to 1, where what is counted is a part of it; else by the count. */
  readonly share?: number
  /** The way out; undefined from where nothing can be given up: that is said in its place. */
  readonly onCancel: (() => void) | undefined
  /** What is said there. */
  readonly heldWords?: string
}

/** Work that takes a while: what, how far, and the way out of it. */
export const WorkBar = ({
  words,
  unit,
  done,
  total,
  share = Math.min(1, done / Math.max(1, total)),
  onCancel,
  heldWords = '正在写入，不能中断',
}: WorkBarProps): ReactElement => (
  <Stack direction="row" role="status" sx={{ alignItems: 'center', gap: 2 }}>
    <Typography sx={{ whiteSpace: 'nowrap' }}>{`${words} ${done} / ${total} ${unit}`}</Typography>
    <ShareBar label={words} share={share} />
    {onCancel === undefined ? (
      <Typography sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{heldWords}</Typography>
    ) : (
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    )}
  </Stack>
)
