import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCalendarDays,
  addWorkingDays,
  civilCodeRules,
  dayZeroRules,
  lastDayRules,
  type DayZeroRule,
  type LastDayRule,
} from '#shared/calendar/add-limit'
import { addWorkdays, createWorkCalendar } from '#shared/calendar/work-calendar'
import {
  addDays,
  dayNumberToLocalDate,
  localDateSchema,
  localDateToDayNumber,
  type LocalDate,
} from '#shared/prelude/local-date'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const calendar = shippedCalendar()
const day = (text: string): LocalDate => localDateSchema.parse(text)
const known = { known: true, waitsFor: [] }

describe('a limit of calendar days', () => {
  it.each<[string, number, DayZeroRule, LastDayRule, string]>([
    // 民法典 201: the day of the event does not count.
    ['2026-11-23', 15, 'next-day', 'stays', '2026-12-08'],
    ['2026-11-23', 15, 'same-day', 'stays', '2026-12-07'],
    // 民法典 203: 2026-10-01 to 10-07 are off, 10-08 is worked.
    ['2026-09-16', 15, 'next-day', 'stays', '2026-10-01'],
    ['2026-09-16', 15, 'next-day', 'next-workday', '2026-10-08'],
    ['2026-09-16', 15, 'next-day', 'previous-workday', '2026-09-30'],
    // A Saturday that is worked in exchange is a working day and moves nowhere.
    ['2026-09-25', 15, 'next-day', 'next-workday', '2026-10-10'],
    // What comes on Saturday 11-21 is taken to have come on Monday 11-23.
    ['2026-11-21', 2, 'next-day-from-workday', 'stays', '2026-11-25'],
    ['2026-11-23', 2, 'next-day-from-workday', 'stays', '2026-11-25'],
    ['2026-11-23', 0, 'same-day', 'stays', '2026-11-23'],
    ['2026-11-22', 0, 'next-day', 'next-workday', '2026-11-23'],
  ])('from %s, %i days, %s, %s: %s', (from, count, dayZero, lastDay, to) => {
    expect(addCalendarDays(day(from), count, calendar, { dayZero, lastDay })).toEqual({ day: to, ...known })
  })

  it('needs no arrangement while no rule asks for working days', () => {
    expect(addCalendarDays(day('2030-01-01'), 60, calendar, { dayZero: 'next-day', lastDay: 'stays' })).toEqual({
      day: '2030-03-02',
      ...known,
    })
  })

  it('says for which year it waits where the last day may move', () => {
    expect(addCalendarDays(day('2026-12-20'), 15, calendar, civilCodeRules)).toEqual({
      day: '2027-01-04',
      known: false,
      waitsFor: [2027],
    })
    // Whether 12-31 is worked hangs on the next year's 元旦.
    expect(addCalendarDays(day('2026-12-16'), 15, calendar, civilCodeRules).waitsFor).toEqual([2027])
    expect(addCalendarDays(day('2026-12-13'), 15, calendar, civilCodeRules)).toEqual({ day: '2026-12-28', ...known })
  })
})

describe('a limit of working days', () => {
  it.each<[string, number, DayZeroRule, LastDayRule, string]>([
    ['2026-09-30', 5, 'next-day', 'stays', '2026-10-13'],
    ['2026-09-30', 5, 'same-day', 'stays', '2026-10-12'],
    ['2026-10-01', 1, 'same-day', 'stays', '2026-10-08'],
    ['2026-10-10', 1, 'same-day', 'stays', '2026-10-10'],
    // On a day off: counted from the next working day, which itself does not count.
    ['2026-10-01', 1, 'next-day', 'stays', '2026-10-08'],
    ['2026-10-01', 1, 'next-day-from-workday', 'stays', '2026-10-09'],
    ['2026-10-08', 1, 'next-day-from-workday', 'stays', '2026-10-09'],
    // Within the day (当日办结), which may be a Sunday.
    ['2026-11-22', 0, 'next-day', 'stays', '2026-11-22'],
    ['2026-11-22', 0, 'next-day', 'next-workday', '2026-11-23'],
    ['2026-11-22', 0, 'next-day', 'previous-workday', '2026-11-20'],
  ])('from %s, %i days, %s, %s: %s', (from, count, dayZero, lastDay, to) => {
    expect(addWorkingDays(day(from), count, calendar, { dayZero, lastDay })).toEqual({ day: to, ...known })
  })

  it('waits for the year that it reaches into, and is counted anew once its table is there', () => {
    const rules = { dayZero: 'next-day', lastDay: 'stays' } as const
    const from = day('2026-12-25')
    expect(addWorkingDays(from, 5, calendar, rules)).toEqual({ day: '2027-01-01', known: false, waitsFor: [2027] })
    const with2027 = createWorkCalendar(
      [2026, 2027].map((year) => ({
        year,
        source: 'made for this test',
        issuedOn: day(`${year - 1}-11-01`),
        off: [day(`${year}-01-01`)],
        worked: [],
      })),
    )
    expect(addWorkingDays(from, 5, with2027, rules)).toEqual({ day: '2027-01-04', ...known })
  })

  it('names every year that it waits for', () => {
    const rules = { dayZero: 'next-day', lastDay: 'stays' } as const
    expect(addWorkingDays(day('2026-12-01'), 300, calendar, rules).waitsFor).toEqual([2027, 2028])
  })
})

describe('the rules together', () => {
  const anyDay = integer({
    min: localDateToDayNumber(day('2024-01-01')),
    max: localDateToDayNumber(day('2026-10-01')),
  }).map(dayNumberToLocalDate)
  const count = integer({ min: 0, max: 50 })

  it('count working days as `addWorkdays` does where the next day is the first', () => {
    assert(
      property(anyDay, count, (from, n) => {
        const limit = addWorkingDays(from, n, calendar, { dayZero: 'next-day', lastDay: 'stays' })
        expect(limit.day).toBe(addWorkdays(from, n, calendar).day)
      }),
    )
  })

  it('never end before the event, unless a last day moves back, and never move further than the days off', () => {
    assert(
      property(
        anyDay,
        count,
        constantFrom(...dayZeroRules),
        constantFrom(...lastDayRules),
        (from, n, dayZero, lastDay) => {
          for (const add of [addCalendarDays, addWorkingDays]) {
            const moved = add(from, n, calendar, { dayZero, lastDay }).day
            const stays = add(from, n, calendar, { dayZero, lastDay: 'stays' }).day
            expect(stays >= from).toBe(true)
            expect(lastDay === 'stays' ? moved === stays : calendar.isWorkday(moved).workday).toBe(true)
            const [first, last] = moved < stays ? [moved, stays] : [stays, moved]
            const between = localDateToDayNumber(last) - localDateToDayNumber(first)
            for (let step = 1; step < between; step += 1)
              expect(calendar.isWorkday(addDays(first, step)).workday).toBe(false)
          }
        },
      ),
    )
  })
})

describe('local days', () => {
  const flood = {
    from: day('2026-07-18'),
    to: day('2026-07-19'),
    kind: 'worked',
    why: '防汛值守',
    active: true,
  } as const

  it('stand over the arrangement, and over a plain week', () => {
    const local = createWorkCalendar([], [flood])
    expect(
      ['2026-07-17', '2026-07-18', '2026-07-19', '2026-07-20'].map((one) => local.isWorkday(day(one)).workday),
    ).toEqual([true, true, true, true])
    expect(local.isWorkday(day('2026-07-18')).known).toBe(false)
    const festival = createWorkCalendar([], [{ ...flood, from: day('2026-07-20'), to: day('2026-07-21'), kind: 'off' }])
    expect(addWorkdays(day('2026-07-17'), 1, festival).day).toBe('2026-07-22')
    expect(festival.countThrough(day('2026-07-22')) - festival.countThrough(day('2026-07-17'))).toBe(1)
  })

  it('change nothing once they are taken back', () => {
    expect(createWorkCalendar([], [{ ...flood, active: false }]).isWorkday(day('2026-07-18')).workday).toBe(false)
  })

  it('are worked where two of them contradict each other, in whatever order they come', () => {
    const off = { ...flood, kind: 'off' } as const
    for (const both of [
      [flood, off],
      [off, flood],
    ])
      expect(createWorkCalendar([], both).isWorkday(day('2026-07-18')).workday).toBe(true)
  })
})
