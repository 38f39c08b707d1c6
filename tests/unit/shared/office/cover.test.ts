import { describe, expect, it } from 'vitest'
import { findCoverOf, findCoverProblem, lastsOn, listAbsentFor, listCoversOwed, type Cover } from '#shared/office/cover'
import type { Person, Role } from '#shared/office/office'
import { localDateSchema, parseLocalDate, type LocalDate } from '#shared/prelude/local-date'

const day = (text: string): LocalDate => localDateSchema.parse(text)
const person = (id: string, active = true, roles: Role[] = ['handler']): [string, Person] => [
  id,
  { id, name: id, post: '', departmentId: 'd', roles, telephone: '', active },
]
const people = new Map([person('zhou'), person('chen'), person('lin'), person('gone', false)])
const cover = (change: Partial<Cover> = {}): Cover => ({
  id: 'c1',
  absentId: 'chen',
  coverId: 'zhou',
  from: day('2026-11-23'),
  to: day('2026-11-27'),
  reason: '年休',
  ...change,
})

describe('a cover in force', () => {
  it('lasts from its first day to its last, both included, and not once it is withdrawn', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'].map((text) => lastsOn(cover(), day(text)))).toEqual(
      [false, true, true, false],
    )
    expect(lastsOn(cover({ withdrawn: true }), day('2026-11-23'))).toBe(false)
  })

  it('lets the one act for the other, and for nobody whom the other covers', () => {
    const covers = [cover(), cover({ id: 'c2', absentId: 'lin', coverId: 'chen' })]
    expect(listAbsentFor('zhou', covers, people, day('2026-11-24')).map(({ id }) => id)).toEqual(['chen'])
    expect(listAbsentFor('zhou', covers, people, day('2026-11-28'))).toEqual([])
    expect(findCoverOf('chen', covers, day('2026-11-24'))?.id).toBe('c1')
    expect(findCoverOf('zhou', covers, day('2026-11-24'))).toBeUndefined()
  })

  it('ends with whoever is covered leaving the office', () => {
    expect(listAbsentFor('zhou', [cover({ absentId: 'gone' })], people, day('2026-11-24'))).toEqual([])
  })
})

describe('who is to be away for good', () => {
  it('is owed by those whom they cover today or later', () => {
    const owedOn = (text: string, change: Partial<Cover> = {}) =>
      listCoversOwed('zhou', [cover(change)], day(text)).map(({ id }) => id)
    expect(owedOn('2026-11-20')).toEqual(['c1'])
    expect(owedOn('2026-11-27')).toEqual(['c1'])
    expect(owedOn('2026-11-28')).toEqual([])
    expect(owedOn('2026-11-20', { withdrawn: true })).toEqual([])
    expect(owedOn('2026-11-20', { coverId: 'lin' })).toEqual([])
  })
})

describe('a cover being written', () => {
  const today = day('2026-11-20')
  const problemOf = (
    { from = '2026-11-23', to = '2026-11-27', ...who }: { [F in 'absentId' | 'coverId' | 'from' | 'to']?: string },
    covers: readonly Cover[] = [],
  ) => {
    const days = { from: parseLocalDate(from) ?? ('' as const), to: parseLocalDate(to) ?? ('' as const) }
    return findCoverProblem({ ...cover(), ...who, ...days }, covers, people, today)
  }

  it('is recorded when two people and a span of days are named', () => {
    expect(problemOf({})).toBeUndefined()
  })

  it.each([
    [{ absentId: '' }, 'absent-missing'],
    [{ coverId: 'nobody' }, 'cover-missing'],
    [{ coverId: 'chen' }, 'same-person'],
    [{ coverId: 'gone' }, 'cover-inactive'],
    [{ to: '' }, 'days-missing'],
    [{ to: '2026-11-22' }, 'days-reversed'],
    [{ to: '2027-11-24' }, 'too-long'],
    [{ from: '2026-11-02', to: '2026-11-19' }, 'over-already'],
  ])('with %o is refused: %s', (change, problem) => {
    expect(problemOf(change)).toBe(problem)
  })

  it('meets no other cover of the same person, nor a cover who is away', () => {
    const other = cover({ id: 'c2', from: day('2026-11-27'), to: day('2026-11-30') })
    expect(problemOf({}, [other])).toBe('overlaps')
    expect(problemOf({ to: '2026-11-26' }, [other])).toBeUndefined()
    expect(problemOf({}, [{ ...other, withdrawn: true }])).toBeUndefined()
    expect(problemOf({}, [{ ...other, absentId: 'zhou', coverId: 'lin' }])).toBe('cover-away')
    expect(problemOf({}, [{ ...other, absentId: 'zhou', coverId: 'chen' }])).toBe('cover-away')
  })

  it('takes nobody away who covers somebody then, for whom nobody would be left', () => {
    const other = cover({ id: 'c2', absentId: 'lin', coverId: 'chen', from: day('2026-11-27'), to: day('2026-11-30') })
    expect(problemOf({}, [other])).toBe('absent-covers')
    expect(problemOf({ to: '2026-11-26' }, [other])).toBeUndefined()
    expect(problemOf({}, [{ ...other, withdrawn: true }])).toBeUndefined()
  })

  it('may be ended early after it began, though its end lies before today then', () => {
    expect(problemOf({ from: '2026-11-02', to: '2026-11-19' }, [cover({ from: day('2026-11-02') })])).toBeUndefined()
  })
})
