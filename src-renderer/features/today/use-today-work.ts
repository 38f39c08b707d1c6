import type { CaseRow } from '#shared/case/case-row'
import type { SoonDays } from '#shared/case/deadline'
import type { Actor } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { useLive } from '../../desk/use-live'
import { useEffect, useMemo, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { isWaitingFor } from '../../desk/next-step'
import { useStaff } from '../../desk/use-staff'
import { useSummary } from '../../desk/use-summary'
import type { Round } from '#shared/round/round'
import { readRounds } from '../../ledger-store/read/read-rounds'
import { summaryToTodaysWork, type TodaysWork } from '../../ledger-store/read/read-cases'
import { followWork } from '../../ledger-store/read/follow-work'
import { officeWork, ownWork, watchedWork, type WorkList } from '../../ledger-store/read/read-work-list'

/** The counts of the day; undefined until read. */
export function useTodayCounts(today: LocalDate, soon: SoonDays): TodaysWork | undefined {
  const summary = useSummary()
  return useMemo(
    () => (summary === undefined ? undefined : summaryToTodaysWork(summary, today, soon)),
    [summary, today, soon],
  )
}

/** A list of work: read once, then changed by what each act touched; undefined until read. */
export function useWork(list: WorkList | undefined): readonly CaseRow[] | undefined {
  const { ledger } = useDesk()
  const [found, setFound] = useState<{ readonly of: WorkList; readonly rows: readonly CaseRow[] }>()
  useEffect(
    () => (list === undefined ? undefined : followWork(ledger.database, list, (rows) => setFound({ of: list, rows }))),
    [ledger, list],
  )
  return found?.of === list ? found?.rows : undefined
}

/** Whether a case waits for one person, the same function while person and office are. */
function useIsMine(person: Actor | undefined): (row: CaseRow) => boolean {
  const people = useStaff()?.people
  return useMemo(() => (row) => person !== undefined && isWaitingFor(row, person, people), [person, people])
}

/** The open cases of the office, first what waits for one person; undefined until read. */
export function useOfficeWork(person: Actor | undefined, soon: SoonDays): readonly CaseRow[] | undefined {
  const isMine = useIsMine(person)
  return useWork(useMemo(() => officeWork(soon, isMine), [soon, isMine]))
}

/** What waits for one person; undefined until read, nothing while nobody is chosen. */
export function useOwnWork(person: Actor | undefined, soon: SoonDays): readonly CaseRow[] | undefined {
  const isMine = useIsMine(person)
  const isChosen = person !== undefined
  const rows = useWork(useMemo(() => (isChosen ? ownWork(isMine, soon) : undefined), [isChosen, isMine, soon]))
  return isChosen ? rows : nothing
}

const nothing: readonly CaseRow[] = []

/** What a leader keeps an eye on: what presses, and what is overdue; undefined until read. */
export function useWatched(today: LocalDate): readonly CaseRow[] | undefined {
  return useWork(useMemo(() => watchedWork(today), [today]))
}

/** Who has gone through today's work already. */
export function useRounds(today: LocalDate): Round[] | undefined {
  const { ledger } = useDesk()
  return useLive(() => readRounds(ledger.database, today), [ledger, today])
}
