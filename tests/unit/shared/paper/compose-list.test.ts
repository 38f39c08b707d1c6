import { expect, test } from 'vitest'
import { composeList, type PrintedList } from '#shared/paper/compose-list'
import { acrossSheet, formWidthMm } from '#shared/paper/form-paper'
import { layTable } from '#shared/paper/lay-form'
import { listWidths } from '#shared/paper/list-widths'
import { renderFormPage } from '#shared/paper/render-form-html'

const list: PrintedList = {
  title: '接访台账',
  officeName: '青山镇<人民政府>',
  about: '来访登记。共 3 件',
  heads: ['台账号', '标题', '环节'],
  shares: [88, 260, 76],
  groups: [
    {
      words: '石桥村',
      lines: [
        ['2026-001', '路灯<不亮>', '办理中'],
        ['2026-002', '道路坑洼', '已反馈'],
      ],
    },
    { words: '柳湾村', lines: [['2026-003', '污水', '已办结']] },
  ],
  printedBy: '林晓燕',
  printedAt: '2026-11-29 18:04',
}

test('columns part the width by their shares to the tenth of a millimetre', () => {
  const widths = listWidths(258, [88, 260, 76, 33.3])
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(258, 6)
  for (const width of widths) expect(Number.isInteger(Math.round(width * 1e6) / 1e5)).toBe(true)
  expect(listWidths(258, [1, 1])).toEqual([129, 129])
  // What a column needs comes first, and the others share what is left; where nothing has room, shares alone count.
  expect(listWidths(100, [1, 1, 8], [20, 0, 0])).toEqual([20, 8.9, 71.1])
  expect(listWidths(100, [1, 9, 90], [20, 15, 0])).toEqual([20, 15, 65])
  expect(listWidths(30, [1, 1], [20, 20])).toEqual([15, 15])
})

test('a list is laid across, its lines numbered through its groups, each group named over its lines', () => {
  const { sheet, tables, head, foot, pages } = composeList(list)
  expect(sheet).toBe(acrossSheet)
  expect(pages).toBe('of-all')
  expect(head).toEqual(['单位：青山镇<人民政府>', '来访登记。共 3 件'])
  expect(foot).toEqual(['打印：林晓燕　2026-11-29 18:04'])
  const [table] = tables
  if (table === undefined) throw new Error('no table')
  expect(table.heads).toBe(1)
  expect(table.rows.map(({ cells }) => cells.map((cell) => ('words' in cell ? cell.words : '')))).toEqual([
    ['序号', '台账号', '标题', '环节'],
    ['石桥村　2 件'],
    ['1', '2026-001', '路灯<不亮>', '办理中'],
    ['2', '2026-002', '道路坑洼', '已反馈'],
    ['柳湾村　1 件'],
    ['3', '2026-003', '污水', '已办结'],
  ])
  const laid = layTable(table, 'list')
  expect(laid.edges.at(-1)).toBeCloseTo(formWidthMm(acrossSheet), 6)
  // The name of a group is never parted from its first line.
  expect(laid.rows.map(({ isWithNext }) => isWithNext)).toEqual([false, true, false, false, true, false])
})

test('a list of nothing says so, and a page of it runs nothing', () => {
  const { tables } = composeList({ ...list, groups: [{ words: '', lines: [] }] })
  expect(tables[0]?.rows.at(-1)?.cells).toMatchObject([{ words: '没有', width: formWidthMm(acrossSheet) }])
  const html = renderFormPage(composeList(list))
  expect(html).toContain('路灯&lt;不亮&gt;')
  expect(html).toContain('size:297mm 210mm')
  expect(html).toContain('counter(pages)')
  expect(html).not.toContain('style=')
})

test('a long list is laid in a time that grows with its lines', () => {
  const lines = Array.from({ length: 3_000 }, (_line, nth) => [`2026-${nth}`, '标题', '环节'])
  const started = performance.now()
  const [table] = composeList({ ...list, groups: [{ words: '', lines }] }).tables
  if (table === undefined) throw new Error('no table')
  expect(layTable(table, 'list').rows).toHaveLength(3_001)
  expect(performance.now() - started).toBeLessThan(2_000)
})
