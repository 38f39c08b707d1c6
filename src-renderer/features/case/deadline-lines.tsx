import type { Case } from '#shared/case/case'
import type { DeadlineState, JudgedCase } from '#shared/case/deadline'
import type { LocalDate } from '#shared/prelude/local-date'
import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { DeadlineMark } from '../../ui/deadline-mark'

export interface DeadlineLinesProps {
  readonly one: Case
  readonly today: LocalDate
  readonly judge: (judged: JudgedCase) => DeadlineState
}

/** The centre's limit and, once the case is assigned, the office's own. */
export function DeadlineLines({ one, today, judge }: DeadlineLinesProps): ReactElement {
  const stage = one.voids.length > 0 ? 'voided' : one.stage
  const closedOn = one.feedback?.on ?? ''
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'auto auto',
        columnGap: 2,
        rowGap: 0.5,
        alignContent: 'start',
        flexShrink: 0,
      }}
    >
      <Line
        word="办结时限"
        dueOn={one.sheet.dueOn}
        isToday={one.sheet.dueOn === today}
        state={judge({ stage, dueOn: one.sheet.dueOn, closedOn })}
      />
      {one.assignment === undefined ? null : (
        <Line
          word="内部时限"
          dueOn={one.assignment.dueOn}
          isToday={one.assignment.dueOn === today}
          state={judge({ stage, dueOn: one.assignment.dueOn, closedOn })}
        />
      )}
    </Box>
  )
}

function Line({
  word,
  dueOn,
  isToday,
  state,
}: {
  readonly word: string
  readonly dueOn: LocalDate
  readonly isToday: boolean
  readonly state: DeadlineState
}): ReactElement {
  return (
    <>
      <Box sx={{ whiteSpace: 'nowrap' }}>
        <Box component="span" sx={{ color: 'text.secondary', mr: 1 }}>
          {word}
        </Box>
        {dueOn}
      </Box>
      <DeadlineMark state={state} dueToday={isToday} />
    </>
  )
}
