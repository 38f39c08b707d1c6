import { workdaysBetween } from '#shared/calendar/work-calendar'
import { judgeDeadline, type DeadlineState } from '#shared/case/deadline'
import type { RowStage } from '#shared/case/stage'
import type { LocalDate } from '#shared/prelude/local-date'
import { useCallback } from 'react'
import { useDesk } from './desk'
import { useToday } from './use-today'

/** How a limit stands today: the light and the working days left. The same function until the day changes. */
export function useDeadlines(): (stage: RowStage, dueOn: LocalDate) => DeadlineState {
  const { calendar } = useDesk()
  const today = useToday()
  return useCallback(
    (stage, dueOn) => judgeDeadline(stage, dueOn, today, (from, to) => workdaysBetween(from, to, calendar)),
    [calendar, today],
  )
}
