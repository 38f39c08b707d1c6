import { describe, expect, it } from 'vitest'
import { countFigures, indexInUnits } from '#shared/figures/count-figures'
import { measureToFormula } from '#shared/figures/measure'
import { measures, type MeasureName } from '#shared/figures/measures'
import type { FigureRow } from '#shared/figures/figure-row'
import { rateToText, type RateDigits } from '#shared/figures/rate'
import { dayOf, inTime, june, late, many } from '#tests/support/figures/figure-rows'

// Ledgers made to hold the counts that places have published; the rates have to come out as they were printed.

const visited = { ...inTime, visitedOn: dayOf('2019-06-25') }
const yes = { ...visited, visitSolved: 'yes', visitResult: 'satisfied' } as const
const no = { ...visited, visitSolved: 'no', visitResult: 'unsatisfied' } as const
const unsaid = { ...visited, visitSolved: 'unsaid', visitResult: 'unsaid' } as const
const atOnce = { ...inTime, departmentId: '' }

const published: readonly (readonly [
  place: string,
  measure: MeasureName,
  rows: () => FigureRow[],
  counted: number,
  of: number,
  digits: RateDigits,
  printed: string,
])[] = [
  ['连云港 2019-06', 'closing-rate', () => lianyungang(), 25_783, 29_186, 2, '88.34%'],
  ['连云港 2019-06', 'in-time-rate', () => lianyungang(), 24_165, 29_186, 2, '82.80%'],
  ['宁国 2022-04', 'in-time-rate-ningguo', () => [...many(597, inTime), ...many(4, late)], 597, 601, 0, '99%'],
  ['宁国 2022-04', 'in-time-rate-ningguo', () => [...many(597, inTime), ...many(4, late)], 597, 601, 1, '99.3%'],
  ['衡东 2025-Q1', 'closing-rate-hengdong', () => [...many(11_163, late), ...many(8)], 11_163, 11_171, 2, '99.93%'],
  ['衡东 2020-09', 'closing-rate-hengdong', () => [...many(3_285, late), ...many(53)], 3_285, 3_338, 2, '98.41%'],
  ['淮北 2021-03', 'closing-rate-huaibei', () => huaibei(), 1_715, 2_274, 2, '75.42%'],
  ['淮北 2021-03', 'direct-rate-huaibei', () => huaibei(), 6_673, 8_947, 2, '74.58%'],
  ['高安 2023-10', 'solved-rate-gaoan', () => [...many(1_273, yes), ...many(501, no)], 1_273, 1_774, 2, '71.76%'],
  ['丰城 2025-05', 'solved-rate-fengcheng', () => fengcheng(), 3_112, 3_456, 2, '90.05%'],
  [
    '高安 2023-10',
    'redone-rate-gaoan',
    () => [...many(15, { ...yes, round: 2 }), ...many(1_818, yes)],
    15,
    1_833,
    2,
    '0.82%',
  ],
  [
    '高安 2023-10',
    'satisfied-rate-gaoan',
    () => [...many(3, no), ...many(935, yes), ...many(800, unsaid)],
    935,
    938,
    2,
    '99.68%',
  ],
  ...(
    [
      [8, 87, '9%'],
      [6, 70, '9%'],
      [5, 66, '8%'],
      [3, 63, '5%'],
      [5, 39, '13%'],
    ] as const
  ).map(
    ([counted, of, printed]) =>
      [
        '宁国 2022-04',
        'unsatisfied-rate-ningguo',
        () => [...many(counted, no), ...many(of - counted, yes), ...many(40, { ...no, channel: 'web' })],
        counted,
        of,
        0,
        printed,
      ] as const,
  ),
]

function lianyungang(): FigureRow[] {
  return [...many(24_165, inTime), ...many(25_783 - 24_165, late), ...many(29_186 - 25_783)]
}

function huaibei(): FigureRow[] {
  return [...many(6_673, atOnce), ...many(1_715, late), ...many(2_274 - 1_715)]
}

/** Two hundred are still inside their limit and move to the next month. */
function fengcheng(): FigureRow[] {
  const unripe = { closedOn: '' as const, stage: 'handling' as const, dueOn: dayOf('2019-07-10') }
  return [...many(3_112, yes), ...many(344, no), ...many(200, { ...no, ...unripe })]
}

describe('a published rate', () => {
  it.each(published)('of %s, %s, comes out as printed', (_place, name, makeRows, counted, of, digits, printed) => {
    const [figure] = countFigures(makeRows(), june, [measures[name]])
    const share = figure?.kind === 'rate' ? figure.share : undefined
    expect(share).toEqual({ counted: counted * 100, of: of * 100 })
    expect(share && rateToText(share, digits)).toBe(printed)
  })

  it('of Beijing weighs three rates, 基本满意 as nine tenths', () => {
    const rows = [
      ...many(6, { ...yes, contactedOn: dayOf('2019-06-02') }),
      ...many(2, { ...visited, visitSolved: 'no', visitResult: 'basically', contactedOn: dayOf('2019-06-02') }),
      ...many(2, no),
    ]
    const [index] = countFigures(rows, june, [measures['three-rates-beijing']])
    expect(index?.kind === 'index' && index.parts.map(({ share }) => rateToText(share, 1))).toEqual([
      '80.0%',
      '60.0%',
      '78.0%',
    ])
    // 0.1 × 80 + 0.5 × 60 + 0.4 × 78
    expect(index?.kind === 'index' && indexInUnits(index.parts)).toBe(6_920)
  })

  it('of nothing is no rate, of an index too', () => {
    const [rate, index] = countFigures([], june, [measures['satisfied-rate'], measures['three-rates-beijing']])
    expect(rate?.kind === 'rate' && rateToText(rate.share, 2)).toBe('—')
    expect(index?.kind === 'index' && indexInUnits(index.parts)).toBeUndefined()
  })

  it('of 连云港 2020-09: what is in hand is what was taken in with what was carried over', () => {
    const september = { from: dayOf('2019-06-01'), to: dayOf('2019-06-30') }
    const rows = [...many(785), ...many(46, { issuedOn: dayOf('2019-05-30') })]
    const [carried, taken, inHand] = countFigures(rows, september, [
      measures['carried-in'],
      measures['taken-in'],
      measures['in-hand'],
    ])
    expect([carried, taken, inHand]).toEqual([46, 785, 831].map((count) => ({ kind: 'count', counted: count * 100 })))
  })
})

it('says its formula with its numerator and denominator', () => {
  expect(measureToFormula(measures['in-time-rate'])).toBe('按期办结数 ÷ 本期应办结数')
  expect(measureToFormula(measures['satisfied-rate-beijing'])).toBe('（满意数 + 0.9 × 基本满意数） ÷ 本期有效回访数')
  expect(measureToFormula(measures['three-rates-beijing'])).toBe('0.1 × 响应率 + 0.5 × 解决率 + 0.4 × 满意率')
})
