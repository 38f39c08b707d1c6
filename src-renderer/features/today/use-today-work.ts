import type { CaseRow } from '#shared/case/case-row'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../../desk/desk'
import { isWaitingFor } from '../../desk/next-step'
import { useStaff } from '../../desk/use-staff'
import { readRounds, type Round } from '../../ledger-store/commit/commit-round'
import { readTodaysWork, type TodaysWork } from '../../ledger-store/read/read-cases'
import { readOfficeWork, readOwnWork, readWatched } from '../../ledger-store/read/read-work-list'

/** The counts of the day; undefined until read. */
export function useTodayCounts(today: LocalDate, until: LocalDate): TodaysWork | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readTodaysWork(ledger.database, today, until), [ledger, today, until])
}

/** What the whole office does first; undefined until read. */
export function useOfficeWork(until: LocalDate): CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readOfficeWork(ledger.database, until), [ledger, until])
}

/** What waits for one person; undefined until read, nothing while nobody is chosen. */
export function useOwnWork(person: Person | undefined): CaseRow[] | undefined {
  const { ledger } = useDesk()
  const people = useStaff()?.people
  return useLiveQuery(
    () => (person === undefined ? [] : readOwnWork(ledger.database, (row) => isWaitingFor(row, person, people))),
    [ledger, person, people],
  )
}

/** What a leader keeps an eye on: what presses, and what is overdue; undefined until read. */
export function useWatched(today: LocalDate): CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readWatched(ledger.database, today), [ledger, today])
}

/** Who has gone through today's work already. */
export function useRounds(today: LocalDate): Round[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readRounds(ledger.database, today), [ledger, today])
}
