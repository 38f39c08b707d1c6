import { instantToLocalDate, instantToMinuteOfDay } from '../prelude/instant'
import type { LocalDate } from '../prelude/local-date'
import type { Receipt } from '../rules/count-limit'
import type { Case } from './case'

/** The day before which nothing was done about a case in its round. */
export const issueDay = ({ openedOn }: Pick<Case, 'openedOn'>): LocalDate => openedOn

/** The day on which the office received a case: when its sheet came in, and for an own entry the day of the call. */
export function dayReceived(one: Pick<Case, 'openedOn' | 'timeline'>): LocalDate {
  return momentReceived(one).on
}

/** The same with its minute, where the moment at which the sheet came in is known: from then on its signing and its return are due. */
export function momentReceived(one: Pick<Case, 'openedOn' | 'timeline'>): Receipt {
  const came = one.timeline.find(({ act }) => act.act === 'received')
  const issued = issueDay(one)
  const on = came === undefined ? issued : instantToLocalDate(came.at)
  return came === undefined || on < issued ? { on: issued } : { on, minute: instantToMinuteOfDay(came.at) }
}
