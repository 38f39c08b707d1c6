import type { WorkCalendar } from '../calendar/work-calendar'
import { judgeDeadline, type DeadlineState, type JudgedCase, type LightGround } from './deadline'

/** How an open case stands to its limit by one calendar and by another. */
export interface DeadlineChange<C extends JudgedCase> {
  readonly of: C
  readonly before: DeadlineState
  readonly after: DeadlineState
}

/** The cases whose working days left, light or certainty another calendar changes, in the order given. Pure. */
export function findDeadlineChanges<C extends JudgedCase>(
  cases: readonly C[],
  light: Omit<LightGround, 'calendar'>,
  before: WorkCalendar,
  after: WorkCalendar,
): readonly DeadlineChange<C>[] {
  const judge = (one: C, calendar: WorkCalendar): DeadlineState => judgeDeadline(one, { ...light, calendar })
  return cases
    .map((of): DeadlineChange<C> => ({ of, before: judge(of, before), after: judge(of, after) }))
    .filter((one) => !isSame(one))
}

const isSame = ({ before, after }: DeadlineChange<JudgedCase>): boolean =>
  before.workdaysLeft === after.workdaysLeft && before.light === after.light && before.known === after.known
