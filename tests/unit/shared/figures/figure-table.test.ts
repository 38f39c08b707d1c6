import { describe, expect, it } from 'vitest'
import { countFigures } from '#shared/figures/count-figures'
import { emptyFigure, type FigureLine } from '#shared/figures/figure-lines'
import { composeMeasureTable, composePartTable } from '#shared/figures/figure-table'
import { changeOfFigure, changeOfFigureInNumber, figureToNumber, figureToText } from '#shared/figures/figure-words'
import { measures, type MeasureName } from '#shared/figures/measures'
import type { FigureRow } from '#shared/figures/figure-row'
import { aFigureRow, inTime, june, leftOut, many } from '#tests/support/figures/figure-rows'

const figureOf = (name: MeasureName, rows: readonly FigureRow[]) =>
  countFigures(rows, june, [measures[name]])[0] ?? emptyFigure(measures[name])
const lineOf = (name: MeasureName, now: readonly FigureRow[], before: readonly FigureRow[] = []): FigureLine => ({
  now: figureOf(name, now),
  before: figureOf(name, before),
  yearBefore: emptyFigure(measures[name]),
})

const both = ['before', 'yearBefore'] as const

describe('a table of figures', () => {
  it('has numbers as numbers, rates per cent, and nothing where there is nothing to divide', () => {
    const name = 'in-time-rate'
    const { heads, lines } = composeMeasureTable(
      [{ measure: measures[name], ...lineOf(name, [...many(2, inTime), aFigureRow()]) }],
      both,
    )
    const cell = (head: string) => lines[0]?.[heads.indexOf(head)]
    expect(cell('本期')).toEqual({ words: '66.67%', as: 'percent', value: 66.67 })
    expect(cell('分子')).toEqual({ words: '2', as: 'number', value: 2 })
    expect(cell('分母')).toEqual({ words: '3', as: 'number', value: 3 })
    expect(cell('上期')).toEqual({ words: '—', as: 'percent', value: undefined })
    expect(cell('环比')).toEqual({ words: '—', as: 'points', value: undefined })
    expect(cell('剔除前')?.words).toBe('')
    expect(cell('口径')?.words).toContain('按期办结数 ÷ 本期应办结数')
  })

  it('tells the rate before exclusions where that is another', () => {
    const name = 'closing-rate'
    const rows = [...many(3, inTime), aFigureRow({ id: 'left', ...leftOut })]
    const { heads, lines } = composeMeasureTable([{ measure: measures[name], ...lineOf(name, rows) }], both)
    expect(lines[0]?.[heads.indexOf('本期')]?.words).toBe('100.00%')
    expect(lines[0]?.[heads.indexOf('剔除前')]?.words).toBe('75.00%')
  })

  it('ends with the whole, of which every part has its share', () => {
    const name = 'taken-in'
    const { heads, lines } = composePartTable({
      by: '村社',
      measure: measures[name],
      lines: [{ key: '石桥村', words: '石桥村', ...lineOf(name, many(3), many(2)) }],
      whole: lineOf(name, many(4), many(4)),
      compared: both,
    })
    expect(lines.map((cells) => cells.slice(0, 3).map(({ words }) => words))).toEqual([
      ['石桥村', '3', '75.0%'],
      ['合计', '4', '100.0%'],
    ])
    expect(lines.every((cells) => cells.length === heads.length)).toBe(true)
    expect(lines[0]?.[heads.indexOf('环比')]).toEqual({ words: '上升 50.00%', as: 'percent', value: 50 })
    expect(lines[1]?.[heads.indexOf('环比')]).toEqual({ words: '持平', as: 'percent', value: 0 })
  })
})

describe('a figure in words', () => {
  it('of 0/0 is a dash, and a gap in a chart', () => {
    for (const name of ['closing-rate', 'three-rates-beijing'] as const) {
      expect(figureToText(emptyFigure(measures[name]))).toBe('—')
      expect(figureToNumber(emptyFigure(measures[name]))).toBeUndefined()
    }
    expect(figureToText(emptyFigure(measures['taken-in']))).toBe('0')
  })

  it('compares an index by points and nothing with nothing', () => {
    const index = (satisfied: number) => ({
      kind: 'index' as const,
      parts: [{ weight: 100, share: { counted: satisfied, of: 1000 } }],
    })
    expect(changeOfFigure(index(905), index(880))).toBe('上升 2.5 分')
    expect(changeOfFigureInNumber(index(880), index(905))).toBe(-2.5)
    expect(changeOfFigure(emptyFigure(measures['taken-in']), emptyFigure(measures['taken-in']))).toBe('—')
    expect(changeOfFigureInNumber(emptyFigure(measures['taken-in']), emptyFigure(measures['taken-in']))).toBeUndefined()
  })
})
