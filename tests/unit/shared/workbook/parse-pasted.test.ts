import { describe, expect, it } from 'vitest'
import { columnToLetters, nameCell, parseCellName } from '#shared/workbook/cell-name'
import { tableLimits } from '#shared/workbook/table-limits'
import { parsePasted } from '#shared/workbook/text-workbook'
import { cellToText } from '#shared/workbook/workbook'

const pasted = (text: string) => {
  const read = parsePasted(text)
  if (!read.ok) throw new Error(read.failure.type)
  return read.value.sheets[0]?.lines.map((line) => line.map(cellToText))
}

describe('what was pasted from a sheet', () => {
  it('is lines of cells parted by tabs, whatever commas are in them', () => {
    expect(pasted('编号\t地址\r\n1\t东街,3号\r\n')).toEqual([
      ['编号', '地址'],
      ['1', '东街,3号'],
    ])
    expect(pasted('东街,3号\r\n西街\r\n')).toEqual([['东街,3号'], ['西街']])
  })
  it('keeps line breaks and tabs inside quotes, and quotes that close nowhere', () => {
    expect(pasted('1\t"甲\n""乙""\t丙"\t"丁\n')).toEqual([['1', '甲\n"乙"\t丙', '"丁']])
  })
  it('is a workbook of one sheet without a name', () => {
    expect(parsePasted('1\t2')).toMatchObject({
      ok: true,
      value: {
        kind: 'pasted',
        sheets: [{ name: '', hidden: false, merges: [], anchored: [] }],
        pictures: [],
        remarks: [],
      },
    })
  })
  it('is refused where it is empty or too much', () => {
    expect(parsePasted(' \n'.trim())).toEqual({ ok: false, failure: { type: 'TableWithoutCells' } })
    expect(parsePasted('1\n2\n3', { ...tableLimits, lines: 2 })).toEqual({
      ok: false,
      failure: { type: 'TablePastLimit', limit: 'lines', most: 2, where: 'A3' },
    })
  })
})

describe('the name of a cell', () => {
  it('goes and comes back', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnToLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD'])
    for (const column of [0, 25, 26, 701, 702, 16_383])
      expect(parseCellName(nameCell(7, column))).toEqual({ line: 7, column })
    expect(['', 'A', '1', 'A0', 'ABCD1', 'A1:B2'].map(parseCellName)).toEqual(Array(6).fill(undefined))
  })
})
