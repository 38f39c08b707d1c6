import { describe, expect, it } from 'vitest'
import { renderXlsx } from '#renderer/papers/render-xlsx'
import type { FigureTable, TableCell } from '#shared/figures/figure-table'
import { readCells } from '#tests/support/papers/read-cells'

const madeAt = new Date(Date.UTC(2026, 10, 29, 8))
const text = (words: string): TableCell => ({ words, as: 'text' })

async function cellsOf(...line: readonly TableCell[]): Promise<ReadonlyMap<string, string | number>> {
  const table: FigureTable = {
    title: '受理（按村社）',
    heads: line.map((_cell, nth) => `栏${nth}`),
    widths: line.map(() => 10),
    lines: [line],
  }
  return readCells(await renderXlsx([table], '2026年11月', madeAt))
}

describe('a workbook of figures', () => {
  it('has numbers as numbers, rates as fractions of one, and nothing where there is no number', async () => {
    const cells = await cellsOf(
      { words: '12', as: 'number', value: 12 },
      { words: '10.1%', as: 'percent', value: 10.1 },
      { words: '上升 1.25 个百分点', as: 'points', value: 1.25 },
      { words: '—', as: 'percent', value: undefined },
    )
    expect([cells.get('A3'), cells.get('B3'), cells.get('C3')]).toEqual([12, 0.101, 1.25])
    expect(cells.has('D3')).toBe(false)
    expect(cells.get('A1')).toBe('受理（按村社）　2026年11月')
    expect(cells.get('A2')).toBe('栏0')
  })

  it('keeps texts as texts, whatever a spreadsheet might make of them', async () => {
    const cells = await cellsOf(
      text('=1+1'),
      text('00123'),
      text('110101199003070014'),
      text('村_x4E2D_社'),
      text('坏\u0001\uFFFE字'),
    )
    expect([cells.get('A3'), cells.get('B3'), cells.get('C3')]).toEqual(['=1+1', '00123', '110101199003070014'])
    // Written so that it comes back as it was: not as 村中社.
    expect(cells.get('D3')).toBe('村_x005F_x4E2D_社')
    expect(cells.get('E3')).toMatch(/^坏.?字$/u)
  })

  it('takes any title for the name of its sheet', async () => {
    const table: FigureTable = {
      title: '满意率（北京：基本满意按 0.9 计）[/]（按承办部门：村镇建设办公室和别的）',
      heads: ['一'],
      widths: [9],
      lines: [],
    }
    expect((await renderXlsx([table], '', madeAt)).length).toBeGreaterThan(1_000)
  })

  it('is the same file for the same figures', async () => {
    const table: FigureTable = { title: '总体情况', heads: ['一'], widths: [9], lines: [[text('二')]] }
    expect(await renderXlsx([table], '', madeAt)).toEqual(await renderXlsx([table], '', madeAt))
  })
})
