import { describe, expect, test } from 'vitest'
import { hashBytes } from '#shared/bundle/text'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { judgePicture, type JudgedPicture } from '#shared/excel-import/old-picture'
import { readList } from '#shared/excel-import/read-list'
import type { AnchoredPicture, SheetCell } from '#shared/workbook/workbook'
import { day } from '#tests/support/builders'
import { aSheet } from '#tests/support/excel/a-sheet'
import { aPicture } from '#tests/support/workbooks/drawn-pictures'

const heads = ['编号', '来电时间', '诉求内容', '状态', '办结时间', '现场照片']
const line = (number: string, photo: SheetCell | null) => [
  number,
  '2024-01-05',
  '路灯不亮',
  '已办结',
  '2024-01-10',
  photo,
]
const inCell = (picture: number | undefined): SheetCell => ({ type: 'picture', picture })
const judge = (bytes: Uint8Array<ArrayBuffer>, size = bytes.length): JudgedPicture =>
  judgePicture({ name: 'image.bin', bytes, size }, hashBytes)

async function read(
  lines: readonly (readonly (string | SheetCell | null)[])[],
  judged: readonly JudgedPicture[],
  anchored: readonly AnchoredPicture[] = [],
) {
  const nature = judgeSheet({ ...aSheet([heads, ...lines]), anchored })
  if (nature.type !== 'list') throw new Error(nature.type)
  const { cases, problems } = await readList(nature.sheet, nature.found, nature.mapping, {
    today: day('2026-11-30'),
    pictures: judged,
  })
  return {
    names: cases.map(({ number, pictures }) => [number, pictures.map(({ name }) => name)]),
    problems: problems.map(({ kind, line: at, column }) => [kind, at, column]),
  }
}

describe('a picture', () => {
  test('is what its bytes are', () => {
    expect(judge(aPicture(1))).toMatchObject({ type: 'file', extension: '.png', bytes: aPicture(1).length })
    expect(judge(new Uint8Array([0xff, 0xd8, 0xff, 1]))).toMatchObject({ extension: '.jpg' })
    expect(judge(new TextEncoder().encode('<svg/>'))).toEqual({ type: 'refused', fault: 'picture-kind' })
    expect(judge(new Uint8Array(), 99)).toEqual({ type: 'refused', fault: 'picture-large' })
  })
})

describe('pictures of a list', () => {
  const judged = [judge(aPicture(1)), judge(aPicture(2)), judge(new TextEncoder().encode('<svg/>'))]

  test('in cells and over them are files of the case on their line, named by where they stood', async () => {
    const { names, problems } = await read([line('A1', inCell(0)), line('A2', null)], judged, [
      { line: 1, column: 5, picture: 1 },
      { line: 2, column: 7, picture: 0 },
    ])
    expect(names).toEqual([
      ['A1', ['现场照片 第2行.png', '现场照片 第2行 2.png']],
      ['A2', ['图片 第3行.png']],
    ])
    expect(problems).toEqual([])
  })

  test('that cannot be taken are told at their cells', async () => {
    const { names, problems } = await read([line('A1', inCell(undefined)), line('A2', inCell(2))], judged, [
      { line: 9, column: 3, picture: 0 },
    ])
    expect(names).toEqual([
      ['A1', []],
      ['A2', []],
    ])
    expect(problems.sort()).toEqual([
      ['picture-adrift', 10, 3],
      ['picture-kind', 3, 5],
      ['picture-lost', 2, 5],
    ])
  })

  test('of lines of one number are those of one case, each once, and no more than a case may have', async () => {
    const many = Array.from({ length: 21 }, (_none, nth) => judge(aPicture(nth)))
    const over = (at: number, from: number, to: number): AnchoredPicture[] =>
      many.slice(from, to).map((_one, nth) => ({ line: at, column: 5, picture: from + nth }))
    const two = await read([line('A1', null), line('A1', inCell(0))], many, over(1, 0, 2))
    expect(two.names).toEqual([['A1', ['现场照片 第2行.png', '现场照片 第2行 2.png']]])
    const full = await read([line('A1', null)], many, over(1, 0, 21))
    expect([full.names[0]?.[1]?.length, full.problems]).toEqual([20, [['picture-many', 2, 5]]])
  })
})
