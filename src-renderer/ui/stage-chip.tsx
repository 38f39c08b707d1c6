import { rowStageWords, type RowStage } from '#shared/case/stage'
import Chip from '@mui/material/Chip'
import type { ReactElement } from 'react'

/** Where a case stands, in a word: filled while it moves, outlined while it waits, plain once it is done. */
export function StageChip({ stage }: { readonly stage: RowStage }): ReactElement {
  const look = stageLooks[stage]
  return (
    <Chip
      size="small"
      label={rowStageWords[stage]}
      variant={look === 'waiting' ? 'outlined' : 'filled'}
      sx={
        look === 'moving'
          ? { bgcolor: 'primary.light', color: 'primary.dark' }
          : look === 'waiting'
            ? { color: 'primary.dark', borderColor: 'primary.main' }
            : { bgcolor: 'transparent', color: 'text.secondary' }
      }
    />
  )
}

/** How each stage looks. */
export const stageLooks: { readonly [S in RowStage]: 'waiting' | 'moving' | 'done' } = {
  received: 'waiting',
  registered: 'waiting',
  submitted: 'waiting',
  instructed: 'waiting',
  handling: 'moving',
  'in-review': 'waiting',
  approved: 'waiting',
  closed: 'done',
  newer: 'waiting',
  returned: 'done',
  terminated: 'done',
  merged: 'done',
  voided: 'done',
}
