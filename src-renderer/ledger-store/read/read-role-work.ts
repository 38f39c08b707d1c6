import type { CaseRow } from '#shared/case/case-row'
import { decisionSince, listAwaited, listDecisions, type DecidingOffice } from '#shared/case/leader-decisions'
import { allSides } from '#shared/case/sides/all-sides'
import type { Actor } from '#shared/office/cover'
import type { LocalDate } from '#shared/prelude/local-date'
import { listOpen, workListedAtMost, type WorkList } from './read-work-list'

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A list of cases of which something beside the main line is open, and of open ones for another reason. Closed ones are found by the index of sides. */
const listWithSides = ({ holds, compare }: Omit<WorkList, 'read'>): WorkList => ({
  holds,
  compare,
  read: async (database) => {
    const [bySide, open] = await Promise.all([
      database.cases.where('sides').anyOf(sideNames).distinct().filter(holds).toArray(),
      listOpen({ holds, compare }).read(database),
    ])
    const found = new Map([...bySide, ...open].map((row) => [row.id, row]))
    return [...found.values()].toSorted(compare).slice(0, workListedAtMost)
  },
})

const sideNames = Object.values(allSides).map(({ side }) => side)

const oldestOf = (days: readonly string[]): string => days.filter((day) => day !== '').toSorted()[0] ?? ''

/** What waits for a leader's decision, the longest waiting first. */
export function decisionWork(leader: Actor, office: DecidingOffice): WorkList {
  const since = (row: CaseRow): string => oldestOf(listDecisions(row, leader, office).map(decisionSince))
  return listWithSides({
    holds: (row) => row.stage !== 'voided' && listDecisions(row, leader, office).length > 0,
    compare: (a, b) => compareTexts(since(a), since(b)) || compareTexts(a.id, b.id),
  })
}

/** What was asked of a superior (退单、延期、协调、申诉 …) and not answered, the longest waiting first. */
export const awaitedWork: WorkList = listWithSides({
  holds: (row) => row.stage !== 'voided' && listAwaited(row).length > 0,
  compare: (a, b) => compareTexts(awaitedSince(a), awaitedSince(b)) || compareTexts(a.id, b.id),
})

const awaitedSince = (row: CaseRow): string => oldestOf(listAwaited(row).map(({ on }) => on))

/** What stands where it is since `day` or longer while its clock runs, the longest standing first. */
export const stuckWork = (day: LocalDate): WorkList =>
  listOpen({
    holds: ({ movedOn, paused }) => paused === 0 && movedOn !== '' && movedOn <= day,
    compare: (a, b) => compareTexts(a.movedOn, b.movedOn) || compareTexts(a.id, b.id),
  })

/** What a leader answers for (包案), what presses and is due soonest first. */
export const chargeWork = (personId: string): WorkList =>
  listOpen({
    holds: ({ chargeId }) => chargeId === personId,
    compare: (a, b) => a.pressing - b.pressing || compareTexts(a.dueOn, b.dueOn) || compareTexts(a.id, b.id),
  })
