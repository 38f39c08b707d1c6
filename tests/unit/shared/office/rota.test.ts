import { describe, expect, it } from 'vitest'
import type { Person, Role } from '#shared/office/office'
import { leaderOfWeek, mondayOf, planTurns, weeksFrom } from '#shared/office/rota'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'

const day = (text: string): LocalDate => localDateSchema.parse(text)
const person = (id: string, ...roles: Role[]): [string, Person] => [
  id,
  { id, name: id, post: '', departmentId: 'd', roles, telephone: '', active: true },
]
const people = new Map([person('zhou', 'supervisor'), person('chen', 'reviewer'), person('lin', 'registrar')])

describe('the 阅批 rota', () => {
  it('goes by weeks from Monday to Sunday, across a year too', () => {
    expect(['2026-11-23', '2026-11-29', '2027-01-01'].map((text) => mondayOf(day(text)))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-12-28',
    ])
    expect(weeksFrom(day('2026-12-27'), 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04'])
  })

  it('takes the leaders in turn', () => {
    expect(planTurns(['zhou', 'chen'], day('2026-11-25'), 3)).toEqual([
      { monday: '2026-11-23', leaderId: 'zhou' },
      { monday: '2026-11-30', leaderId: 'chen' },
      { monday: '2026-12-07', leaderId: 'zhou' },
    ])
    expect(planTurns([], day('2026-11-25'), 3)).toEqual([])
  })

  it('names who reads on a day, and nobody who leads no more', () => {
    const rota = [...planTurns(['zhou'], day('2026-11-25'), 1), { monday: day('2026-11-30'), leaderId: 'lin' }]
    expect(leaderOfWeek(rota, people, day('2026-11-29'))?.id).toBe('zhou')
    expect(leaderOfWeek(rota, people, day('2026-12-01'))).toBeUndefined()
    expect(leaderOfWeek(rota, people, day('2026-12-08'))).toBeUndefined()
  })
})
