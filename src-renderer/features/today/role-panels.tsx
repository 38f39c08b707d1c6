import Box from '@mui/material/Box'
import type { ReactElement } from 'react'
import { addWorkdays } from '#shared/calendar/work-calendar'
import type { CaseRow } from '#shared/case/case-row'
import { decisionSince, listAwaited } from '#shared/case/leader-decisions'
import type { Actor } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDesk } from '../../desk/desk'
import { useStaff } from '../../desk/use-staff'
import { DayPanel } from './day-panel'
import { decisionToText, listDecisionSteps, standToText } from './decision-lines'
import { useMayUrge } from './use-may-urge'
import { useAwaited, useCharges, useDecisions, useHeadsOwn, useStuck } from './use-role-work'
import { listUrging } from './work-list'

/** A case that has not moved for so many working days is told to who supervises. */
export const stuckWorkdays = 5

export interface LeaderPanelProps {
  readonly person: Actor
  readonly today: LocalDate
}

/** What waits for this leader beside the main line: to approve, to press once more, to answer. Drawn empty only for who supervises. */
export function DecidePanel({ person, today }: LeaderPanelProps): ReactElement | null {
  const { rows, decisionsOf } = useDecisions(person, today)
  const departments = useStaff()?.departments
  const may = useMayUrge()
  const nameOf = (id: string): string => departments?.get(id)?.name ?? ''
  if (rows?.length === 0 && !person.roles.includes('supervisor')) return null
  return (
    <DayPanel
      title="等我审批、过问的（延期、挂件、督办、联办 …）"
      rows={rows}
      today={today}
      empty="没有等您审批、过问的"
      lines={{
        waitsHead: '等什么',
        waitsFor: (row) =>
          decisionsOf(row)
            .map((one) => decisionToText(one, nameOf))
            .join('；'),
        since: (row) =>
          decisionsOf(row)
            .map(decisionSince)
            .find((day) => day !== '') ?? '',
        next: (row) => listDecisionSteps(decisionsOf(row)[0], listUrging(row, may)),
      }}
    />
  )
}

/** What a superior has not answered yet; nothing is drawn where all is answered. */
export function AwaitedPanel({ today }: { readonly today: LocalDate }): ReactElement | null {
  const rows = useAwaited()
  const may = useMayUrge()
  if (rows === undefined || rows.length === 0) return null
  return (
    <DayPanel
      title="等上级答复的（退单、延期、协调、申诉 …）"
      rows={rows}
      today={today}
      empty=""
      lines={{
        waitsHead: '等什么',
        waitsFor: (row) => listAwaited(row).map(standToText).join('；'),
        since: (row) => listAwaited(row)[0]?.on ?? '',
        next: (row) => listUrging(row, may),
      }}
    />
  )
}

/** 每月亲自处理一件: what the head dealt with this month, and that one is still owed. */
export function HeadPanel({ person, today }: LeaderPanelProps): ReactElement {
  const rows = useHeadsOwn(person.id, today)
  return (
    <DayPanel
      title={`本月亲自处理的（每月至少一件）${rows === undefined ? '' : `　${rows.length} 件`}`}
      rows={rows}
      today={today}
      empty="您本月还没有亲自处理的案件"
      hint="您批示、包案或者承办的算一件，审阅回复不算。可以从下面的名单里选一件批示或者包案。"
    />
  )
}

/** What has not moved for a week of work: whom it waits for, since when, and how many in each department. */
export function StuckPanel({ today }: { readonly today: LocalDate }): ReactElement {
  const { calendar } = useDesk()
  const departments = useStaff()?.departments
  const rows = useStuck(addWorkdays(today, -stuckWorkdays, calendar).day)
  const nameOf = (id: string): string => departments?.get(id)?.name ?? '还没有交办'
  return (
    <DayPanel
      title={`${stuckWorkdays} 个工作日没有进展的（等得最久的在前）`}
      rows={rows}
      today={today}
      lines={{ next: 'urge' }}
      empty={`没有停了 ${stuckWorkdays} 个工作日以上的案件`}
      note={rows === undefined || rows.length === 0 ? undefined : <Departments rows={rows} nameOf={nameOf} />}
    />
  )
}

/** `村镇建设办 3 件、还没有交办 1 件`, most first. */
function Departments({
  rows,
  nameOf,
}: {
  readonly rows: readonly CaseRow[]
  readonly nameOf: (id: string) => string
}): ReactElement {
  const counts = new Map<string, number>()
  for (const { departmentId } of rows) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1)
  const words = [...counts].toSorted(([, a], [, b]) => b - a).map(([id, count]) => `${nameOf(id)} ${count} 件`)
  return <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{words.join('、')}</Box>
}

/** The cases that this leader answers for (包案); nothing is drawn for who answers for none. */
export function ChargePanel({ person, today }: LeaderPanelProps): ReactElement | null {
  const rows = useCharges(person.id)
  if (rows === undefined || rows.length === 0) return null
  return <DayPanel title="我包案的" rows={rows} today={today} empty="" />
}
