import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentCategories } from '#shared/case/taxonomy'
import { countFigures, countFiguresBy, type Figure } from '#shared/figures/count-figures'
import { dimensionNames, dimensions, groupingOf, orderKeys, type Dimension } from '#shared/figures/dimensions'
import type { FigureRow } from '#shared/figures/figure-row'
import { measures } from '#shared/figures/measures'
import { createFigureClasses } from '#shared/figures/figure-classes'
import { aClass, aTable } from '#tests/support/class-table/tables'
import { aFigureRow, dayOf, inTime, june, late, many } from '#tests/support/figures/figure-rows'

const names = { personName: () => '', departmentName: () => '' }
const all = Object.values(measures)

/** What a figure is a sum of: an index is none. */
const sumsOf = (figure: Figure | undefined): readonly number[] => {
  if (figure?.kind === 'count') return [figure.counted]
  if (figure?.kind === 'rate') return [figure.share.counted, figure.share.of, figure.before.of]
  return []
}

const someRows: fc.Arbitrary<readonly FigureRow[]> = fc.array(
  fc
    .record({
      channel: fc.constantFrom('phone', 'visit', 'letter'),
      demand: fc.constantFrom('help', 'complaint'),
      category: fc.constantFrom('', '乡村建设/路灯', '乡村建设/道路', '乡村建设', '农业农村/农田水利', '自定的/别的'),
      villageName: fc.constantFrom('', '石桥村', '李家村'),
      departmentId: fc.constantFrom('', 'd1', 'd2'),
      handlerId: fc.constantFrom('', 'h1'),
      visitResult: fc.constantFrom('', 'satisfied', 'unsatisfied'),
      ended: fc.constantFrom('not', 'in-time', 'late'),
    })
    .map(({ ended, visitResult, ...row }) =>
      aFigureRow({
        ...row,
        visitResult,
        visitedOn: visitResult === '' ? '' : dayOf('2019-06-25'),
        ...(ended === 'in-time' ? inTime : ended === 'late' ? late : {}),
      }),
    ),
  { maxLength: 40 },
)

describe('a dimension', () => {
  it('has parts that make the whole, of every measure', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom(...dimensionNames), (rows, name) => {
        const whole = countFigures(rows, june, all)
        const groups = [...countFiguresBy(rows, june, all, groupingOf(name, undefined).keyOf).values()]
        for (const [nth, figure] of whole.entries())
          for (const [which, sum] of sumsOf(figure).entries())
            expect(groups.reduce((total, group) => total + (sumsOf(group[nth])[which] ?? 0), 0)).toBe(sum)
      }),
    )
  })

  it('has words for every key that a case can have, and for none', () => {
    for (const name of dimensionNames) {
      const dimension: Dimension = dimensions[name]
      for (const key of ['', 'd1', ...dimension.order]) expect(dimension.words(key, names)).not.toBe('')
    }
    expect(dimensions.village.words('')).toBe('未填村社')
    expect(dimensions.channel.words('a-newer-one')).toBe('新版本内容')
  })

  it('opens a class to second levels that make the class', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const takenIn = [measures['taken-in']]
        for (const [key, [whole]] of countFiguresBy(rows, june, takenIn, groupingOf('category', undefined).keyOf)) {
          const parts = [...countFiguresBy(rows, june, takenIn, groupingOf('category', key).keyOf).values()]
          expect(parts.reduce((sum, [part]) => sum + (sumsOf(part)[0] ?? 0), 0)).toBe(sumsOf(whole)[0])
        }
      }),
    )
    expect(groupingOf('category', '乡村建设').words('', names)).toBe('未分到二级')
    expect(groupingOf('category', '乡村建设').order).toEqual(contentCategories[1]?.children)
  })

  it('tells how a case stands to its limit when the span ends, whatever came later', () => {
    const { keyOf } = dimensions.limit
    const stateBy = (to: string, differs: Partial<FigureRow>): string =>
      keyOf(aFigureRow(differs), { from: dayOf('2019-06-01'), to: dayOf(to) })
    expect(stateBy('2019-06-15', late)).toBe('in-hand')
    expect(stateBy('2019-06-16', late)).toBe('overdue')
    expect(stateBy('2019-06-30', late)).toBe('late')
    expect(stateBy('2019-06-30', inTime)).toBe('in-time')
    expect(stateBy('2019-06-30', { stage: 'returned', movedOn: dayOf('2019-06-08') })).toBe('ended')
    expect(stateBy('2019-06-07', { stage: 'returned', movedOn: dayOf('2019-06-08') })).toBe('in-hand')
  })

  it('lists known keys in their order, others by how many they are, and none at the end', () => {
    const weights = new Map([
      ['', 90],
      ['b', 1],
      ['a', 1],
      ['c', 8],
      ['known', 0],
    ])
    expect(orderKeys(weights.keys(), ['known'], (key) => weights.get(key) ?? 0)).toEqual(['known', 'c', 'a', 'b', ''])
  })

  it('puts cases under what their column says', () => {
    const groups = countFiguresBy(many(3), june, [measures['taken-in']], dimensions.village.keyOf)
    expect([...groups.keys()]).toEqual(['石桥村'])
    expect(groups.get('石桥村')).toEqual([{ kind: 'count', counted: 300 }])
  })
})

describe('what stands below a class', () => {
  it('is what the table has there, in its order', () => {
    const table = aTable(
      ...Array.from({ length: 800 }, (_, nth) => aClass(`甲/乙${nth % 400}/丙${nth}`, { order: 800 - nth })),
    )
    const { below } = createFigureClasses({ table, merges: false, today: undefined })
    expect(below('')).toEqual(table.classes.filter(({ names }) => names.length === 1).map(({ path }) => path))
    expect(below('甲')).toHaveLength(400)
    expect(below('甲/乙7')).toEqual(['丙407', '丙7'])
    expect(below('没有')).toEqual([])
  })
})
