import { workdaysBetween } from '#shared/calendar/work-calendar'
import { judgeDeadline, type DeadlineState, type JudgedCase } from '#shared/case/deadline'
import { useCallback } from 'react'
import { useDesk } from './desk'
import { useToday } from './use-today'

/** How a case stands to its limit. The same function until the day changes. */
export function useDeadlines(): (judged: JudgedCase) => DeadlineState {
  const { calendar } = useDesk()
  const today = useToday()
  return useCallback(
    (judged) => judgeDeadline(judged, today, (from, to) => workdaysBetween(from, to, calendar)),
    [calendar, today],
  )
}
