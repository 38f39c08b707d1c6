import { describe, expect, it } from 'vitest'
import { makeCalendar, noOwnCalendar, type OwnCalendar } from '#shared/calendar/calendar-record'
import {
  findStanding,
  planArrangement,
  planLocalDays,
  type ArrangementEntry,
  type ArrangementRefused,
  type LocalDaysEntry,
} from '#shared/calendar/plan-calendar'
import { writeArrangement } from '#shared/calendar/year-arrangement'
import { findDeadlineChanges } from '#shared/case/deadline-changes'
import { localDateSchema } from '#shared/prelude/local-date'
import { readShippedArrangements, shippedArrangement } from '#tests/support/shipped-calendar'
import { usualLights } from '#tests/support/usual-lights'
import { of2027 } from '#tests/support/arrangement-of-2027'

const day = (text: string) => localDateSchema.parse(text)
const today = day('2026-11-29')
const shipped = readShippedArrangements()

const text2027 = JSON.stringify(writeArrangement(of2027))
const withoutTitle = of2027.festivals.map(({ name, off, worked }) => ({ name, off, worked }))
const cn2027 = JSON.stringify({
  year: 2027,
  papers: [],
  days: withoutTitle.flatMap(({ name, off, worked }) => [
    ...off.map((date) => ({ name, date, isOffDay: true })),
    ...worked.map((date) => ({ name, date, isOffDay: false })),
  ]),
})

const plan = (entry: Partial<ArrangementEntry>, own: OwnCalendar = noOwnCalendar) =>
  planArrangement({ content: text2027, source: '', issuedOn: '', ...entry }, today, shipped, own)

const refusedOf = (...given: Parameters<typeof plan>): readonly ArrangementRefused[] => {
  const planned = plan(...given)
  return planned.ok ? [] : planned.failure
}

describe('an arrangement that is entered', () => {
  it('is taken whole from what it says itself', () => {
    expect(plan({})).toEqual({ ok: true, value: { ...of2027, active: true } })
  })

  it('has what a person typed over what it says', () => {
    expect(plan({ source: '另一个名称', issuedOn: '2026-11-21' })).toMatchObject({
      value: { source: '另一个名称', issuedOn: '2026-11-21' },
    })
  })

  it('is refused without a title and a day, each beside its field and both at once', () => {
    expect(refusedOf({ content: cn2027 })).toEqual([
      { field: 'source', why: 'missing' },
      { field: 'issuedOn', why: 'missing' },
    ])
    expect(plan({ content: cn2027, source: of2027.source, issuedOn: '2026-11-20' })).toEqual({
      ok: true,
      value: { ...of2027, active: true },
    })
  })

  it('is refused with a day to come, and of a year that nobody can have arranged yet', () => {
    expect(refusedOf({ issuedOn: '2026-11-30' })).toEqual([{ field: 'issuedOn', why: 'in-future' }])
    const of2028 = text2027.replaceAll('2027', '2028')
    expect(refusedOf({ content: of2028 }).map(({ field }) => field)).toEqual(['content'])
  })

  it('is refused with every fault of its days, and with other fields that are wrong', () => {
    const content = text2027.replace('"2027-05-08"', '"2027-05-07"')
    expect(refusedOf({ content, issuedOn: '2026-12-01' })).toEqual([
      { field: 'content', faults: [expect.objectContaining({ type: 'make-up-on-weekday' })] },
      { field: 'issuedOn', why: 'in-future' },
    ])
  })

  it('is refused where it would change nothing: a later one stands, or the same', () => {
    const content = JSON.stringify(writeArrangement(shippedArrangement(2026)))
    expect(refusedOf({ content })).toEqual([{ field: 'content', same: 2026 }])
    expect(refusedOf({ content, issuedOn: '2025-11-03' })).toEqual([{ field: 'issuedOn', standing: '2025-11-04' }])
    const own = { ...noOwnCalendar, arrangements: [{ ...of2027, active: true }] }
    expect(refusedOf({}, own)).toEqual([{ field: 'content', same: 2027 }])
    expect(plan({}, { ...own, arrangements: [{ ...of2027, active: false }] }).ok).toBe(true)
  })
})

describe('the arrangement that stands for a year', () => {
  const own = (issuedOn: string, active = true) => ({
    ...noOwnCalendar,
    arrangements: [{ ...shippedArrangement(2026), source: 'own', issuedOn: day(issuedOn), active }],
  })
  it.each([
    ['2025-11-03', true, false],
    ['2025-11-04', true, true],
    ['2026-01-20', true, true],
    ['2026-01-20', false, false],
  ])('is the office’s of %s (active: %s): %s', (issuedOn, active, isOwn) => {
    expect(findStanding(2026, shipped, own(issuedOn, active))?.source === 'own').toBe(isOwn)
  })
  it('is none where neither has one', () => expect(findStanding(2027, shipped, noOwnCalendar)).toBeUndefined())
})

describe('local days that are entered', () => {
  const entry: LocalDaysEntry = { from: '2026-12-05', to: '2026-12-06', kind: 'worked', why: '防汛值守' }
  const planned = (change: Partial<LocalDaysEntry>, own: OwnCalendar = noOwnCalendar) =>
    planLocalDays({ ...entry, ...change }, 'a', makeCalendar(shipped, own), own)
  const refused = (...given: Parameters<typeof planned>) => {
    const done = planned(...given)
    return done.ok ? [] : done.failure
  }
  const days = {
    from: day('2026-12-05'),
    to: day('2026-12-06'),
    kind: 'worked',
    why: '防汛值守',
    active: true,
  } as const

  it('are taken, one day without an end too', () => {
    expect(planned({})).toEqual({ ok: true, value: { id: 'a', days } })
    expect(planned({ to: '' })).toMatchObject({ value: { days: { from: '2026-12-05', to: '2026-12-05' } } })
  })

  it.each<[string, Partial<LocalDaysEntry>, object]>([
    ['no day', { from: '' }, { field: 'from', why: 'missing' }],
    ['a day that no calendar has', { from: '2026-02-30' }, { field: 'from', why: 'missing' }],
    ['an end that is no day', { to: '2026-12-32' }, { field: 'to', why: 'malformed' }],
    ['an end before the beginning', { to: '2026-12-04' }, { field: 'to', why: 'before-from' }],
    ['more days than one such entry has', { to: '2027-03-05' }, { field: 'to', why: 'too-many' }],
    ['no reason', { why: '' }, { field: 'why', why: 'missing' }],
    ['days that are worked anyway', { from: '2026-12-07', to: '2026-12-08' }, { field: 'from', nothing: 'worked' }],
    ['days that are off anyway', { kind: 'off' }, { field: 'from', nothing: 'off' }],
  ])('are refused with %s', (_what, change, fault) => expect(refused(change)).toContainEqual(fault))

  it('are refused where they meet others that count, and taken where those were taken back', () => {
    const own = { ...noOwnCalendar, local: [{ id: 'b', days }] }
    expect(refused({ from: '2026-12-06', to: '2026-12-07' }, own)).toEqual([{ field: 'from', taken: days }])
    expect(planned({}, { ...own, local: [{ id: 'b', days: { ...days, active: false } }] }).ok).toBe(true)
  })
})

describe('the open cases whose limits a change touches', () => {
  const caseDue = (dueOn: string) => ({ stage: 'handling', dueOn: day(dueOn), closedOn: '' }) as const
  const cases = ['2026-12-25', '2026-12-31', '2027-01-05', '2027-02-12'].map(caseDue)
  const before = makeCalendar(shipped, noOwnCalendar)

  it('are those whose days left or certainty change, with both', () => {
    const after = makeCalendar(shipped, { ...noOwnCalendar, arrangements: [{ ...of2027, active: true }] })
    const changes = findDeadlineChanges(cases, usualLights(today), before, after)
    expect(
      changes.map(({ of, before: was, after: is }) => [
        of.dueOn,
        was.workdaysLeft,
        was.known,
        is.workdaysLeft,
        is.known,
      ]),
    ).toEqual([
      // The number stays, and is no estimate any more.
      ['2026-12-31', 24, false, 24, true],
      ['2027-01-05', 27, false, 26, true],
      ['2027-02-12', 55, false, 49, true],
    ])
  })

  it('are none for days that lie behind or change nothing', () => {
    const local = [
      {
        id: 'a',
        days: { from: day('2026-07-18'), to: day('2026-07-18'), kind: 'worked', why: '防汛', active: true } as const,
      },
    ]
    expect(
      findDeadlineChanges(cases, usualLights(today), before, makeCalendar(shipped, { ...noOwnCalendar, local })),
    ).toEqual([])
  })
})
