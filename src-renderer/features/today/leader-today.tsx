import type { CaseRow } from '#shared/case/case-row'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import type { ReactElement } from 'react'
import { useFrameFacts } from '../../desk/frame-facts'
import { useDeadlines } from '../../desk/use-deadlines'
import { useStaff } from '../../desk/use-staff'
import { goTo } from '../../routes'
import { EmptyState } from '../../ui/empty-state'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { useOwnWork, useTodayCounts, useWatched } from './use-today-work'
import { CardRow, WorkCard } from './work-cards'
import { WorkList } from './work-list'

export interface LeaderTodayProps {
  readonly leader: Person
  readonly today: LocalDate
  /** The last day that counts as due soon. */
  readonly until: LocalDate
}

const open = (filter: string): void => goTo({ screen: 'ledger', filter })

/** A leader's day: what waits for their 批示 or 审阅, and the cases that they have an eye on. */
export function LeaderToday({ leader, today, until }: LeaderTodayProps): ReactElement {
  const own = useOwnWork(leader)
  const watched = useWatched(today)
  const counts = useTodayCounts(today, until)
  const overdue = useFrameFacts()?.overdue
  const reviews = leader.roles.includes('reviewer')
  const countOf = (stage: CaseRow['stage']): number | undefined => own?.filter((row) => row.stage === stage).length
  const ownIds = new Set(own?.map(({ id }) => id))
  return (
    <>
      <CardRow columns={`repeat(${reviews ? 5 : 4}, 1fr)`}>
        <WorkCard word="等我批示" count={countOf('submitted')} onOpen={() => open('mine.submitted')} />
        {reviews ? (
          <WorkCard word="等我审阅" count={countOf('in-review')} onOpen={() => open('mine.in-review')} />
        ) : null}
        <WorkCard word="逾期" count={overdue} tone="overdue" onOpen={() => open('overdue')} />
        <WorkCard
          word="今日与下一工作日到期"
          count={counts?.dueSoonCount}
          tone="soon"
          onOpen={() => open('due-soon')}
        />
        <WorkCard
          word="特急、紧急和重点"
          count={watched?.filter((row) => row.pressing < 3).length}
          onOpen={() => open('pressing')}
        />
      </CardRow>
      <LeaderPanel
        title={reviews ? '等我批示、审阅的' : '等我批示的'}
        rows={own}
        today={today}
        empty={reviews ? '没有等您批示、审阅的案件' : '没有等您批示的案件'}
      />
      <LeaderPanel
        title="重点和逾期的（特急、紧急、重点在前）"
        rows={watched?.filter(({ id }) => !ownIds.has(id))}
        today={today}
        empty="没有其他重点和逾期的案件"
      />
    </>
  )
}

interface LeaderPanelProps {
  readonly title: string
  readonly rows: readonly CaseRow[] | undefined
  readonly today: LocalDate
  readonly empty: string
}

function LeaderPanel({ title, rows, today, empty }: LeaderPanelProps): ReactElement {
  const staff = useStaff()
  const judge = useDeadlines()
  return (
    <Panel title={title} padding="none">
      {rows === undefined ? (
        <LoadingRows rows={4} />
      ) : rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <WorkList
          label={title}
          rows={rows}
          today={today}
          judge={judge}
          personName={(id) => staff?.people.get(id)?.name ?? ''}
        />
      )}
    </Panel>
  )
}
