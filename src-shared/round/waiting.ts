import type { CaseRow } from '../case/case-row'
import type { Person, Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'

/** For whom a case waits: one person, or whoever has a role. */
export type WaitedFor =
  | { readonly personId: string; readonly role: '' }
  | { readonly personId: ''; readonly role: Role }

export type WaitingRow = Pick<CaseRow, 'id' | 'stage' | 'handlerId' | 'leaderId' | 'movedOn'>

/** The cases that wait for the same people, the longest waiting first. */
export interface WaitingGroup<R extends WaitingRow> {
  readonly who: WaitedFor
  readonly rows: readonly R[]
  /** Since when the first of them waits. */
  readonly since: LocalDate | ''
}

/** For whom a case waits; undefined where it waits for nobody. What was given to somebody who has left waits for the registrars. */
export function whoIsWaitedFor(row: WaitingRow, people: ReadonlyMap<string, Person>): WaitedFor | undefined {
  const toPerson = (id: string): WaitedFor =>
    people.get(id)?.active === true ? { personId: id, role: '' } : { personId: '', role: 'registrar' }
  switch (row.stage) {
    case 'submitted':
      return toPerson(row.leaderId)
    case 'handling':
      return toPerson(row.handlerId)
    case 'in-review':
      return { personId: '', role: 'reviewer' }
    case 'received':
    case 'registered':
    case 'instructed':
    case 'approved':
      return { personId: '', role: 'registrar' }
    case 'closed':
    case 'newer':
    case 'returned':
    case 'terminated':
    case 'merged':
    case 'voided':
      return undefined
  }
}

/** Open cases by whom they wait for, who is waited for longest first. */
export function groupWaiting<R extends WaitingRow>(
  rows: readonly R[],
  people: ReadonlyMap<string, Person>,
): WaitingGroup<R>[] {
  const groups = new Map<string, { readonly who: WaitedFor; readonly rows: R[] }>()
  for (const row of [...rows].sort((a, b) => (a.movedOn < b.movedOn ? -1 : a.movedOn > b.movedOn ? 1 : 0))) {
    const who = whoIsWaitedFor(row, people)
    if (who === undefined) continue
    const key = `${who.role}/${who.personId}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { who, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()].flatMap(({ who, rows: mine }) => {
    const first = mine[0]
    return first === undefined ? [] : [{ who, rows: mine, since: first.movedOn }]
  })
}
