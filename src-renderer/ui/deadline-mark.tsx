import type { DeadlineLight, DeadlineState } from '#shared/case/deadline'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { deadlineToWords, holidaysUnknown } from '../messages/stage-words'
import { CheckIcon, DashIcon, DiamondIcon, DotIcon, LateIcon, TriangleIcon } from './icons'

export interface DeadlineMarkProps {
  readonly state: DeadlineState
  readonly dueToday: boolean
  /** In a list the doubt about holidays shrinks to 约 with a tooltip. */
  readonly compact?: boolean
}

const shapes = {
  overdue: TriangleIcon,
  'due-soon': DiamondIcon,
  open: DotIcon,
  closed: CheckIcon,
  'closed-late': LateIcon,
  ended: DashIcon,
} as const satisfies {
  readonly [L in DeadlineLight]: unknown
}
const colours = {
  overdue: 'deadline.overdue',
  'due-soon': 'deadline.soon',
  open: 'deadline.open',
  closed: 'text.secondary',
  // Nothing can be done about it any more: red is left to what is overdue.
  'closed-late': 'text.primary',
  ended: 'text.secondary',
} as const satisfies { readonly [L in DeadlineLight]: string }

/** A limit's light: a shape and a word besides the colour, and 节假日安排未定 where the count is an estimate. */
export function DeadlineMark({ state, dueToday, compact = false }: DeadlineMarkProps): ReactElement {
  const Shape = shapes[state.light]
  const words = deadlineToWords(state, dueToday, compact)
  const doubtful = !state.known && state.light !== 'closed' && !dueToday
  const strong = state.light === 'overdue' || state.light === 'due-soon' || state.light === 'closed-late'
  const mark = (
    <Box
      component="span"
      title={doubtful ? `${holidaysUnknown}，按周一至周五推算` : undefined}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.5,
        color: colours[state.light],
        fontWeight: strong ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      <Shape sx={{ fontSize: 11 }} />
      {doubtful ? `约${words}` : words}
      {doubtful && !compact ? `（${holidaysUnknown}）` : null}
    </Box>
  )
  return mark
}
