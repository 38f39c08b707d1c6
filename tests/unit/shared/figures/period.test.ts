import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarMonths,
  comparePeriods,
  isWithin,
  latestMonthBegin,
  listCompared,
  periodAfter,
  periodAround,
  periodBefore,
  periodKindWords,
  periodYearBefore,
  spanPeriod,
} from '#shared/figures/period'
import { valuesOf } from '#shared/case/choices'
import { addDays, dayNumberToLocalDate } from '#shared/prelude/local-date'
import { dayOf } from '#tests/support/figures/figure-rows'

const appraisal = { monthBegins: 26 }
const kinds = valuesOf(periodKindWords)
const aDay = fc.integer({ min: -25_000, max: 60_000 }).map(dayNumberToLocalDate)
const someRules = fc.integer({ min: 1, max: latestMonthBegin }).map((monthBegins) => ({ monthBegins }))

describe('a period', () => {
  it.each([
    ['month', '2026-11-29', calendarMonths, '2026-11-01', '2026-11-30', '2026年11月'],
    ['month', '2026-11-25', appraisal, '2026-10-26', '2026-11-25', '2026年11月'],
    ['month', '2026-11-26', appraisal, '2026-11-26', '2026-12-25', '2026年12月'],
    ['month', '2026-12-26', appraisal, '2026-12-26', '2027-01-25', '2027年1月'],
    ['quarter', '2026-11-29', calendarMonths, '2026-10-01', '2026-12-31', '2026年第四季度'],
    ['quarter', '2026-09-26', appraisal, '2026-09-26', '2026-12-25', '2026年第四季度'],
    ['half', '2026-06-30', calendarMonths, '2026-01-01', '2026-06-30', '2026年上半年'],
    ['year', '2026-12-25', appraisal, '2025-12-26', '2026-12-25', '2026年度'],
    ['week', '2026-11-29', calendarMonths, '2026-11-23', '2026-11-29', '2026-11-23 至 2026-11-29'],
    ['day', '2026-11-29', calendarMonths, '2026-11-29', '2026-11-29', '2026-11-29'],
  ] as const)('of a %s around %s', (kind, day, rules, from, to, name) => {
    expect(periodAround(kind, dayOf(day), rules)).toEqual({ kind, from, to, name })
  })

  it('holds its day, follows the one before without a gap, and has a year before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), aDay, someRules, (kind, day, rules) => {
        const period = periodAround(kind, day, rules)
        expect(isWithin(day, period)).toBe(true)
        expect(periodAround(kind, period.from, rules)).toEqual(period)
        expect(periodAround(kind, period.to, rules)).toEqual(period)
        expect(addDays(periodBefore(period, rules).to, 1)).toBe(period.from)
        const earlier = periodYearBefore(period, rules)
        expect(earlier.to < period.from).toBe(true)
        expect(earlier.kind).toBe(kind)
      }),
    )
  })

  it('that somebody chose is compared with as many days before, and with its days of the year before', () => {
    const span = spanPeriod(dayOf('2024-02-29'), dayOf('2024-02-20'), calendarMonths)
    expect(periodBefore(span, calendarMonths)).toMatchObject({ from: '2024-02-10', to: '2024-02-19' })
    expect(periodYearBefore(span, calendarMonths)).toMatchObject({ from: '2023-02-20', to: '2023-02-28' })
  })

  it('goes back and forward by the same steps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), aDay, someRules, (kind, day, rules) => {
        const period = periodAround(kind, day, rules)
        expect(periodAfter(periodBefore(period, rules), rules)).toEqual(period)
      }),
    )
    const span = spanPeriod(dayOf('2026-11-03'), dayOf('2026-11-09'), calendarMonths)
    expect(periodAfter(span, calendarMonths)).toMatchObject({ from: '2026-11-10', to: '2026-11-16' })
  })
})

describe('a comparison of periods', () => {
  const november = periodAround('month', dayOf('2026-11-20'), calendarMonths)

  it('takes of the others as many days as have come of a period that is not over', () => {
    const { now, before, yearBefore, daysSoFar } = comparePeriods(november, dayOf('2026-11-20'), calendarMonths)
    expect([now.from, now.to, now.name]).toEqual(['2026-11-01', '2026-11-20', '2026年11月'])
    expect([before.from, before.to]).toEqual(['2026-10-01', '2026-10-20'])
    expect([yearBefore.from, yearBefore.to]).toEqual(['2025-11-01', '2025-11-20'])
    expect(daysSoFar).toBe(20)
  })

  it('never takes more of another than there is of it', () => {
    const march = periodAround('month', dayOf('2026-03-30'), calendarMonths)
    expect(comparePeriods(march, dayOf('2026-03-30'), calendarMonths).before.to).toBe('2026-02-28')
  })

  it('of a period that is over takes all three whole', () => {
    const { now, before, daysSoFar } = comparePeriods(november, dayOf('2026-11-30'), calendarMonths)
    expect([now.to, before.from, before.to, daysSoFar]).toEqual(['2026-11-30', '2026-10-01', '2026-10-31', undefined])
  })

  it('ends a chosen span today', () => {
    const span = spanPeriod(dayOf('2026-11-11'), dayOf('2026-12-31'), calendarMonths)
    const { now, before } = comparePeriods(span, dayOf('2026-11-20'), calendarMonths)
    expect([now.from, now.to, before.from, before.to]).toEqual(['2026-11-11', '2026-11-20', '2026-11-01', '2026-11-10'])
  })

  it('of a year is with the year before, once', () => {
    const year = periodAround('year', dayOf('2026-11-20'), calendarMonths)
    expect(listCompared(comparePeriods(year, dayOf('2026-11-20'), calendarMonths))).toEqual(['yearBefore'])
    expect(listCompared(comparePeriods(november, dayOf('2026-11-30'), calendarMonths))).toEqual([
      'before',
      'yearBefore',
    ])
  })
})
