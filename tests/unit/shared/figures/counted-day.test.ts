import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures, listBehind } from '#shared/figures/count-figures'
import { dimensions } from '#shared/figures/dimensions'
import type { FigureRow } from '#shared/figures/figure-row'
import type { Measure } from '#shared/figures/measure'
import { measures, type MeasureName } from '#shared/figures/measures'
import {
  comparePeriods,
  dayRuleToWords,
  periodAround,
  periodBefore,
  spanPeriod,
  type Span,
} from '#shared/figures/period'
import { addDays } from '#shared/prelude/local-date'
import { aFigureRow, dayOf } from '#tests/support/figures/figure-rows'

const noonMonths = { monthBegins: 26, daysFromNoon: true }
const june = periodAround('month', dayOf('2019-06-10'), noonMonths)
const july = periodAround('month', dayOf('2019-07-10'), noonMonths)
const morning = 11 * 60 + 59
const noon = 12 * 60

function count(name: MeasureName, row: FigureRow, span: Span = june): number {
  const [figure] = countFigures([row], span, [measures[name]])
  if (figure?.kind === 'rate') return figure.share.of / 100
  return figure?.kind === 'count' ? figure.counted / 100 : Number.NaN
}

describe('days from noon to noon', () => {
  it('are those of the office, said beside every period made of them', () => {
    expect(june).toMatchObject({ from: '2019-05-26', to: '2019-06-25', daysFromNoon: true })
    const { now, before, yearBefore } = comparePeriods(june, dayOf('2019-06-10'), noonMonths)
    const made = [now, before, yearBefore, periodBefore(june, noonMonths), spanPeriod(june.from, june.to, noonMonths)]
    for (const period of made) expect(dayRuleToWords(period)).toContain('中午 12 点')
    expect(dayRuleToWords(periodAround('month', dayOf('2019-06-10'), { monthBegins: 26 }))).toBe('')
  })

  it.each([
    // What is known to the minute counts by it.
    ['taken in before noon of the last day', { issuedOn: '2019-06-25', issuedMinute: morning }, 'taken-in', 1, 0],
    ['taken in at noon of the last day', { issuedOn: '2019-06-25', issuedMinute: noon }, 'taken-in', 0, 1],
    ['taken in at noon of the day before the first', { issuedOn: '2019-05-25', issuedMinute: noon }, 'taken-in', 1, 0],
    // What is known by its day alone counts on that day.
    ['taken in on the last day', { issuedOn: '2019-06-25', issuedMinute: '' }, 'taken-in', 1, 0],
    ['closed in the afternoon of the last day', { closedOn: '2019-06-25', closedMinute: noon + 1 }, 'closed', 0, 1],
    ['closed on the last day', { closedOn: '2019-06-25', closedMinute: '' }, 'closed', 1, 0],
    // Neither span may lose it.
    ['in hand at noon, answered at three', { closedOn: '2019-06-25', closedMinute: 900 }, 'in-hand', 1, 0],
    // A limit ends with its day, after the noon that ends the period.
    ['due on the last day', { dueOn: '2019-06-25' }, 'closing-rate', 0, 1],
    ['due on the day before the last', { dueOn: '2019-06-24' }, 'closing-rate', 1, 0],
  ] as const)('count what was %s', (_words, given, name, inJune, inJuly) => {
    const { issuedOn, closedOn, dueOn } = { issuedOn: '2019-06-03', closedOn: '', dueOn: '2019-06-20', ...given }
    const row = aFigureRow({
      ...given,
      issuedOn: dayOf(issuedOn),
      closedOn: closedOn === '' ? '' : dayOf(closedOn),
      dueOn: dayOf(dueOn),
      stage: closedOn === '' ? 'handling' : 'closed',
    })
    expect([count(name, row), count(name, row, july)]).toEqual([inJune, inJuly])
  })

  it('judge what is in time by the days of the calendar', () => {
    const day = dayOf('2019-06-20')
    const row = aFigureRow({ dueOn: day, closedOn: day, closedMinute: 17 * 60, stage: 'closed' })
    expect(count('closed-in-time', row)).toBe(1)
    expect(dimensions.limit.keyOf(row, june)).toBe('in-time')
  })

  it('lose nothing and count nothing twice from one day to the next, and no rate is over its whole', () => {
    const aDay = fc.integer({ min: 0, max: 12 }).map((days) => addDays(dayOf('2019-06-10'), days))
    const aMinute = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 1439 }))
    const aRow = fc
      .record({
        issuedOn: aDay,
        issuedMinute: aMinute,
        closedAfter: fc.integer({ min: -1, max: 8 }),
        closedMinute: aMinute,
        limit: fc.integer({ min: 0, max: 8 }),
      })
      .map(({ issuedOn, issuedMinute, closedAfter, closedMinute, limit }) => {
        const isClosed = closedAfter >= 0
        // Nothing is answered before it came.
        const minute =
          closedAfter === 0 && closedMinute !== '' && (issuedMinute === '' || closedMinute < issuedMinute)
            ? issuedMinute
            : closedAfter === 0 && closedMinute === ''
              ? issuedMinute
              : closedMinute
        return aFigureRow({
          issuedOn,
          issuedMinute,
          dueOn: addDays(issuedOn, limit),
          closedOn: isClosed ? addDays(issuedOn, closedAfter) : '',
          closedMinute: isClosed ? minute : '',
          stage: isClosed ? 'closed' : 'handling',
        })
      })
    const all: readonly Measure[] = Object.values(measures)
    const days = Array.from({ length: 40 }, (_, nth) =>
      periodAround('day', addDays(dayOf('2019-06-08'), nth), noonMonths),
    )
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 8 }), (rows) => {
        for (const name of ['taken-in', 'closed'] as const) {
          const found = days.flatMap((day) => [...listBehind(rows, day, measures[name], 'counted')])
          expect(found).toHaveLength(rows.filter(({ stage }) => name === 'taken-in' || stage === 'closed').length)
        }
        for (const [nth, day] of days.entries()) {
          const figures = countFigures(rows, day, all)
          for (const figure of figures)
            if (figure.kind === 'rate') expect(figure.share.counted).toBeLessThanOrEqual(figure.share.of)
          const [before, inHand, takenIn, closed] = (['carried-in', 'in-hand', 'taken-in', 'closed'] as const).map(
            (name) => rows.reduce((sum, row) => sum + count(name, row, day), 0),
          )
          expect(Number(before) + Number(takenIn) - Number(closed)).toBe(inHand)
          const next = days[nth + 1]
          if (next !== undefined)
            expect(rows.reduce((sum, row) => sum + count('carried-in', row, next), 0)).toBe(inHand)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('挂件', () => {
  const waiting = (until: string, from = '2019-06-12') => ({
    standstills: [{ from: dayOf(from), until: until === '' ? ('' as const) : dayOf(until) }],
  })
  const span = { from: dayOf('2019-06-01'), to: dayOf('2019-06-30') }
  const counted = (row: FigureRow) =>
    (['in-hand', 'in-hand-overdue', 'in-hand-paused', 'closing-rate'] as const).map((name) => [
      count(name, row, span),
      listBehind([row], span, measures[name], name === 'closing-rate' ? 'of' : 'counted').length,
    ])

  it.each([
    ['no 挂件, past its limit', aFigureRow(), [1, 1, 0, 1], 'overdue'],
    // It is in hand, neither late nor owed: its limit moves when it goes on.
    ['its clock stopped before its limit', aFigureRow(waiting('')), [1, 0, 1, 0], 'paused'],
    ['one that went on after the period', aFigureRow(waiting('2019-07-02')), [1, 0, 1, 0], 'paused'],
    ['one that went on in the period', aFigureRow(waiting('2019-06-20')), [1, 1, 0, 1], 'overdue'],
    ['one that began after the period', aFigureRow(waiting('', '2019-07-01')), [1, 1, 0, 1], 'overdue'],
    // What was late when it was granted stays late.
    ['its clock stopped after its limit', aFigureRow(waiting('', '2019-06-20')), [1, 1, 0, 1], 'overdue'],
    [
      'an answer all the same',
      aFigureRow({ ...waiting(''), closedOn: dayOf('2019-06-14'), stage: 'closed' }),
      [0, 0, 0, 1],
      'in-time',
    ],
  ])('counts a case with %s apart, and each number opens to its cases', (_words, row, numbers, key) => {
    expect(counted(row)).toEqual(numbers.map((number) => [number, number]))
    expect(dimensions.limit.keyOf(row, span)).toBe(key)
  })
})
