import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import type { SyncDue } from '#shared/merge/sync-rhythm'
import { dueToWords } from '../../messages/sync-words'
import { DiamondIcon, DotIcon, TriangleIcon } from '../../ui/icons'

const shapes = { overdue: TriangleIcon, 'due-soon': DiamondIcon, open: DotIcon } as const satisfies {
  readonly [L in SyncDue['light']]: unknown
}
const colours = { overdue: 'deadline.overdue', 'due-soon': 'deadline.soon', open: 'deadline.open' } as const satisfies {
  readonly [L in SyncDue['light']]: string
}

/** When the next exchange is due: a shape and a word besides the colour. */
export function DueMark({ due }: { readonly due: SyncDue }): ReactElement {
  const Shape = shapes[due.light]
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        color: colours[due.light],
        fontWeight: due.light === 'open' ? 400 : 600,
        whiteSpace: 'nowrap',
      }}
    >
      <Shape sx={{ fontSize: 11 }} />
      {dueToWords(due)}
    </Box>
  )
}
