import { describe, expect, it } from 'vitest'
import { readHeads, remap, headsToKey } from '#shared/centre-figures/read-heads'
import { readDay, readInTime, readSatisfaction, readSheetList, readState } from '#shared/centre-figures/read-sheet-list'
import { digitsLeft, foldNumber, isNearNumber, mayHaveBeen } from '#shared/centre-figures/sheet-number'
import { findOwnLine, readPrinted, readTotals } from '#shared/centre-figures/read-totals'
import { parseTextTable, tableLimits, type TextTable } from '#shared/centre-figures/text-table'

const tableOf = (text: string): TextTable => {
  const parsed = parseTextTable(text)
  if (!parsed.ok) throw new Error(parsed.failure.type)
  return parsed.value
}
const shapeOf = (text: string) => {
  const table = tableOf(text)
  const shaped = readHeads(table)
  if (!shaped.ok) throw new Error(shaped.failure.type)
  return { table, shaped: shaped.value }
}

describe('a pasted table', () => {
  it.each([
    [
      'tabs of a clipboard',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'commas of a file, with its mark',
      '\uFEFFa,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a line break and quotes in a cell',
      'a\t"b\nb ""x"""\nc\td',
      [
        ['a', 'b\nb "x"'],
        ['c', 'd'],
      ],
    ],
    [
      'a quote that is never closed',
      'a\t"b\nc\td',
      [
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    ['a comma in a quoted cell', '"a,1",b', [['a,1', 'b']]],
  ])('is read with %s', (_words, text, cells) => expect(tableOf(text)).toEqual(cells))

  it('is refused where there is nothing, or more than any office has', () => {
    expect(parseTextTable(' \t \n')).toEqual({ ok: false, failure: { type: 'TableEmpty' } })
    expect(parseTextTable('a\n'.repeat(tableLimits.lines + 1))).toMatchObject({ failure: { what: 'lines' } })
    expect(parseTextTable('a\t'.repeat(tableLimits.columns + 1))).toMatchObject({ failure: { what: 'columns' } })
    expect(parseTextTable('a'.repeat(tableLimits.characters + 1))).toMatchObject({ failure: { what: 'characters' } })
  })
})

describe('its heads', () => {
  it('are found under a title and a note, with marks and brackets', () => {
    const { shaped } = shapeOf(
      '某市11月工单明细\n说明：略\n序号\t*工单编号\t办结时间（系统）\t是否超期\t满意度：\n1\t2\t3\t4\t5',
    )
    expect(shaped).toMatchObject({ kind: 'list', headLine: 2 })
    expect(shaped.mapping).toEqual([undefined, 'number', 'closedOn', 'late', 'satisfaction'])
  })
  it('take the more usual of two names for one thing, and the column that a person chooses', () => {
    const { shaped } = shapeOf('处理时间\t工单编号\t办结时间\n1\t2\t3')
    expect(shaped.mapping).toEqual([undefined, 'number', 'closedOn'])
    expect(remap(shaped, 0, 'closedOn').mapping).toEqual(['closedOn', 'number', undefined])
    expect(remap(shaped, 1, undefined).kind).toBe('totals')
  })
  it('are read as they were chosen before', () => {
    const table = tableOf('处理时间\t工单编号\t办结时间\n1\t2\t3')
    const key = headsToKey(table[0] ?? [])
    expect(readHeads(table, { [key]: ['closedOn', 'number', ''] })).toMatchObject({
      value: { mapping: ['closedOn', 'number', undefined] },
    })
  })
  it.each([
    ['a table without numbers or figures', '姓名\t电话\n甲\t1', 'HeadsNotFound'],
    [
      'two tables under each other',
      '工单编号\t状态\t标题\n1\t2\t3\n单位\t受理\t办结\t按期办结率\n镇\t1\t1\t1',
      'TwoTables',
    ],
  ])('are refused in %s', (_words, text, type) =>
    expect(readHeads(tableOf(text))).toMatchObject({ ok: false, failure: { type } }),
  )
  it('may be repeated from page to page', () => {
    const { table, shaped } = shapeOf('工单编号\t状态\n2019060001\t办结\n工单编号\t状态\n2019060002\t办结\n合计\t2')
    const list = readSheetList(table, shaped)
    expect(list.sheets.map(({ number }) => number)).toEqual(['2019060001', '2019060002'])
    expect(list.unnumbered).toEqual([5])
  })
})

describe('the lines of a list', () => {
  it.each([
    ['2026-08-02 18:29', '2026-08-02'],
    ['2026-08-19 09:43:05.0', '2026-08-19'],
    ['2017-08-04T16:42:50', '2017-08-04'],
    ['2026.8.9', '2026-08-09'],
    ['2026年8月9日 16点', '2026-08-09'],
    ['20260809', '2026-08-09'],
    ['46243', '2026-08-09'],
    ['0001-01-01T00:00:00', ''],
    ['—', ''],
    ['2026-02-30', undefined],
    ['三天', undefined],
  ])('have the day %s', (text, day) => expect(readDay(text)).toBe(day))
  it.each([
    ['是', 'inTime', true],
    ['否', 'inTime', false],
    ['是', 'late', false],
    ['0', 'late', true],
    ['未超期', 'late', true],
    ['超期 2 天', 'inTime', false],
    ['按时', 'inTime', true],
    ['未按期', 'inTime', false],
    ['', 'late', ''],
    ['绿', 'late', undefined],
  ] as const)('say %s in the column %s', (text, asks, inTime) => expect(readInTime(text, asks)).toBe(inTime))
  it.each([
    ['非常满意', 'satisfied'],
    ['基本满意', 'basically'],
    ['不满意', 'unsatisfied'],
    ['未评价', 'unsaid'],
    ['2', 'satisfied'],
    ['', ''],
    ['很好', undefined],
  ])('say %s of the result', (text, found) => expect(readSatisfaction(text)).toBe(found))
  it.each([
    ['已办结', 'closed'],
    ['未办结', 'open'],
    ['已退单', 'returned'],
    ['办理中', 'open'],
    ['某', undefined],
  ])('are in the state %s', (text, state) => expect(readState(text)).toBe(state))
  it('of one number count once, the last, and what cannot be read is told', () => {
    const { table, shaped } = shapeOf(
      '工单编号\t办结时间\t承办单位\n1001\t某日\t甲\n1001\t2019-06-10\t乙\n1002\t某日\t乙',
    )
    const list = readSheetList(table, shaped)
    expect(list.sheets).toMatchObject([
      { closedOn: '2019-06-10', unit: '乙' },
      { number: '1002', closedOn: undefined },
    ])
    expect(list.repeated).toEqual([{ number: '1001', times: 2 }])
    expect(list.unread).toEqual([{ line: 4, field: 'closedOn', text: '某日' }])
  })
})

describe('a number that lost digits in a spreadsheet', () => {
  it.each([
    ['2.50912E+17', '250912'],
    ['1.23456789012346e+17', '123456789012346'],
    ['250912101108123000', '250912101108123'],
    ['2509121011081230', '250912101108123'],
    ['250912101108123456', undefined],
    ['2026110043', undefined],
    ['330523000000020260101000', undefined],
  ])('%s is known by the digits that are left: %s', (number, left) => expect(digitsLeft(foldNumber(number))).toBe(left))
  it('may have been a whole number, its last digit rounded up too, and never one of another length', () => {
    expect(mayHaveBeen('250912101108123000', '250912101108123456')).toBe(true)
    expect(mayHaveBeen('250912101108124000', '250912101108123987')).toBe(true)
    expect(mayHaveBeen('250912101108123000', '250912101108125456')).toBe(false)
    expect(mayHaveBeen('2.50912e+17', '250912101108123456')).toBe(true)
    expect(mayHaveBeen('2.50912e+17', '2509121011081234')).toBe(false)
    // Three digits say nothing.
    expect(mayHaveBeen('2.51e+17', '251000000000000001')).toBe(false)
  })
  it('is another thing than one written wrong', () => {
    expect(isNearNumber('0031116', '031116')).toBe(true)
    expect(isNearNumber('2026110043', '2026010043')).toBe(true)
    expect(isNearNumber('2026110043', '2026110044')).toBe(false)
    expect(isNearNumber('2026110043', '20261100043')).toBe(true)
  })
})

describe('the foot of a list', () => {
  it.each(['备注：以上截至2026年11月25日', '制表时间：2026-11-30', '第1页', '共 12 条', '合计12件'])(
    'is no sheet: %s',
    (foot) => {
      const { table, shaped } = shapeOf(`工单编号\t标题\n20261101001\t路灯不亮\n\n${foot}\t`)
      const list = readSheetList(table, shaped)
      expect(list.sheets.map(({ number }) => number)).toEqual(['20261101001'])
      expect(list.unnumbered).toEqual([4])
    },
  )
  it.each(['宁热线〔2026〕12号', 'XF-2026-0012', '统2026110043'])('takes no number for it: %s', (number) => {
    const { table, shaped } = shapeOf(`工单编号\t标题\n${number}\t路灯不亮`)
    expect(readSheetList(table, shaped).sheets).toHaveLength(1)
  })
})

describe('a table of totals', () => {
  it('is held against itself first: sums, and rates against the counts beside them', () => {
    const { table, shaped } = shapeOf(
      '乡镇\t受理数\t办结数\t应办结数\t办结率\n青山镇\t10\t9\t10\t90%\n石桥镇\t20\t20\t20\t95%\n合计\t31\t29\t30\t96.67%',
    )
    const totals = readTotals(table, shaped)
    expect(totals.whole?.name).toBe('合计')
    expect(totals.faults).toEqual([
      { type: 'WrongSum', field: 'takenIn', printed: '31', sum: '30', line: 4 },
      { type: 'WrongRate', field: 'closingRate', printed: '95%', line: 3 },
    ])
    expect(findOwnLine(totals, ['青山镇人民政府', '青山镇'])?.line).toBe(2)
    expect(findOwnLine(totals, ['高山镇'])).toBeUndefined()
  })
  it.each([
    ['96.15%', 9615n, 2],
    ['96.15', 9615n, 2],
    ['0.9615', 9615n, 2],
    ['1', 100n, 0],
    ['98', 98n, 0],
    ['1,234', 1234n, 0],
    ['12 件', 12n, 0],
  ])('prints %s', (text, units, digits) => expect(readPrinted(text, true)).toMatchObject({ units, digits }))
  it.each([
    ['退单率', ['2.31', '0.85'], '0.85', 85n],
    ['退单率（%）', ['0.31', '0.85'], '0.85', 85n],
    ['退单率', ['0.0231', '0.0085'], '0.85%', 85n],
    ['退单率', ['2.31%', '0.85%'], '0.85%', 85n],
  ])('tells per cent of %s %j from fractions by head and column', (head, [first, second], text, units) => {
    const { table, shaped } = shapeOf(`单位\t受理数\t${head}\n青山镇\t10\t${first}\n石桥镇\t20\t${second}`)
    expect(readTotals(table, shaped).lines[1]?.figures.get('returnRate')).toMatchObject({ text, units, digits: 2 })
  })
  it('reads names and counts from the upper of two lines of heads', () => {
    const { table, shaped } = shapeOf(
      '11 月情况表\n单位\t受理数\t办结情况\t\t\n\t\t办结数\t按期办结数\t办结率\n青山镇\t10\t9\t8\t90%\n石桥镇\t20\t20\t20\t100%',
    )
    expect(shaped.mapping).toEqual(['name', 'takenIn', 'closed', 'closedInTime', 'closingRate'])
    expect(shaped.headLine).toBe(2)
    const totals = readTotals(table, shaped)
    expect(totals.lines.map(({ name }) => name)).toEqual(['青山镇', '石桥镇'])
    expect(totals.lines[0]?.figures.get('takenIn')?.units).toBe(10n)
  })
  it('knows cells that are no numbers', () => {
    expect(readPrinted('—', true)).toBe('')
    expect(readPrinted('良好', true)).toBeUndefined()
    expect(readPrinted('98%', false)).toBeUndefined()
  })
})
