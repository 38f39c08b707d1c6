import type { Actor } from '../office/cover'
import type { Person } from '../office/office'
import { standsForOf } from './stands-for'
import type { Case } from './case'

/**
 * 承办人与审核人不得为同一人: who handled the case or wrote any part of its reply does not review it, nor whose cover wrote it in
 * their place.
 */
export const hasHandled = (one: Case, person: Person): boolean =>
  one.assignment?.handlerId === person.id ||
  one.drafterIds.includes(person.id) ||
  one.timeline.some(({ act }) => act.act === 'drafted' && standsForOf(act) === person.id)

/** Who wrote all of the reply does not record the consent to it either. */
export const wroteAlone = (one: Case, person: Person): boolean =>
  one.drafterIds.length > 0 && one.drafterIds.every((id) => id === person.id)

/**
 * Whether this person has to say why they write the reply: all but who handles the case or covers who does, once each for every
 * handler it is given to.
 */
export function draftNeedsReason(one: Case, person: Actor): boolean {
  if ([person, ...(person.covering ?? [])].some(({ id }) => id === one.assignment?.handlerId)) return false
  const given = one.timeline.map(({ act }) => act.act).lastIndexOf('assigned')
  return !one.timeline
    .slice(given + 1)
    .some(({ act, by }) => act.act === 'drafted' && by === person.id && act.reason !== undefined)
}
