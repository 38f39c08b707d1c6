import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels, demandKinds } from '#shared/case/sheet'
import { rowStages } from '#shared/case/stage'
import { countFigures, countFiguresBy, indexInUnits, listBehind, type FigureSide } from '#shared/figures/count-figures'
import type { FigureRow } from '#shared/figures/figure-row'
import type { Measure } from '#shared/figures/measure'
import { measures } from '#shared/figures/measures'
import { openingDay, RowTable, type CountedRows } from '#shared/figures/row-table'
import { changeToText, pointsToText, rateToText } from '#shared/figures/rate'
import { addDays } from '#shared/prelude/local-date'
import { aFigureRow, dayOf, inTime, june, leftOut, many } from '#tests/support/figures/figure-rows'

const all: readonly Measure[] = Object.values(measures)
const first = dayOf('2019-04-20')
const aDay = fc.integer({ min: 0, max: 110 }).map((days) => addDays(first, days))

/** A case as it can stand: what is after the taking in is after it. */
const aRow: fc.Arbitrary<FigureRow> = fc
  .record({
    id: fc.uuid(),
    issuedOn: aDay,
    limit: fc.integer({ min: 0, max: 40 }),
    closedAfter: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
    movedAfter: fc.integer({ min: 0, max: 60 }),
    visitedAfter: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    stage: fc.constantFrom(...rowStages),
    round: fc.integer({ min: 1, max: 3 }),
    channel: fc.constantFrom(...channels),
    demand: fc.constantFrom(...demandKinds),
    villageName: fc.constantFrom('', '石桥村', '李家村'),
    departmentId: fc.constantFrom('', 'd1', 'd2'),
    peopleCount: fc.integer({ min: 1, max: 30 }),
    conclusion: fc.constantFrom('', 'settled', 'explained', 'project-done'),
    visitResult: fc.constantFrom('satisfied', 'basically', 'unsatisfied', 'unsaid'),
    visitSolved: fc.constantFrom('yes', 'partly', 'no', 'unsaid'),
    extendedCount: fc.integer({ min: 0, max: 2 }),
    contacted: fc.boolean(),
    left: fc.boolean(),
  })
  .map(({ limit, closedAfter, movedAfter, visitedAfter, contacted, left, ...row }) => {
    const isClosed = row.stage === 'closed'
    const closedOn = isClosed ? addDays(row.issuedOn, closedAfter ?? 1) : ''
    const isVisited = closedOn !== '' && visitedAfter !== undefined
    return aFigureRow({
      ...row,
      dueOn: addDays(row.issuedOn, limit),
      closedOn,
      movedOn: closedOn === '' ? addDays(row.issuedOn, movedAfter) : closedOn,
      visitedOn: isVisited ? addDays(closedOn, visitedAfter) : '',
      visitResult: isVisited ? row.visitResult : '',
      visitSolved: isVisited ? row.visitSolved : '',
      contactedOn: contacted ? row.issuedOn : '',
      ...(left ? leftOut : {}),
    })
  })
const someRows = fc.array(aRow, { maxLength: 40 })

/** What a list of cases weighs in a measure. */
function weigh(rows: readonly FigureRow[], measure: Measure, side: FigureSide): number {
  const part =
    measure.kind === 'count'
      ? measure.part
      : measure.kind === 'rate'
        ? side === 'counted'
          ? measure.counted
          : measure.of
        : undefined
  return rows.reduce((sum, row) => sum + (part?.weigh(row, june) ?? 0), 0)
}

describe('a table of rows that is counted again and again', () => {
  it('counts, groups and lists what a plain list does, also after rows came and changed', () => {
    const spans = [june, { from: dayOf('2019-04-01'), to: dayOf('2019-12-31') }, { from: june.from, to: june.from }]
    fc.assert(
      fc.property(someRows, someRows, (rows, later) => {
        const known = rows.map((row, nth) => ({ ...row, id: `case ${nth}` }))
        const changed = later.map((row, nth) => ({ ...row, id: `case ${nth}` }))
        const table = new RowTable<FigureRow>(known)
        for (const row of changed) table.put(row)
        const plain = [...changed, ...known.slice(changed.length)]
        expect([...table].map(({ id }) => id).sort()).toEqual(plain.map(({ id }) => id).sort())
        expect(openingDay(table)).toBe(openingDay(plain))
        for (const span of spans) {
          expect(countFigures(table, span, all)).toEqual(countFigures(plain, span, all))
          const byVillage = (from: CountedRows<FigureRow>) =>
            [...countFiguresBy(from, span, all, ({ villageName }) => villageName)].sort()
          expect(byVillage(table)).toEqual(byVillage(plain))
          const behind = (from: CountedRows<FigureRow>) =>
            all.map((measure) =>
              listBehind(from, span, measure, 'counted')
                .map(({ id }) => id)
                .sort(),
            )
          expect(behind(table)).toEqual(behind(plain))
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('figures', () => {
  it('are within bounds, and the cases behind each make its number', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const figures = countFigures(rows, june, all)
        for (const [nth, figure] of figures.entries()) {
          const measure = all[nth]
          if (measure === undefined) throw new Error('a figure without a measure')
          if (figure.kind === 'count')
            expect(weigh(listBehind(rows, june, measure, 'counted'), measure, 'counted')).toBe(figure.counted)
          if (figure.kind === 'index') {
            const units = indexInUnits(figure.parts)
            if (units !== undefined) expect(units >= 0 && units <= 10_000).toBe(true)
          }
          if (figure.kind !== 'rate') continue
          expect(figure.share.counted).toBeLessThanOrEqual(figure.share.of)
          expect(figure.before.of).toBeGreaterThanOrEqual(figure.share.of)
          for (const side of ['counted', 'of'] as const)
            expect(weigh(listBehind(rows, june, measure, side), measure, side)).toBe(figure.share[side])
          const left = listBehind(rows, june, measure, 'left-out')
          expect(weigh(left, measure, 'of')).toBe(figure.before.of - figure.share.of)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('by parts make the whole, by whatever they are put together', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('channel', 'villageName', 'departmentId', 'demand'), (rows, column) => {
        const whole = countFigures(rows, june, all)
        const groups = [...countFiguresBy(rows, june, all, (row) => String(row[column])).values()]
        expect(whole.length).toBe(all.length)
        for (const [nth, figure] of whole.entries()) {
          const parts = groups.map((group) => group[nth])
          if (figure.kind === 'count')
            expect(parts.reduce((sum, part) => sum + (part?.kind === 'count' ? part.counted : 0), 0)).toBe(
              figure.counted,
            )
          if (figure.kind === 'rate')
            expect(parts.reduce((sum, part) => sum + (part?.kind === 'rate' ? part.share.of : 0), 0)).toBe(
              figure.share.of,
            )
        }
      }),
    )
  })

  it('balance: what was carried in and taken in was ended or is in hand', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const sum = (...names: (keyof typeof measures)[]): number =>
          countFigures(
            rows,
            june,
            names.map((name) => measures[name]),
          ).reduce((total, figure) => total + (figure.kind === 'count' ? figure.counted : 0), 0)
        expect(sum('carried-in', 'taken-in')).toBe(sum('closed', 'ended-otherwise', 'in-hand'))
      }),
      { numRuns: 500 },
    )
  })

  it('leave out what was approved as not counting, and tell both', () => {
    const rows = [...many(8, inTime), aFigureRow({ id: 'late' }), aFigureRow({ id: 'left', ...leftOut })]
    const [figure] = countFigures(rows, june, [measures['closing-rate']])
    if (figure?.kind !== 'rate') throw new Error('a rate is a rate')
    expect(rateToText(figure.share, 2)).toBe('88.89%')
    expect(rateToText(figure.before, 2)).toBe('80.00%')
  })
})

describe('a comparison', () => {
  it('has a word for every way, and none where there was nothing before', () => {
    expect(changeToText(9, 8, 1)).toBe('上升 12.5%')
    expect(changeToText(7, 8, 2)).toBe('下降 12.50%')
    expect(changeToText(8, 8, 1)).toBe('持平')
    expect(changeToText(8, 0, 1)).toBe('—')
    expect(pointsToText({ counted: 9, of: 10 }, { counted: 8, of: 10 }, 1)).toBe('上升 10 个百分点')
    expect(pointsToText({ counted: 9, of: 10 }, { counted: 0, of: 0 }, 1)).toBe('—')
  })
})
