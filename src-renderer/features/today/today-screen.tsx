import { weekdayOf, type LocalDate } from '#shared/prelude/local-date'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import { useEffect, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useFrameFacts } from '../../desk/frame-facts'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { holidaysUnknown } from '../../messages/stage-words'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { ClerkToday } from './clerk-today'
import { isLeader } from './is-leader'
import { LeaderToday } from './leader-today'
import { RoundsBar } from './rounds-bar'
import { soonUntil } from './soon-until'
import { useRecordRound } from './use-record-round'
import { useRounds, useTodayCounts } from './use-today-work'

/** 今日工作: a leader's day, or the day of who registers and handles. */
export function TodayScreen(): ReactElement {
  const { calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const actor = useActor()
  const until = soonUntil(today, calendar)
  const work = useTodayCounts(today, until)
  const facts = useFrameFacts()
  const rounds = useRounds(today) ?? []
  const { half, busy, failure, record } = useRecordRound(today)
  const personName = (id: string): string => staff?.people.get(id)?.name ?? ''
  const usable = work !== undefined && facts !== undefined
  useEffect(() => {
    // What `npm run bench` measures the start by.
    if (usable && performance.getEntriesByName('ledger-usable').length === 0) performance.mark('ledger-usable')
  }, [usable])
  return (
    <PageFrame
      title="今日工作"
      subtitle={dayToText(today, calendar)}
      actions={
        <RoundsBar
          rounds={rounds}
          half={half}
          actorId={actor?.id ?? ''}
          personName={personName}
          busy={busy}
          onRecord={record}
        />
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} onRetry={record} />}
      {actor !== undefined && isLeader(actor) ? (
        <LeaderToday leader={actor} today={today} until={until} />
      ) : (
        <ClerkToday actor={actor} today={today} until={until} />
      )}
    </PageFrame>
  )
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `2026-11-23 星期一 工作日`, and that it is a guess in a year whose holidays are not announced. */
function dayToText(day: LocalDate, calendar: WorkCalendar): string {
  const { workday, known } = calendar.isWorkday(day)
  return `${day}　星期${weekdays[weekdayOf(day)] ?? ''}　${workday ? '工作日' : '休息日'}${known ? '' : `（${holidaysUnknown}，按周一至周五推算）`}`
}
