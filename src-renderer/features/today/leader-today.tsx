import type { CaseRow } from '#shared/case/case-row'
import type { SoonDays } from '#shared/case/deadline'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ReactElement } from 'react'
import { useFrameFacts } from '../../desk/frame-facts'
import { goTo } from '../../routes'
import { DayPanel } from './day-panel'
import { useOwnWork, useTodayCounts, useWatched } from './use-today-work'
import { CardRow, WorkCard } from './work-cards'

export interface LeaderTodayProps {
  readonly leader: Person
  readonly today: LocalDate
  /** Until which day cases are due soon. */
  readonly soon: SoonDays
}

const open = (filter: string): void => goTo({ screen: 'ledger', filter })

/** A leader's day: its numbers, and what waits for their 批示 or 审阅. */
export function LeaderToday({ leader, today, soon }: LeaderTodayProps): ReactElement {
  const own = useOwnWork(leader, soon)
  const watched = useWatched(today)
  const counts = useTodayCounts(today, soon)
  const overdue = useFrameFacts()?.overdue
  const reviews = leader.roles.includes('reviewer')
  const countOf = (stage: CaseRow['stage']): number | undefined => own?.filter((row) => row.stage === stage).length
  return (
    <>
      <CardRow columns={`repeat(${reviews ? 5 : 4}, 1fr)`}>
        <WorkCard word="等我批示" count={countOf('submitted')} onOpen={() => open('mine.submitted')} />
        {reviews ? (
          <WorkCard word="等我审阅" count={countOf('in-review')} onOpen={() => open('mine.in-review')} />
        ) : null}
        <WorkCard word="逾期" count={overdue} tone="overdue" onOpen={() => open('overdue')} />
        <WorkCard word="即将到期" count={counts?.dueSoonCount} tone="soon" onOpen={() => open('due-soon')} />
        <WorkCard
          word="特急、紧急和重点"
          count={watched?.filter((row) => row.pressing < 3).length}
          onOpen={() => open('pressing')}
        />
      </CardRow>
      <DayPanel
        title={reviews ? '等我批示、审阅的' : '等我批示的'}
        rows={own}
        today={today}
        empty={reviews ? '没有等您批示、审阅的案件' : '没有等您批示的案件'}
      />
    </>
  )
}

/** The cases that a leader has an eye on, without what waits for the leader themself. */
export function WatchedPanel({ leader, today, soon }: LeaderTodayProps): ReactElement {
  const watched = useWatched(today)
  const ownIds = new Set(useOwnWork(leader, soon)?.map(({ id }) => id))
  return (
    <DayPanel
      title="重点和逾期的（特急、紧急、重点在前）"
      rows={watched?.filter(({ id }) => !ownIds.has(id))}
      today={today}
      lines={{ next: 'urge' }}
      empty="没有其他重点和逾期的案件"
    />
  )
}
