import { describe, expect, it } from 'vitest'
import type { Role } from '#shared/office/office'
import { listStaffNeeds } from '#shared/office/staff-needs'

const person = (id: string, ...roles: Role[]) => ({ id, active: true, roles })
const departments = [{ active: true }]

describe('what an office still lacks', () => {
  it('is nothing once somebody else reviews what one handles', () => {
    const people = [person('a', 'registrar', 'handler'), person('b', 'reviewer')]
    expect(listStaffNeeds({ people, departments })).toEqual([])
  })

  it('names for an office of one person what the rules do not let one person do', () => {
    const one = person('a', 'registrar', 'admin', 'handler')
    expect(listStaffNeeds({ people: [one], departments })).toEqual(['leader', 'reviewer'])
    const everything = person('a', 'registrar', 'handler', 'supervisor', 'reviewer', 'admin')
    expect(listStaffNeeds({ people: [everything], departments })).toEqual(['second-person'])
  })

  it('asks for a leader before 呈报 and for a department before 交办, in the order of the steps', () => {
    expect(listStaffNeeds({ people: [person('a', 'registrar')], departments: [{ active: false }] })).toEqual([
      'leader',
      'department',
      'handler',
      'reviewer',
    ])
  })

  it('counts nobody who has left', () => {
    const people = [person('a', 'registrar', 'handler'), { ...person('b', 'reviewer', 'supervisor'), active: false }]
    expect(listStaffNeeds({ people, departments })).toEqual(['leader', 'reviewer'])
  })
})
