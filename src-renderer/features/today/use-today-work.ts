import type { CaseRow } from '#shared/case/case-row'
import type { Person } from '#shared/office/office'
import type { LocalDate } from '#shared/prelude/local-date'
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '../../desk/desk'
import { isWaitingFor } from '../../desk/next-step'
import { readRounds, type Round } from '../../ledger-store/commit/commit-round'
import { readTodaysWork, type TodaysWork } from '../../ledger-store/read/read-cases'
import { readOfficeWork, readOwnWork } from '../../ledger-store/read/read-work-list'

/** The counts of the day; undefined until read. */
export function useTodayCounts(today: LocalDate, until: LocalDate): TodaysWork | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readTodaysWork(ledger.database, today, until), [ledger, today, until])
}

/** What to do first: of the whole office, or of one person. */
export function useWorkList(person: Person | undefined, until: LocalDate): CaseRow[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(
    () =>
      person === undefined
        ? readOfficeWork(ledger.database, until)
        : readOwnWork(ledger.database, (row) => isWaitingFor(row, person)),
    [ledger, person, until],
  )
}

/** Who has gone through today's work already. */
export function useRounds(today: LocalDate): Round[] | undefined {
  const { ledger } = useDesk()
  return useLiveQuery(() => readRounds(ledger.database, today), [ledger, today])
}
