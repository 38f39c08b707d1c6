import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countFigures, listBehind, type Figure } from '#shared/figures/count-figures'
import { measures } from '#shared/figures/measures'
import { assessPledge, listMoved, toReview } from '#shared/pledge/assess-pledge'
import { countIndicators, listProofs, rowsByUnit, spanOn } from '#shared/pledge/count-indicators'
import { judgeIndicator } from '#shared/pledge/judge-indicator'
import { usualGrades } from '#shared/pledge/pledge-year'
import { gradeOf, totalPoints } from '#shared/pledge/total-points'
import { dayOf, inTime, june, late, many } from '#tests/support/figures/figure-rows'
import { aPledge, aPledgeRow, anIndicator } from '#tests/support/pledge/pledge-builders'

const rate = (counted: number, of: number): Figure => ({
  kind: 'rate',
  share: { counted: counted * 100, of: of * 100 },
  before: { counted: counted * 100, of: of * 100 },
})
const count = (cases: number): Figure => ({ kind: 'count', counted: cases * 100 })

const atLeast98 = anIndicator({ measure: 'in-time-rate', goal: 9800, off: 'per-point', each: 100, step: 100 })

describe('an indicator', () => {
  it.each([
    // A rate is compared as it is: 97.996 % prints as 98 % and misses it.
    [atLeast98, rate(98, 100), false, 1000],
    [atLeast98, rate(48_998, 50_000), true, 900],
    // Every begun percentage point costs one.
    [atLeast98, rate(97, 100), true, 900],
    [atLeast98, rate(965, 1000), true, 800],
    [atLeast98, rate(0, 100), true, 0],
    // 县国土局: one point for every five percentage points below 25 %.
    [
      anIndicator({ measure: 'visit-rate', goal: 2500, off: 'per-point', each: 100, step: 500 }),
      rate(20, 100),
      true,
      900,
    ],
    [
      anIndicator({ measure: 'visit-rate', goal: 2500, off: 'per-point', each: 100, step: 500 }),
      rate(19, 100),
      true,
      800,
    ],
    [anIndicator({ measure: 'in-time-rate', goal: 10_000, off: 'per-case', each: 250 }), rate(17, 20), true, 250],
    [
      anIndicator({ measure: 'return-rate', sign: 'at-most', goal: 500, off: 'per-case', each: 100 }),
      rate(3, 20),
      true,
      700,
    ],
    [anIndicator({ measure: 'return-rate', sign: 'at-most', goal: 500 }), rate(1, 20), false, 1000],
    [
      anIndicator({ measure: 'in-hand-overdue', sign: 'exactly', goal: 0, off: 'per-point', each: 200 }),
      count(3),
      true,
      400,
    ],
    [anIndicator({ measure: 'in-hand-overdue', sign: 'exactly', goal: 0 }), count(0), false, 1000],
    [anIndicator({ measure: 'closed', goal: 10, off: 'all' }), count(9), true, 0],
  ])('%# is judged by its rule', (indicator, figure, missed, points) => {
    expect(judgeIndicator(indicator, figure)).toEqual({ judged: true, missed, points })
  })

  it('of 0/0 is neither reached nor missed', () => {
    expect(judgeIndicator(atLeast98, rate(0, 0))).toEqual({ judged: false })
  })

  it('never has more points than its 标准分, nor less than none, and loses none the better it does', () => {
    const any = fc.record({
      points: fc.integer({ min: 0, max: 5000 }),
      goal: fc.integer({ min: 0, max: 10_000 }),
      each: fc.integer({ min: 0, max: 3000 }),
      step: fc.integer({ min: 1, max: 2000 }),
      off: fc.constantFrom('all' as const, 'per-point' as const, 'per-case' as const),
      sign: fc.constantFrom('at-least' as const, 'at-most' as const, 'exactly' as const),
      of: fc.integer({ min: 1, max: 400 }),
      part: fc.nat(400),
    })
    fc.assert(
      fc.property(any, ({ of, part, ...said }) => {
        const counted = Math.min(part, of)
        const indicator = anIndicator({ measure: 'in-time-rate', ...said })
        const here = judgeIndicator(indicator, rate(counted, of))
        const better = judgeIndicator(indicator, rate(Math.min(counted + 1, of), of))
        if (!here.judged || !better.judged) throw new Error('there are cases')
        expect(here.points).toBeGreaterThanOrEqual(0)
        expect(here.points).toBeLessThanOrEqual(indicator.points)
        if (!here.missed) expect(here.points).toBe(indicator.points)
        if (said.sign === 'at-least') expect(better.points).toBeGreaterThanOrEqual(here.points)
      }),
    )
  })
})

describe('a total', () => {
  const line = (id: string, full: number, points?: number, missed = false) => ({
    id,
    text: id,
    full,
    found: '',
    ...(points === undefined ? {} : { points, missed }),
  })

  it('leaves out on both sides what could not be judged, and converts the rest to a hundred', () => {
    const total = totalPoints([line('a', 6000, 5500), line('b', 2000), line('c', 2000, 2000)], () => false)
    expect(total).toEqual({ full: 10_000, judged: 8000, points: 7500, converted: 9375, vetoed: false })
    expect(gradeOf(total, usualGrades)).toBe('优秀')
  })

  it('of nothing has no grade, and is not 0', () => {
    const total = totalPoints([line('a', 6000)], () => true)
    expect(total).toMatchObject({ converted: undefined, vetoed: false })
    expect(gradeOf(total, usualGrades)).toBe('')
  })

  it('is the lowest grade by one missed veto, whatever its points are', () => {
    const total = totalPoints([line('a', 9900, 9900), line('b', 100, 0, true)], (id) => id === 'b')
    expect(total).toMatchObject({ converted: 9900, vetoed: true })
    expect(gradeOf(total, usualGrades)).toBe('不合格')
  })

  it('lies between 0 and 100', () => {
    const lines = fc.array(
      fc
        .record({ full: fc.nat(3000), part: fc.nat(3000), isJudged: fc.boolean() })
        .map(({ full, part, isJudged }) => (isJudged ? line('x', full, Math.min(part, full)) : line('x', full))),
    )
    fc.assert(
      fc.property(lines, (these) => {
        const { converted, points, judged } = totalPoints(these, () => false)
        expect(points).toBeLessThanOrEqual(judged)
        if (converted !== undefined) expect(converted >= 0 && converted <= 10_000).toBe(true)
      }),
    )
  })
})

describe('what a pledge counts', () => {
  const day = dayOf('2019-06-30')
  const ground = { on: day, rules: {}, findings: new Map(), grades: usualGrades }

  it('is of its own unit alone, by 村社 or by department', () => {
    const rows = [
      aPledgeRow({ id: 'a' }),
      aPledgeRow({ id: 'b', villageName: '河口村' }),
      aPledgeRow({ id: 'c', villageName: '', departmentId: 'd2' }),
    ]
    const found = rowsByUnit(rows, [
      aPledge('letter', { id: '1' }),
      aPledge('letter', { id: '2', unit: { kind: 'department', departmentId: 'd1', name: '农业农村办' } }),
      aPledge('letter', { id: '3', unit: { kind: 'other', departmentId: '', name: '河口村' } }),
      aPledge('letter', { id: '4', unit: { kind: 'other', departmentId: '', name: '中心小学' } }),
    ])
    expect([...found].map(([id, own]) => [id, own.map((row) => row.id).join('')])).toEqual([
      ['1', 'a'],
      ['2', 'ab'],
      ['3', 'b'],
      ['4', ''],
    ])
  })

  it('opens to as many cases as it says, on both sides of every rate', () => {
    const rows = [...many(7, inTime), ...many(2, late), ...many(3)].map((row) => aPledgeRow(row))
    const indicators = ['in-time-rate', 'rested-rate', 'visit-rate', 'taken-in', 'in-hand'].map((measure) =>
      anIndicator({ id: measure, measure }),
    )
    const counted = countIndicators(rows, indicators, june)
    for (const { measure, figure } of counted.values()) {
      const sides = figure.kind === 'rate' ? figure.share : figure.kind === 'count' ? { counted: figure.counted } : {}
      for (const [side, hundredths] of Object.entries(sides))
        expect(listBehind(rows, june, measures[measure], side === 'of' ? 'of' : 'counted').length, measure).toBe(
          hundredths / 100,
        )
    }
    expect(counted.size).toBe(5)
  })

  it('is proved by the stubs of its numerator, by number', () => {
    const visited = { ...inTime, visitedOn: dayOf('2019-06-20') }
    const rows = [
      aPledgeRow({ ...visited, id: 'a', stubYear: 2019, stubSerial: 12 }),
      aPledgeRow({ ...visited, id: 'b', stubYear: 2019, stubSerial: 3 }),
      aPledgeRow({ ...inTime, id: 'c', stubYear: 2019, stubSerial: 1 }),
    ]
    const counted = countIndicators(rows, [anIndicator({ measure: 'visit-rate' })], june).get('i1')
    if (counted === undefined) throw new Error('counted')
    expect(counted.figure).toMatchObject({ share: { counted: 200, of: 300 } })
    expect(listProofs(rows, counted, june)?.map(({ stubNumber }) => stubNumber)).toEqual(['2019-003', '2019-012'])
    expect(listProofs(rows, { measure: 'taken-in' }, june)).toBeUndefined()
  })

  it('counts 息访 as closed and never handled once more', () => {
    const rows = [...many(18, inTime), ...many(2, { ...inTime, round: 2 })]
    expect(countFigures(rows, june, [measures['rested-rate']])).toMatchObject([{ share: { counted: 1800, of: 2000 } }])
  })

  it('goes as far as the term has come', () => {
    const term = { from: dayOf('2019-01-01'), to: dayOf('2019-12-31') }
    expect(spanOn(term, day, {})).toEqual({ from: '2019-01-01', to: '2019-06-30' })
    expect(spanOn(term, dayOf('2020-02-01'), { daysFromNoon: true })).toEqual({ ...term, daysFromNoon: true })
    expect(spanOn(term, dayOf('2018-12-01'), {})).toEqual({ from: '2019-01-01', to: '2019-01-01' })
  })

  it('stays as it was saved, and what the ledger says otherwise by now is told', () => {
    const pledge = aPledge('letter')
    const before = [aPledgeRow({ ...inTime, id: 'a' }), aPledgeRow({ ...inTime, id: 'b' })]
    const review = toReview(assessPledge(pledge, { rows: before, ...ground }), { on: day, judgeId: 'deputy', note: '' })
    expect(listMoved(review, pledge, before)).toEqual([])
    const after = [before[0], aPledgeRow({ ...late, id: 'b' })].flatMap((row) => row ?? [])
    expect(listMoved(review, pledge, after)).toEqual([
      { id: 'a5', text: '交办事项按时报结率达到 100%', was: '100.00%（2 ÷ 2）', now: '50.00%（1 ÷ 2）' },
    ])
  })

  it('of a unit without cases is left out in words, and takes no points', () => {
    const { total, lines } = assessPledge(aPledge('table'), { rows: [], ...ground })
    expect(total).toMatchObject({ judged: 0, points: 0, converted: undefined })
    expect(lines.filter(({ of }) => of === 0)).toHaveLength(3)
  })
})
