import { describe, expect, it } from 'vitest'
import { findPersonProblem as findProblem } from '#renderer/features/settings/find-person-problem'
import type { Cover } from '#shared/office/cover'
import type { Person } from '#shared/office/office'
import { aPerson, day, staffOfFive } from '#tests/support/builders'

const clerk = aPerson('clerk', ['registrar'], { name: '李敏' })

const today = day('2026-11-23')
const findPersonProblem = (written: Person, people: readonly Person[], covers: readonly Cover[] = []) =>
  findProblem(written, people, { covers, today })

describe('an edited person', () => {
  it('may be recorded when nothing is wrong', () => {
    expect(findPersonProblem(aPerson('new', ['handler'], { name: '赵新' }), staffOfFive)).toBeUndefined()
  })

  it.each([
    ['name-missing', aPerson('new', ['handler'], { name: ' ' })],
    ['name-taken', aPerson('new', ['handler'], { name: '李敏' })],
    ['name-taken', aPerson('new', ['handler'], { name: '李　敏' })],
    ['department-missing', aPerson('new', ['handler'], { name: '赵新', departmentId: '' })],
    ['roles-missing', aPerson('new', [], { name: '赵新' })],
  ] as const)('is refused for %s', (problem, written) => {
    expect(findPersonProblem(written, staffOfFive)).toBe(problem)
  })

  it('may bear the name of somebody who has left', () => {
    expect(findPersonProblem(aPerson('new', ['handler'], { name: '孙某' }), staffOfFive)).toBeUndefined()
  })

  it('cannot be the last registrar to go', () => {
    expect(findPersonProblem({ ...clerk, active: false }, staffOfFive)).toBe('last-registrar')
    expect(findPersonProblem({ ...clerk, roles: ['handler'] }, staffOfFive)).toBe('last-registrar')
    expect(
      findPersonProblem({ ...clerk, active: false }, [
        ...staffOfFive,
        aPerson('other', ['registrar'], { name: '周二' }),
      ]),
    ).toBeUndefined()
  })

  it('does not leave the office while somebody who is away rests on them', () => {
    const deputy = staffOfFive.find(({ id }) => id === 'deputy') ?? clerk
    const cover = { id: 'c1', absentId: 'head', coverId: 'deputy', from: day('2026-11-20'), to: today, reason: '' }
    const gone = { ...deputy, active: false }
    expect(findPersonProblem(gone, staffOfFive, [cover])).toBe('covers-somebody')
    expect(findPersonProblem({ ...deputy, telephone: '1' }, staffOfFive, [cover])).toBeUndefined()
    expect(findPersonProblem(gone, staffOfFive, [{ ...cover, withdrawn: true }])).toBeUndefined()
    expect(findPersonProblem(gone, staffOfFive, [{ ...cover, to: day('2026-11-22') }])).toBeUndefined()
    // Who left already may be edited: two PCs brought it about.
    const others = staffOfFive.filter(({ id }) => id !== 'deputy')
    expect(findPersonProblem(gone, [...others, gone], [cover])).toBeUndefined()
  })
})
