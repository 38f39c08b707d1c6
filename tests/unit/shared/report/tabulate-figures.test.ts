import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarMonths, periodAround, spanPeriod } from '#shared/figures/period'
import { chartFigures } from '#shared/report/chart-figures'
import { reportDimensionNames } from '#shared/report/dimensions'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import { tabulateDimension, tabulateFigures } from '#shared/report/tabulate-figures'
import { dayOf } from '#tests/support/figures/figure-rows'
import {
  aBusyYear,
  anyReportRow,
  aReportRow,
  aReportSource,
  manyReportRows,
  seedBureau,
} from '#tests/support/report/report-rows'

const tableOf = (source: ReportSource) => tabulateFigures(gatherFacts(source))
const chartsOf = (source: ReportSource) => chartFigures(['months', 'class', 'demand'], source, gatherFacts(source))

describe('the table of figures', () => {
  it('says of what every rate is made', () => {
    const { heads, rows } = tableOf(seedBureau)
    expect(heads).toEqual(['指标', '本期', '分子÷分母'])
    expect(rows).toContainEqual(['受理件次', '160件次', ''])
    expect(rows).toContainEqual(['反馈率', '98.00%', '147÷150'])
    expect(rows).toContainEqual(['满意率', '98.00%', '98÷100'])
  })

  it('compares with what the ledger holds, a year with the year before alone', () => {
    expect(tableOf(aReportSource(aBusyYear)).heads).toEqual(['指标', '本期', '分子÷分母', '上月', '上年同期'])
    const year = periodAround('year', dayOf('2019-06-15'), calendarMonths)
    expect(tableOf(aReportSource(aBusyYear, { period: year })).heads).toEqual(['指标', '本期', '分子÷分母', '上年'])
  })
})

describe('a table by parts', () => {
  it('sums up to the whole, by whatever the cases are put together', () => {
    fc.assert(
      fc.property(fc.array(anyReportRow, { maxLength: 40 }), fc.constantFrom(...reportDimensionNames), (rows, name) => {
        const source = aReportSource(rows, { period: periodAround('year', dayOf('2019-06-15'), calendarMonths) })
        const { rows: lines } = tabulateDimension(source, gatherFacts(source), name)
        for (const column of [1, 3, 4]) {
          const sum = lines.slice(0, -1).reduce((total, cells) => total + Number(cells[column]), 0)
          expect(sum).toBe(Number(lines.at(-1)?.[column]))
        }
      }),
    )
  })

  it('is the same on every PC also where two lines have one name', () => {
    const rows = [
      aReportRow({ departmentId: 'gone-1', closedOn: dayOf('2019-06-10'), stage: 'closed' }),
      aReportRow({ departmentId: 'gone-2', closedOn: dayOf('2019-06-20'), stage: 'closed' }),
    ]
    const [one, other] = [rows, rows.toReversed()].map((each) => {
      const source = aReportSource(each)
      const facts = gatherFacts(source)
      return [tabulateDimension(source, facts, 'department'), facts.rankings.get('department')]
    })
    expect(one).toEqual(other)
  })

  it('has what says nothing of it last, before the sum', () => {
    const source = aReportSource([...manyReportRows(3, { villageName: '' }), aReportRow()])
    const { rows } = tabulateDimension(source, gatherFacts(source), 'village')
    expect(rows.map(([name]) => name)).toEqual(['石桥村', '未填村社', '合计'])
  })
})

describe('a chart', () => {
  it('has a gap for a month that the ledger does not hold, and a zero for one without a case', () => {
    const rows = [aReportRow({ issuedOn: dayOf('2019-03-05') }), aReportRow({ issuedOn: dayOf('2019-05-05') })]
    const [months] = chartsOf(aReportSource(rows, { today: dayOf('2019-06-20') }))
    expect(months?.categories).toEqual(['1月', '2月', '3月', '4月', '5月', '6月'])
    expect(months?.series[0]?.values).toEqual([null, null, 1, 0, 1, 0])
    expect(months?.description).toContain('2019年2月受理无数据、办结无数据；2019年3月受理1件、办结0件')
  })

  it('of a chosen span counts no day outside of it, and names years where there are two', () => {
    const rows = [dayOf('2018-12-10'), dayOf('2018-12-20'), dayOf('2019-01-05')].map((issuedOn) =>
      aReportRow({ issuedOn }),
    )
    const [months] = chartsOf(
      aReportSource(rows, { period: spanPeriod(dayOf('2018-12-15'), dayOf('2019-01-20'), calendarMonths) }),
    )
    expect(months?.categories).toEqual(['2018年12月', '2019年1月'])
    expect(months?.series[0]?.values).toEqual([1, 1])
  })

  it('of many lines has one for the rest, and there is none of nothing', () => {
    const rows = Array.from({ length: 14 }, (_none, nth) => aReportRow({ id: String(nth), category: `第${nth}类` }))
    const bars = chartsOf(aReportSource(rows)).find(({ shape }) => shape === 'bars')
    expect(bars?.categories.length).toBe(10)
    expect(bars?.categories.at(-1)).toBe('其余')
    expect(bars?.series[0]?.values.reduce((sum, value) => (sum ?? 0) + (value ?? 0), 0)).toBe(14)
    expect(chartsOf(aReportSource([]))).toEqual([])
  })
})
