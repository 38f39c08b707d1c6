import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTotals } from '#shared/centre-figures/compare-totals'
import { readHeads } from '#shared/centre-figures/read-heads'
import { findOwnLine, readTotals } from '#shared/centre-figures/read-totals'
import { parseTextTable } from '#shared/centre-figures/text-table'
import type { FigureRow } from '#shared/figures/figure-row'
import { calendarMonths, periodAround } from '#shared/figures/period'
import { addDays } from '#shared/prelude/local-date'
import { aFigureRow, dayOf, inTime, late, leftOut, many } from '#tests/support/figures/figure-rows'

const june = periodAround('month', dayOf('2019-06-10'), calendarMonths)

function compare(text: string, rows: readonly FigureRow[]) {
  const table = parseTextTable(text)
  const shaped = table.ok ? readHeads(table.value) : undefined
  if (!table.ok || shaped?.ok !== true) throw new Error('not read')
  const own = findOwnLine(readTotals(table.value, shaped.value), ['青山镇'])
  if (own === undefined) throw new Error('no line')
  return compareTotals(own, rows, june)
}
const only = (text: string, rows: readonly FigureRow[]) => compare(text, rows)[0]

describe('their totals beside ours', () => {
  it('are equal as they print them', () => {
    const rows = [...many(48, inTime), ...many(1, late), ...many(1)]
    // 48 ÷ 50 = 96 %, 49 ÷ 50 = 98 %.
    const table = '单位\t受理数\t办结数\t按期办结率\t办结率\n青山镇\t50件\t49\t96.00%\t98'
    expect(compare(table, rows).map(({ word, equal, ways }) => [word, equal, ways])).toEqual(
      ['受理', '办结', '按期办结率', '办结率'].map((word) => [word, true, []]),
    )
  })
  it.each([
    ['97.96', true],
    ['98', true],
    ['98.00', true],
    ['98.0%', true],
    ['0.9796', true],
    ['97.9', false],
  ])('97.96 printed %s is the same: %s', (printed, equal) => {
    const rows = [...many(48, inTime), ...many(1)]
    expect(only(`单位\t办结率\n青山镇\t${printed}`, rows)?.equal).toBe(equal)
  })

  it('come out by a published way, which is named with what it divides', () => {
    // Ten of May are closed in June, and of June's ten five are not due before July.
    const rows = [
      ...many(5, inTime),
      ...many(5, { dueOn: dayOf('2019-07-05') }),
      ...many(10, { ...inTime, issuedOn: dayOf('2019-05-20'), dueOn: dayOf('2019-05-30') }),
    ]
    const rate = only('单位\t办结率\n青山镇\t50%', rows)
    expect(rate).toMatchObject({ ours: '100.00%', equal: false })
    expect(rate?.ways[0]).toBe('按 办结率（衡东：÷ 有效工单） 计算即相同（5 ÷ 10）')
  })
  it('come out over other days', () => {
    const rows = [
      ...many(3, { issuedOn: dayOf('2019-06-10') }),
      ...many(4, { issuedOn: dayOf('2019-05-27') }),
      ...many(2, { issuedOn: dayOf('2019-06-28') }),
    ]
    expect(only('单位\t受理\n青山镇\t7', rows)?.ways[0]).toMatch(/^按 受理，按上月 (?:25|26|21) 日至本月/u)
    const noon = [
      ...many(3, { issuedOn: dayOf('2019-06-10') }),
      ...many(2, { issuedOn: dayOf('2019-06-30'), issuedMinute: 900 }),
    ]
    expect(only('单位\t受理\n青山镇\t3', noon)?.ways[0]).toBe(
      '按 受理，每日从前一日中午 12 点算到当日中午 12 点 计算即相同',
    )
  })
  it('come out with what was approved as not counting', () => {
    const rows = [...many(9, inTime), ...many(1, leftOut)]
    const rate = only('单位\t办结率\n青山镇\t90%', rows)
    expect(rate?.ways[0]).toBe('按 办结率、批准不计入的也算 计算即相同（9 ÷ 10）')
  })
  it('say that nothing gives them', () => expect(only('单位\t受理\n青山镇\t77', many(3))?.ways).toEqual([]))

  it('that are ours are always equal', () => {
    const aRow = fc
      .record({
        issued: fc.integer({ min: -20, max: 40 }),
        limit: fc.integer({ min: 1, max: 20 }),
        closed: fc.integer({ min: -5, max: 30 }),
      })
      .map(({ issued, limit, closed }) => {
        const issuedOn = addDays(june.from, issued)
        return aFigureRow({
          issuedOn,
          dueOn: addDays(issuedOn, limit),
          closedOn: closed < 0 ? '' : addDays(issuedOn, closed),
          stage: closed < 0 ? 'handling' : 'closed',
        })
      })
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 20 }), (rows) => {
        const zero = compare(
          '单位\t受理\t办结\t按期办结\t超期办结\t在办\t办结率\t按期办结率\n青山镇\t0\t0\t0\t0\t0\t0\t0',
          rows,
        )
        const printed = zero.map(({ ours }) => ours)
        const again = compare(
          `单位\t受理\t办结\t按期办结\t超期办结\t在办\t办结率\t按期办结率\n青山镇\t${printed.join('\t')}`,
          rows,
        )
        expect(again.filter(({ equal, ours }) => !equal && ours !== '—')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
