import { describe, expect, it } from 'vitest'
import { parseDepartmentLines } from '#shared/office/department-lines'
import { parseVillageLines } from '#shared/office/village'

describe('a pasted list of villages', () => {
  it('is read from a table, a list with commas or one with blanks, in either order of name and telephone', () => {
    const { taken, left } = parseVillageLines(
      '石桥村\t王建国\t0557-8601234\n柳林社区，13800001111，李敏\n  大塘村  赵 强 \n东湖村',
      [],
    )
    expect(left).toEqual([])
    expect(taken.map(({ value }) => value)).toEqual([
      { name: '石桥村', contact: '王建国', telephone: '0557-8601234' },
      { name: '柳林社区', contact: '李敏', telephone: '13800001111' },
      { name: '大塘村', contact: '赵 强', telephone: '' },
      { name: '东湖村', contact: '', telephone: '' },
    ])
  })

  it('leaves out what is known or repeated, and says which line', () => {
    const { taken, left } = parseVillageLines('石桥村\n柳林社区\n\n石桥村，王建国', ['柳林社区'])
    expect(taken.map(({ value }) => value.name)).toEqual(['石桥村'])
    expect(left).toEqual([
      { line: 2, text: '柳林社区', problem: 'known' },
      { line: 4, text: '石桥村，王建国', problem: 'repeated' },
    ])
  })

  it('cuts nothing off, but names what is too long', () => {
    const { taken, left } = parseVillageLines(
      `${'村'.repeat(41)}\n石桥村，${'李'.repeat(31)}\n大塘村，${'1'.repeat(41)}`,
      [],
    )
    expect(taken).toEqual([])
    expect(left.map(({ problem }) => problem)).toEqual(['name-too-long', 'contact-too-long', 'telephone-too-long'])
  })
})

describe('a pasted list of departments', () => {
  it('takes one name a line, without blanks and repeats', () => {
    const { taken } = parseDepartmentLines(' 党政办 \n\n派出所\n党政办\n派出 所', [])
    expect(taken.map(({ value }) => value.name)).toEqual(['党政办', '派出所'])
  })
})
