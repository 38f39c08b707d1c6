import { expect, test } from 'vitest'
import { layTable } from '#shared/paper/lay-form'
import { entry, label, opinion, row, stacked, table } from '#shared/papers/form-rows'

test('an opinion is two rows without a rule between: its words, and who signs at the foot', () => {
  const { rows, edges } = layTable(table(row(40, label(30, '意见'), opinion(70, '同意', '签名：甲'))), 'usual')
  expect(edges).toEqual([0, 30, 100])
  expect(rows.map(({ height }) => height)).toEqual([32.5, 7.5])
  expect(rows[0]?.cells).toMatchObject([
    { column: 0, down: 2 },
    { column: 1, down: 1, content: { kind: 'opinion', words: '同意' } },
  ])
  expect(rows[1]?.cells).toMatchObject([{ column: 1, content: { kind: 'signs', signs: ['签名：甲'] } }])
})

test('a cell that takes several rows stands beside those that follow, opinions among them', () => {
  const { rows } = layTable(
    table(
      row(10, stacked(10, '来访人', 2), label(20, '姓名'), entry(70, '甲')),
      row(30, label(20, '意见'), opinion(70, '', '签名：')),
    ),
    'usual',
  )
  expect(rows).toHaveLength(3)
  expect(rows[0]?.cells[0]).toMatchObject({ column: 0, down: 3 })
  expect(rows[1]?.cells.map(({ column }) => column)).toEqual([1, 2])
})

test('a row with more text than a good part of a page may be parted, any other stays whole', () => {
  const of = (words: string) => layTable(table(row(10, entry(100, words))), 'usual').rows[0]?.mayPart
  expect(of('短')).toBe(false)
  expect(of('长'.repeat(800))).toBe(true)
})
