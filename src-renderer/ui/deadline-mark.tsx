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

/** What a limit's light shows: which of the looks, its words, and whether holidays are in doubt. */
export interface DeadlineLook {
  readonly look: DeadlineLight
  readonly words: string
  /** Why the count is an estimate; undefined where it is none. */
  readonly doubt: string | undefined
  readonly isStrong: boolean
}

/** The look of a limit, for whoever draws it: the mark below, or a grid of a hundred thousand rows. */
export function readDeadlineLook({ state, dueToday, compact = false }: DeadlineMarkProps): DeadlineLook {
  const look = state.lamp === 'none' ? state.light : lookOfLamp[state.lamp]
  const words = deadlineToWords(state, dueToday, compact)
  const isDoubtful = !state.known && state.light !== 'closed' && !dueToday
  return {
    look,
    words: isDoubtful ? `约${words}` : words,
    doubt: isDoubtful ? `${calendarUnknown}，${provisionalCount}` : undefined,
    isStrong: look === 'overdue' || look === 'due-soon' || look === 'closed-late',
  }
}

/** A limit's light: a shape and a word besides the colour, and 日历未定 where the count is an estimate. */
export function DeadlineMark(props: DeadlineMarkProps): ReactElement {
  const { look, words, doubt, isStrong } = readDeadlineLook(props)
  const Shape = shapes[look]
  return (
    <Box
      component="span"
      title={doubt}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.5,
        color: colours[look],
        fontWeight: isStrong ? 600 : 400,
        whiteSpace: 'nowrap',
      }}
    >
      <Shape sx={{ fontSize: 11 }} />
      {words}
      {doubt !== undefined && props.compact !== true ? `（${doubt}）` : null}
    </Box>
  )
}
