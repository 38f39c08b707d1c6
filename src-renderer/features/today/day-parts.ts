import { leaders } from '#shared/case/sides/plan-side'
import { holdsAny, type Person } from '#shared/office/office'
import { isLeader } from './is-leader'

/**
 * A part of the home screen: the clerk's or the leader's own, what waits for a decision, what the head handles personally, 包案, what
 * a leader has an eye on, what does not move, what a superior has not answered.
 */
export type DayPart = 'clerk' | 'leader' | 'decide' | 'head' | 'charge' | 'watched' | 'stuck' | 'awaited'

/**
 * The parts of somebody's home screen from top to bottom, each once however many roles ask for it: what they have to do themselves
 * stands above what they look after. The clerk's is everybody's who is no leader, also before anybody is chosen.
 */
export function listDayParts(person: Pick<Person, 'roles' | 'isHead'> | undefined): readonly DayPart[] {
  if (person === undefined) return ['clerk']
  const supervises = person.roles.includes('supervisor')
  const parts: Readonly<Record<DayPart, boolean>> = {
    clerk: !isLeader(person),
    leader: isLeader(person),
    decide: holdsAny(person, leaders),
    head: person.isHead === true,
    charge: true,
    watched: isLeader(person),
    stuck: supervises,
    awaited: supervises,
  }
  return dayParts.filter((part) => parts[part])
}

const dayParts: readonly DayPart[] = ['clerk', 'leader', 'decide', 'head', 'charge', 'watched', 'stuck', 'awaited']

/** Whether somebody looks at their own cases first: who neither registers nor leads has no others to take up. */
export const looksAtOwn = (person: Pick<Person, 'roles'> | undefined): boolean =>
  person !== undefined && !person.roles.includes('registrar') && person.roles.includes('handler')
