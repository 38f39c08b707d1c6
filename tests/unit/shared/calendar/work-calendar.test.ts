import { describe, expect, it } from 'vitest'
import { assert, integer, property } from 'fast-check'
import { addCalendarDays, addWorkingDays, civilCodeRules } from '#shared/calendar/add-limit'
import { readNotice } from '#shared/calendar/read-notice'
import { holidayTableSchema } from '#shared/calendar/holiday-table'
import { addWorkdays, createWorkCalendar, workdaysBetween, type WorkCalendar } from '#shared/calendar/work-calendar'
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

function* daysOf(first: string, last: string): Generator<LocalDate> {
  for (let one = day(first); one <= last; one = addDays(one, 1)) yield one
}

/** The oracle takes a day for UTC midnight seen in local time, from the moment it is loaded: it tells the truth only east of Greenwich. */
async function judgeOutside(days: readonly LocalDate[]): Promise<ReadonlyMap<LocalDate, boolean>> {
  return inZone('Asia/Shanghai', async () => {
    const { isWorkday } = await import('chinese-days')
    return new Map(days.map((one) => [one, isWorkday(one)]))
  })
}

async function inZone<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const before = process.env['TZ']
  process.env['TZ'] = name
  try {
    return await run()
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
}

const workdaysIn = (year: number, of: WorkCalendar): number =>
  [...daysOf(`${year}-01-01`, `${year}-12-31`)].filter((one) => of.isWorkday(one).workday).length

describe('the shipped working-day calendar', () => {
  it('judges every day of 2004 to 2026 as an independent package does, but for the one day that it misses', async () => {
    const days = [...daysOf('2004-01-01', '2026-12-31')]
    const outside = await judgeOutside(days)
    expect(days.length).toBe(8401)
    // 国办发明电〔2005〕35号 has Saturday 2005-12-31 worked for 元旦 of 2006; chinese-days 1.5.7 has it off.
    expect(days.filter((one) => calendar.isWorkday(one).workday !== outside.get(one))).toEqual(['2005-12-31'])
  })

  it.each([
    // Days that other packages have wrong: tyme4ts and lunar-typescript the first two, chinese-workday all six.
    ['2013-04-07', true],
    ['2013-10-12', true],
    ['2018-01-01', false],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2023-01-03', true],
    // The extension of 2020 ends on 02-02; the notice of 2006 reaches back into 2005.
    ['2020-02-03', true],
    ['2005-12-31', true],
    // holiday-calendar 1.3.3 has none of these as its notice has (findings/holiday-calendar-years).
    ['2011-12-31', true],
    ['2015-01-04', true],
    ['2016-04-02', false],
    ['2018-06-16', false],
    ['2018-09-22', false],
  ])('has %s right', (one, workday) => {
    expect(calendar.isWorkday(day(one))).toEqual({ workday, known: true })
  })

  it('counts 251 working days in 2024 and 248 in 2025 and 2026', () => {
    expect([2024, 2025, 2026].map((year) => workdaysIn(year, calendar))).toEqual([251, 248, 248])
  })

  it('knows every day it has tables for', () => {
    expect([...daysOf('2004-01-01', '2026-12-28')].every((one) => calendar.isWorkday(one).known)).toBe(true)
  })

  it.each([
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-30', 5, '2026-10-13'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-10-09', 1, '2026-10-10'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-10-08', -1, '2026-09-30'],
  ])('from %s the working day number %i is %s', (from, count, to) => {
    expect(addWorkdays(day(from), count, calendar)).toEqual({ day: to, known: true })
  })

  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-22', '2026-11-20', 0],
    ['2026-09-30', '2026-10-10', 3],
    ['2026-11-23', '2026-11-09', -10],
  ])('between %s and %s lie %i working days', (from, to, days) => {
    expect(workdaysBetween(day(from), day(to), calendar)).toEqual({ days, known: true })
  })
})

describe('a year without a table', () => {
  it('is judged by weekday and said to be unknown', () => {
    expect(calendar.isWorkday(day('2027-01-01'))).toEqual({ workday: true, known: false })
    expect(calendar.isWorkday(day('2027-01-02'))).toEqual({ workday: false, known: false })
  })

  it('makes every count that touches it unknown', () => {
    expect(addWorkdays(day('2026-12-21'), 5, calendar)).toEqual({ day: '2026-12-28', known: true })
    expect(addWorkdays(day('2026-12-28'), 5, calendar)).toEqual({ day: '2027-01-04', known: false })
    expect(workdaysBetween(day('2026-12-28'), day('2027-01-04'), calendar)).toEqual({ days: 5, known: false })
    expect(workdaysBetween(day('2027-01-04'), day('2026-12-28'), calendar)).toEqual({ days: -5, known: false })
    expect(addWorkdays(day('2027-01-04'), -5, calendar).known).toBe(false)
  })

  it('leaves the last three days of the year before it unsettled, since 元旦 may claim them', () => {
    expect(['2026-12-28', '2026-12-29', '2026-12-31'].map((one) => calendar.isWorkday(day(one)).known)).toEqual([
      true,
      false,
      false,
    ])
    const with2027 = createWorkCalendar([
      ...tablesOf(2026),
      table(2027, '2026-11-10', ['2026-12-31', '2027-01-01'], ['2026-12-27']),
    ])
    expect(with2027.isWorkday(day('2026-12-31'))).toEqual({ workday: false, known: true })
    expect(with2027.isWorkday(day('2026-12-27'))).toEqual({ workday: true, known: true })
  })

  it('stays unknown when only years around it have tables', () => {
    const gap = createWorkCalendar([
      table(2024, '2023-10-25', ['2024-01-01']),
      table(2026, '2025-11-04', ['2026-01-01']),
    ])
    expect(gap.years).toEqual([2024, 2026])
    expect(workdaysBetween(day('2024-12-20'), day('2026-01-05'), gap).known).toBe(false)
  })
})

describe('two tables of one year', () => {
  it('leave the one issued later standing, in whatever order they come', () => {
    const first = table(2030, '2029-11-01', ['2030-02-04'])
    const extended = table(2030, '2030-01-27', ['2030-02-04', '2030-02-05'])
    for (const tables of [
      [first, extended],
      [extended, first],
    ])
      expect(createWorkCalendar(tables).isWorkday(day('2030-02-05')).workday).toBe(false)
  })
})

describe('counting working days', () => {
  const anyDay = integer({
    min: localDateToDayNumber(day('2023-01-02')),
    max: localDateToDayNumber(day('2026-12-01')),
  }).map(dayNumberToLocalDate)
  const count = integer({ min: -60, max: 60 })
  const between = (from: LocalDate, to: LocalDate): number => workdaysBetween(from, to, calendar).days
  const after = (from: LocalDate, n: number): LocalDate => addWorkdays(from, n, calendar).day

  it('is undone by counting between: n working days on, n working days lie between', () => {
    assert(
      property(anyDay, integer({ min: 1, max: 300 }), (from, n) => void expect(between(from, after(from, n))).toBe(n)),
    )
  })

  it('ends on a working day whichever way it goes', () => {
    assert(
      property(
        anyDay,
        count,
        (from, n) => void expect(n === 0 || calendar.isWorkday(after(from, n)).workday).toBe(true),
      ),
    )
  })

  it('gets back to a working day by going as far the other way', () => {
    const workday = anyDay.filter((one) => calendar.isWorkday(one).workday)
    assert(property(workday, count, (from, n) => void expect(after(after(from, n), -n)).toBe(from)))
  })

  it('adds up: from a to c is from a to b and from b to c, and turns its sign when turned round', () => {
    assert(
      property(anyDay, anyDay, anyDay, (a, b, c) => {
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
      }),
    )
  })

  it('agrees with going through the days one by one', () => {
    assert(
      property(anyDay, integer({ min: 0, max: 400 }), (from, length) => {
        const to = addDays(from, length)
        const walked = [...daysOf(addDays(from, 1), to)].filter((one) => calendar.isWorkday(one).workday).length
        expect(between(from, to)).toBe(walked)
      }),
    )
  })
})

describe('the PC time zone', () => {
  const flood = {
    from: day('2026-07-18'),
    to: day('2026-07-19'),
    kind: 'worked',
    why: '防汛值守',
    active: true,
  } as const

  it.each([
    ['Asia/Shanghai', 8],
    ['America/New_York', 19],
    ['Pacific/Kiritimati', 13],
    ['UTC', 0],
  ])('%s changes no answer', async (name, hourAtEpoch) => {
    const answers = await inZone(name, () => {
      const here = shippedCalendar()
      return {
        hourAtEpoch: new Date(0).getHours(),
        workdays: [2024, 2025, 2026].map((year) => workdaysIn(year, here)),
        monday: here.isWorkday(day('2026-11-23')).workday,
        fifth: addWorkdays(day('2026-09-30'), 5, here).day,
        between: workdaysBetween(day('2026-02-13'), day('2026-02-27'), here).days,
        limits: [addCalendarDays, addWorkingDays].map((add) => add(day('2026-09-16'), 15, here, civilCodeRules).day),
        read: readNotice('2027年\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。').read.festivals[0]?.off,
        local: createWorkCalendar([], [flood]).isWorkday(day('2026-07-18')).workday,
      }
    })
    // The hour proves that the zone took effect at all.
    expect(answers).toEqual({
      hourAtEpoch,
      workdays: [251, 248, 248],
      monday: true,
      fifth: '2026-10-13',
      between: 5,
      limits: ['2026-10-08', '2026-10-13'],
      read: ['2027-01-01', '2027-01-02', '2027-01-03'],
      local: true,
    })
  })
})

function table(year: number, issuedOn: string, off: string[], worked: string[] = []) {
  return holidayTableSchema.parse({ year, source: 'made for this test', issuedOn, off, worked })
}

function tablesOf(...years: number[]) {
  return years.map((year) => table(year, `${year - 1}-11-01`, [`${year}-01-01`]))
}
