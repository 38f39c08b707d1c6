import { describe, expect, it } from 'vitest'
import { findPersonProblem } from '#renderer/features/settings/find-person-problem'
import { aPerson, staffOfFive } from '#tests/support/builders'

const clerk = aPerson('clerk', ['registrar'], { name: '李敏' })

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
})
