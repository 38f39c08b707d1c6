import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import type { ReactElement } from 'react'
import { yearOf } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { calendarUnknown, provisionalCount } from '../../messages/stage-words'
import { ArrangementsPanel } from './arrangements-panel'
import { CalendarBundlePanel } from './calendar-bundle-panel'
import { LocalDaysPanel } from './local-days-panel'
import { useCalendarFacts } from './use-calendar-facts'

/** 日历: by which days limits are counted, where each year's arrangement comes from, and what the place arranged for itself. */
export function CalendarSection({ mayChange }: { readonly mayChange: boolean }): ReactElement {
  const facts = useCalendarFacts()
  const { calendar } = useDesk()
  const today = useToday()
  const thisYear = yearOf(today)
  const missing = [thisYear, thisYear + 1].filter((year) => !calendar.years.includes(year))
  return (
    <Stack sx={{ gap: 2 }}>
      {missing.length === 0 ? null : (
        <Alert severity="info" variant="outlined">
          {missing.join('、')} 年{calendarUnknown}：涉及这一年的天数{provisionalCount}
          ，前面加“约”字；录入安排以后自动重新计算。国务院办公厅一般在上一年十一月前后发通知。
        </Alert>
      )}
      <ArrangementsPanel facts={facts} mayChange={mayChange} />
      <CalendarBundlePanel facts={facts} mayChange={mayChange} />
      <LocalDaysPanel facts={facts} mayChange={mayChange} />
    </Stack>
  )
}
