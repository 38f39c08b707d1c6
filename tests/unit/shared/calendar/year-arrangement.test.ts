import { describe, expect, it } from 'vitest'
import { findArrangementFaults, type ArrangementFault } from '#shared/calendar/arrangement-faults'
import { holidayTableSchema } from '#shared/calendar/holiday-table'
import {
  toHolidayTable,
  writeArrangement,
  yearArrangementSchema,
  type YearArrangement,
} from '#shared/calendar/year-arrangement'
import { localDateSchema } from '#shared/prelude/local-date'
import { readShippedArrangements, shippedArrangement } from '#tests/support/shipped-calendar'

const shipped = readShippedArrangements()

describe('the arrangements that come with the program', () => {
  it('are those of 2004 to 2026, each with its notice, and say where its number was not verified', () => {
    expect(shipped.map(({ year }) => year)).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index))
    const isUnverified = ({ source }: YearArrangement): boolean => source.includes('文号未核实')
    expect(shipped.filter(isUnverified).map(({ year }) => year)).toEqual([2004, 2005, 2008, 2015])
    for (const { year, source } of shipped) {
      expect(source.startsWith(`国务院办公厅关于${year}年部分节假日安排的通知（`)).toBe(true)
      if (![2004, 2005, 2008].includes(year)) expect(source).toMatch(new RegExp(`（国办发明电〔${year - 1}〕\\d+号`))
    }
    expect(shipped.slice(-4).map(({ issuedOn }) => issuedOn)).toEqual([
      '2022-12-08',
      '2023-10-25',
      '2024-11-12',
      '2025-11-04',
    ])
  })

  it('pass every check that an imported one has to pass, but for the extension of 2020, which nothing pays for', () => {
    const faults = shipped.flatMap((one) => findArrangementFaults(one).map((fault) => ({ year: one.year, ...fault })))
    expect(faults).toEqual([{ year: 2020, type: 'unpaired', festival: '春节', needed: 3, found: 1 }])
  })

  it('are tables, and the same when they are written down and read back', () => {
    for (const one of shipped) {
      expect(holidayTableSchema.safeParse(toHolidayTable(one)).success).toBe(true)
      expect(yearArrangementSchema.parse(writeArrangement(one))).toEqual(one)
    }
  })
})

const of2026 = writeArrangement(shippedArrangement(2026))

/** 2026 with one holiday changed. */
function changed(name: string, change: Partial<{ name: string; off: string[]; worked: string[] }>): YearArrangement {
  const festivals = of2026.festivals.map((one) => (one.name === name ? { ...one, ...change } : one))
  return yearArrangementSchema.parse({ ...of2026, festivals })
}

const day = (text: string) => localDateSchema.parse(text)

describe('an arrangement is refused', () => {
  it.each<[string, YearArrangement, ArrangementFault]>([
    [
      'with a day of another year',
      changed('清明节', { off: ['2027-04-04/2027-04-06'] }),
      { type: 'wrong-year', festival: '清明节', day: day('2027-04-04') },
    ],
    [
      'with a make-up day that is a weekday',
      changed('劳动节', { worked: ['2026-05-08'] }),
      { type: 'make-up-on-weekday', festival: '劳动节', day: day('2026-05-08') },
    ],
    ['with a holiday without any day off', changed('端午节', { off: [] }), { type: 'no-day-off', festival: '端午节' }],
    [
      'with a weekday between the days off',
      changed('国庆节', { off: ['2026-10-01/2026-10-05', '2026-10-07'] }),
      { type: 'gap-in-block', festival: '国庆节', day: day('2026-10-06') },
    ],
    [
      'with a make-up day in another month than its block',
      changed('国庆节', { worked: ['2026-09-20', '2026-11-14'] }),
      { type: 'make-up-far-off', festival: '国庆节', day: day('2026-11-14') },
    ],
    [
      'with a make-up day too few',
      changed('春节', { worked: ['2026-02-14'] }),
      { type: 'unpaired', festival: '春节', needed: 2, found: 1 },
    ],
    [
      'with a make-up day too many',
      changed('清明节', { worked: ['2026-04-11'] }),
      { type: 'unpaired', festival: '清明节', needed: 0, found: 1 },
    ],
    [
      'with a day off twice',
      changed('清明节', { off: ['2026-04-04/2026-04-06', '2026-04-05'] }),
      { type: 'day-twice', festival: '清明节', day: day('2026-04-05') },
    ],
    [
      'with a day both off and worked',
      changed('元旦', { worked: ['2026-01-03'] }),
      { type: 'off-and-worked', festival: '元旦', day: day('2026-01-03') },
    ],
    ['without a holiday', changed('端午节', { name: '火把节' }), { type: 'festival-missing', festival: '端午节' }],
    ['with a holiday twice', changed('端午节', { name: '中秋节' }), { type: 'festival-twice', festival: '中秋节' }],
  ])('%s', (_what, arrangement, fault) => {
    expect(findArrangementFaults(arrangement)).toContainEqual(fault)
  })

  it('is true where 中秋节 gives its day to 国庆节, as in 2015', () => {
    expect(findArrangementFaults(shippedArrangement(2015))).toEqual([])
  })
})

describe('what is written of an arrangement', () => {
  it.each([
    ['a day that no calendar has', { off: ['2026-02-30'] }],
    ['days that end before they begin', { off: ['2026-02-05/2026-02-03'] }],
    ['three days in one span', { off: ['2026-02-03/2026-02-04/2026-02-05'] }],
    ['a span without an end', { off: ['2026-02-03/'] }],
    ['more days than a holiday has', { off: ['2026-02-01/2026-03-31'] }],
    ['a name without letters', { name: '' }],
  ])('is not read with %s', (_what, change) => {
    const festivals = [{ name: '春节', off: [], worked: [], ...change }]
    expect(yearArrangementSchema.safeParse({ ...of2026, festivals }).success).toBe(false)
  })
})
