import type { ReactElement, ReactNode } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import type { LocalDate } from '#shared/prelude/local-date'
import { useDeadlines } from '../../desk/use-deadlines'
import { useStaff } from '../../desk/use-staff'
import { whomItWaitsFor } from '../../messages/waited-for-words'
import { LoadingRows } from '../../ui/loading-rows'
import { Panel } from '../../ui/panel'
import { QuietLine } from '../../ui/quiet-line'
import { WorkList, type WorkListProps } from './work-list'

export interface DayPanelProps {
  readonly title: string
  /** Undefined while they are being read. */
  readonly rows: readonly CaseRow[] | undefined
  readonly today: LocalDate
  /** Said where there are none. */
  readonly empty: string
  /** What to do then. */
  readonly hint?: string
  /** Of its lines, where they are not as usual. */
  readonly lines?: Partial<Pick<WorkListProps, 'next' | 'waitsFor' | 'waitsHead' | 'since'>>
  /** Beside the title. */
  readonly note?: ReactNode
}

/** One list of the day under its title; a quiet line where nothing stands in it. */
export function DayPanel({ title, rows, today, empty, hint, lines, note }: DayPanelProps): ReactElement {
  const people = useStaff()?.people
  const judge = useDeadlines()
  if (rows?.length === 0) return <QuietLine title={title} text={hint === undefined ? empty : `${empty}。${hint}`} />
  return (
    <Panel title={title} padding="none" actions={note}>
      {rows === undefined ? (
        <LoadingRows rows={4} />
      ) : (
        <WorkList
          label={title}
          rows={rows}
          today={today}
          judge={judge}
          waitsFor={(row) => whomItWaitsFor(row, people)}
          {...lines}
        />
      )}
    </Panel>
  )
}
