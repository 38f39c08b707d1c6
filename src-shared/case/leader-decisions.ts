import type { Actor } from '../office/cover'
import { holdsAny, type Department, type Person } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import type { CaseRow } from './case-row'
import type { SideStand } from './columns/sides'
import { leaders } from './sides/plan-side'

/** What of a case waits for one leader: something to approve, something whose day went by, or a department of theirs that owes its part. */
export type LeaderDecision =
  | { readonly why: 'approve' | 'late'; readonly stand: SideStand }
  /** 联办: a department that they head has not answered. */
  | { readonly why: 'assist'; readonly departmentId: string }

/** What of a row decisions are read from. */
export type DecidedRow = Pick<CaseRow, 'sideStands' | 'chargeId' | 'leaderId' | 'unanswered'>

export interface DecidingOffice {
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Pick<Department, 'headId'>>
  readonly today: LocalDate
}

/**
 * What of a case waits for this leader, what they have to approve first. 主要领导 is whoever is marked as the head, every reviewer
 * where nobody is; 分管领导 is the leader in charge of the case (包案), else the one it was put before, else whoever supervises.
 * What was to be answered by a day that is over waits for the leader who asked it, where one did, else for whoever supervises. A cover sees what the absent leader would.
 */
export function listDecisions(row: DecidedRow, leader: Actor, office: DecidingOffice): readonly LeaderDecision[] {
  const seats = [leader, ...(leader.covering ?? [])].filter(({ active }) => active)
  const isMine = (whose: (person: Person) => boolean): boolean => seats.some(whose)
  const open = row.sideStands.filter((stand) => stand.open)
  const toApprove = open.filter((stand) => isMine((person) => approves(person, stand, row, office)))
  const late = open.filter((stand) => !toApprove.includes(stand) && isMine((person) => presses(person, stand, office)))
  const assists = row.unanswered.filter((id) => isMine((person) => office.departments.get(id)?.headId === person.id))
  return [
    ...toApprove.map((stand) => ({ why: 'approve', stand }) as const),
    ...late.map((stand) => ({ why: 'late', stand }) as const),
    ...assists.map((departmentId) => ({ why: 'assist', departmentId }) as const),
  ]
}

/** What of a case a superior has to answer, in the order in which it was asked. */
export const listAwaited = ({ sideStands }: Pick<CaseRow, 'sideStands'>): readonly SideStand[] =>
  sideStands.filter(({ open, waitsFor }) => open && waitsFor === 'superior')

/** Since when the oldest of it waits, '' where no day was named. */
export function decisionSince(decision: LeaderDecision): LocalDate | '' {
  if (decision.why === 'assist') return ''
  return decision.why === 'late' ? decision.stand.dueOn : decision.stand.on
}

function approves(person: Person, { waitsFor }: SideStand, row: DecidedRow, { people }: DecidingOffice): boolean {
  if (waitsFor !== 'head' && waitsFor !== 'deputy') return false
  if (!holdsAny(person, leaders)) return false
  const heads = [...people.values()].filter(({ active, isHead }) => active && isHead === true)
  const isHead = (id: string): boolean => heads.some((head) => head.id === id)
  if (waitsFor === 'head') return heads.length === 0 ? person.roles.includes('reviewer') : isHead(person.id)
  const named = [row.chargeId, row.leaderId].find((id) => isLeaderInOffice(people.get(id)) && !isHead(id))
  return named === undefined ? person.roles.includes('supervisor') : named === person.id
}

function presses(person: Person, { dueOn, by }: SideStand, { people, today }: DecidingOffice): boolean {
  if (dueOn === '' || dueOn >= today || !holdsAny(person, leaders)) return false
  return isLeaderInOffice(people.get(by)) ? by === person.id : person.roles.includes('supervisor')
}

const isLeaderInOffice = (person: Person | undefined): boolean => person?.active === true && holdsAny(person, leaders)
