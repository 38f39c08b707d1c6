import Chip from '@mui/material/Chip'
import type { ReactElement } from 'react'
import { pledgeStateOf, pledgeStateWords, type Pledge } from '#shared/pledge/pledge'

/** How far a pledge has come, in a word. */
export function PledgeChip({ pledge }: { readonly pledge: Pledge }): ReactElement {
  const state = pledgeStateOf(pledge)
  return (
    <Chip
      size="small"
      label={pledgeStateWords[state]}
      sx={
        state === 'draft' || state === 'void'
          ? { bgcolor: 'transparent', color: 'text.secondary', border: 1, borderColor: 'divider' }
          : { bgcolor: 'primary.light', color: 'primary.dark' }
      }
    />
  )
}
