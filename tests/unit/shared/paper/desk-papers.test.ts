import { expect, test } from 'vitest'
import { composeHistory, type HistoryLine } from '#shared/paper/compose-history'
import { formWidthMm } from '#shared/paper/form-paper'
import { layTable } from '#shared/paper/lay-form'
import { renderFormPage } from '#shared/paper/render-form-html'
import { deskPapers } from '#tests/support/papers/desk-papers'

test.each(deskPapers)('%s has tables as wide as its sheet, and a page without inline looks', (_name, form) => {
  for (const table of form.tables) {
    const { edges, rows } = layTable(table, form.type)
    expect(edges.at(-1)).toBeCloseTo(formWidthMm(form.sheet), 6)
    expect(rows.filter(({ isHead }) => isHead)).toHaveLength(table.heads)
  }
  expect(renderFormPage(form)).not.toMatch(/ style=|<script|url\(/u)
})

const line = (nth: number, field: string): HistoryLine => ({
  nth,
  at: '2026-11-17 09:12',
  by: '林晓燕',
  pc: '一楼电脑',
  act: '登记',
  field,
  before: '甲',
  after: '乙',
})
const ground = {
  officeName: '青山镇人民政府',
  of: '2026-032　路灯',
  about: '共 2 次操作',
  printedBy: '林晓燕',
  printedAt: '2026-11-29 18:04',
}

test('a history says who, when and what once for an act, its number at each of its lines', () => {
  const { tables, mark, under } = composeHistory({
    ...ground,
    lines: [line(1, '标题'), line(1, '村社'), line(2, '标题')],
    confidential: false,
  })
  expect(mark).toBe('')
  expect(under).toBe('2026-032　路灯')
  const words = tables[0]?.rows.map(({ cells }) => cells.map((cell) => ('words' in cell ? cell.words : '')))
  expect(words).toEqual([
    ['次', '时间', '人员和电脑', '操作', '项目', '原内容', '新内容'],
    ['1', '2026-11-17 09:12', '林晓燕\n一楼电脑', '登记', '标题', '甲', '乙'],
    ['1', '', '', '', '村社', '甲', '乙'],
    ['2', '2026-11-17 09:12', '林晓燕\n一楼电脑', '登记', '标题', '甲', '乙'],
  ])
})

test('the history of a confidential case says so at the head of every page, with who printed it', () => {
  const { mark } = composeHistory({ ...ground, lines: [], confidential: true })
  expect(mark).toBe('保密　打印：林晓燕　2026-11-29 18:04')
})
