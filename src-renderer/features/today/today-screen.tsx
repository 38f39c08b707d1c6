import { weekdayOf, type LocalDate } from '#shared/prelude/local-date'
import type { WorkCalendar } from '#shared/calendar/work-calendar'
import Button from '@mui/material/Button'
import { useEffect, type ReactElement } from 'react'
import { useDesk } from '../../desk/desk'
import { useFrameFacts } from '../../desk/frame-facts'
import { useSoonDays } from '../../desk/use-deadlines'
import { useActor, useStaff } from '../../desk/use-staff'
import { useToday } from '../../desk/use-today'
import { calendarUnknown, provisionalCount } from '../../messages/stage-words'
import { goTo } from '../../routes'
import { FailureNotice } from '../../ui/failure-notice'
import { PageFrame } from '../../ui/page'
import { ArrangementNotice } from './arrangement-notice'
import { ClerkToday, type ClerkTodayProps } from './clerk-today'
import { listDayParts, type DayPart } from './day-parts'
import { DigestButton, DigestPanel } from './digest-panel'
import { LeaderToday, WatchedPanel } from './leader-today'
import { NeedsCard } from './needs-card'
import { AwaitedPanel, ChargePanel, DecidePanel, HeadPanel, StuckPanel } from './role-panels'
import { RoundsBar } from './rounds-bar'
import { useRecordRound } from './use-record-round'
import { useMissedRounds } from './use-rounds'
import { useRounds, useTodayCounts } from './use-today-work'

/** 今日工作: a leader's day, or the day of who registers and handles. */
export function TodayScreen(): ReactElement {
  const { calendar } = useDesk()
  const today = useToday()
  const staff = useStaff()
  const actor = useActor()
  const soon = useSoonDays()
  const work = useTodayCounts(today, soon)
  const facts = useFrameFacts()
  const rounds = useRounds(today) ?? []
  const { half, busy, failure, record } = useRecordRound(today)
  const missed = useMissedRounds(today, half)
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
        <>
          <RoundsBar
            rounds={rounds}
            half={half}
            actorId={actor?.id ?? ''}
            personName={personName}
            busy={busy}
            list={{ missed: missed?.length ?? 0 }}
            onRecord={record}
          />
          <DigestButton />
          {/* Whoever does not register would be told so on the form. */}
          {actor?.roles.includes('registrar') === true ? (
            <Button variant="contained" title="F6" onClick={() => goTo({ screen: 'entry' })}>
              记来电来访
            </Button>
          ) : null}
        </>
      }
    >
      {failure === undefined ? null : <FailureNotice words={failure} onRetry={record} />}
      <DigestPanel />
      <NeedsCard staff={staff} actor={actor} />
      <ArrangementNotice today={today} />
      {listDayParts(actor).map((part) => (
        <Part key={part} part={part} actor={actor} today={today} soon={soon} />
      ))}
    </PageFrame>
  )
}

interface PartProps extends ClerkTodayProps {
  readonly part: DayPart
}

function Part({ part, actor, today, soon }: PartProps): ReactElement | null {
  switch (part) {
    case 'clerk':
      return <ClerkToday actor={actor} today={today} soon={soon} />
    case 'leader':
      return actor === undefined ? null : <LeaderToday leader={actor} today={today} soon={soon} />
    case 'watched':
      return actor === undefined ? null : <WatchedPanel leader={actor} today={today} soon={soon} />
    case 'decide':
      return actor === undefined ? null : <DecidePanel person={actor} today={today} />
    case 'head':
      return actor === undefined ? null : <HeadPanel person={actor} today={today} />
    case 'awaited':
      return <AwaitedPanel today={today} />
    case 'stuck':
      return <StuckPanel today={today} />
    case 'charge':
      return actor === undefined ? null : <ChargePanel person={actor} today={today} />
  }
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** `2026-11-23 星期一 工作日`, and that it is a guess in a year whose holidays are not announced. */
function dayToText(day: LocalDate, calendar: WorkCalendar): string {
  const { workday, known } = calendar.isWorkday(day)
  return `${day}　星期${weekdays[weekdayOf(day)] ?? ''}　${workday ? '工作日' : '休息日'}${known ? '' : `（${calendarUnknown}，${provisionalCount}）`}`
}
