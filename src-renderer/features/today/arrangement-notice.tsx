import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import type { ReactElement } from 'react'
import { findMissingYear } from '#shared/calendar/missing-year'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { calendarUnknown, provisionalCount } from '../../messages/stage-words'
import { goTo } from '../../routes'

/** From December that next year's holidays are not in the calendar yet, with the way to put them there. */
export function ArrangementNotice({ today }: { readonly today: LocalDate }): ReactElement | null {
  const { calendar } = useDesk()
  const year = findMissingYear(today, calendar)
  if (year === undefined) return null
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ py: 0 }}
      action={
        <Button size="small" onClick={() => goTo({ screen: 'settings', section: 'calendar' })}>
          去录入
        </Button>
      }
    >
      {year} 年的放假安排还没有录入：涉及这一年的天数{calendarUnknown}，{provisionalCount}。
    </Alert>
  )
}
