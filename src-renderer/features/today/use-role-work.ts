import { useMemo } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { listDecisions, type LeaderDecision } from '#shared/case/leader-decisions'
import type { Actor } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { useLive } from '../../desk/use-live'
import { useDesk } from '../../desk/desk'
import { useStaff } from '../../desk/use-staff'
import { readHeadMonth } from '../../ledger-store/read/read-head-month'
import { awaitedWork, chargeWork, decisionWork, stuckWork } from '../../ledger-store/read/read-role-work'
import { useWork } from './use-today-work'

/** What waits for this leader's decision, and how it is read out of a row; undefined until read. */
export function useDecisions(
  leader: Actor,
  today: LocalDate,
): {
  readonly rows: readonly CaseRow[] | undefined
  readonly decisionsOf: (row: CaseRow) => readonly LeaderDecision[]
} {
  const staff = useStaff()
  const office = useMemo(
    () => (staff === undefined ? undefined : { people: staff.people, departments: staff.departments, today }),
    [staff, today],
  )
  const list = useMemo(() => (office === undefined ? undefined : decisionWork(leader, office)), [leader, office])
  return {
    rows: useWork(list),
    decisionsOf: (row) => (office === undefined ? [] : listDecisions(row, leader, office)),
  }
}

/** What a superior has to answer; undefined until read. */
export const useAwaited = (): readonly CaseRow[] | undefined => useWork(awaitedWork)

/** What the head dealt with personally this month; undefined until read. */
export function useHeadsOwn(headId: string, today: LocalDate): readonly CaseRow[] | undefined {
  const { ledger } = useDesk()
  const month = today.slice(0, 7)
  return useLive(() => readHeadMonth(ledger.database, headId, month), [ledger, headId, month])
}

/** What has not moved since `day` or longer; undefined until read. */
export const useStuck = (day: LocalDate): readonly CaseRow[] | undefined =>
  useWork(useMemo(() => stuckWork(day), [day]))

/** What this person answers for; undefined until read. */
export const useCharges = (personId: string): readonly CaseRow[] | undefined =>
  useWork(useMemo(() => chargeWork(personId), [personId]))
