import type { DeadlineLight, DeadlineState } from '#shared/case/deadline'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { calendarUnknown, deadlineToWords, provisionalCount } from '../messages/stage-words'
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
  paused: DashIcon,
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
  paused: 'text.secondary',
  closed: 'text.secondary',
  // Nothing can be done about it any more: red is left to what is overdue.
  'closed-late': 'text.primary',
  ended: 'text.secondary',
} as const satisfies { readonly [L in DeadlineLight]: string }

/** While an answer is owed the lamp of the rules is drawn: an office may warn earlier or later than on the last days. */
const lookOfLamp = { red: 'overdue', yellow: 'due-soon', green: 'open' } as const satisfies {
  readonly [L in Exclude<DeadlineState['lamp'], 'none'>]: DeadlineLight
}

/** A limit's light: a shape and a word besides the colour, and 日历未定 where the count is an estimate. */
export function DeadlineMark({ state, dueToday, compact = false }: DeadlineMarkProps): ReactElement {
  const look = state.lamp === 'none' ? state.light : lookOfLamp[state.lamp]
  const Shape = shapes[look]
  const words = deadlineToWords(state, dueToday, compact)
  const doubtful = !state.known && state.light !== 'closed' && !dueToday
  const strong = look === 'overdue' || look === 'due-soon' || look === 'closed-late'
  const mark = (
    <Box
      component="span"
      title={doubtful ? `${calendarUnknown}，${provisionalCount}` : undefined}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.5,
        color: colours[look],
        fontWeight: strong ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      <Shape sx={{ fontSize: 11 }} />
      {doubtful ? `约${words}` : words}
      {doubtful && !compact ? `（${calendarUnknown}，${provisionalCount}）` : null}
    </Box>
  )
  return mark
}
