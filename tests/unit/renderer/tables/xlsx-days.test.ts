import { describe, expect, it } from 'vitest'
import { cellsOf, lineOf } from '#tests/support/workbooks/zip-workbook'

const day = (text: string, time = '') => ({ type: 'day', day: text, time })
const time = (text: string) => ({ type: 'time', time: text })
/** 2026-03-01 10:30. */
const serial = '46082.4375'

const shownAs = (format: string, value: string, workbookPr = '') =>
  lineOf(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format], workbookPr })[0]
const builtInAs = (id: number, value: string) => lineOf(`<c r="A1" s="1"><v>${value}</v></c>`, { builtIns: [id] })[0]

describe('a day of a workbook', () => {
  it.each([
    'yyyy-mm-dd',
    'yyyy/m/d;@',
    'm/d/yy',
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    'yyyy年m月d日',
    '[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@',
    '[$-804]aaaa',
    '[$-804]aaa;@',
    '[$-411]ge.m.d',
    'm&quot;月&quot;d&quot;日&quot;',
    'mmm\\-yy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'yyyy\\-mm\\-dd_ ',
  ])('is told by the format %s', (format) => {
    expect(shownAs(format, '46082')).toEqual(day('2026-03-01'))
  })

  it.each([
    'yyyy-mm-dd hh:mm',
    'm/d/yy h:mm',
    'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot; 上午/下午h&quot;时&quot;mm&quot;分&quot;',
    'yyyy-mm-dd',
  ])('comes with its time of day in the format %s', (format) => {
    expect(shownAs(format, serial)).toEqual(day('2026-03-01', '10:30:00'))
  })

  it('has midnight where the format shows a time', () => {
    expect(shownAs('yyyy-mm-dd hh:mm', '46082')).toEqual(day('2026-03-01', '00:00:00'))
  })

  it.each([
    [14, day('2026-03-01')],
    [22, day('2026-03-01', '00:00:00')],
    [27, day('2026-03-01')],
    [28, day('2026-03-01')],
    [31, day('2026-03-01')],
    [36, day('2026-03-01')],
    [50, day('2026-03-01')],
    [57, day('2026-03-01')],
    [58, day('2026-03-01')],
  ])('is told by the format that is named %i alone', (id, cell) => {
    expect(builtInAs(id, '46082')).toEqual(cell)
  })

  it('is counted from 1904 where the workbook says so, in either spelling', () => {
    for (const flag of ['1', 'true'])
      expect(shownAs('yyyy-mm-dd', '44620', `<workbookPr date1904="${flag}"/>`)).toEqual(day('2026-03-01'))
    expect(shownAs('yyyy-mm-dd', '46082', '<workbookPr date1904="0"/>')).toEqual(day('2026-03-01'))
  })

  it('before March 1900 is the day that the sheet shows', () => {
    expect(shownAs('yyyy-mm-dd', '1')).toEqual(day('1900-01-01'))
    expect(shownAs('yyyy-mm-dd', '59')).toEqual(day('1900-02-28'))
    expect(shownAs('yyyy-mm-dd', '60')).toMatchObject({ type: 'number', digits: '60' })
    expect(shownAs('yyyy-mm-dd', '61')).toEqual(day('1900-03-01'))
  })

  it('that there is none of stays a number', () => {
    for (const value of ['-1', '0', '2958466', '1E300'])
      expect(shownAs('yyyy-mm-dd', value)).toMatchObject({ type: 'number' })
  })

  it('is taken as it is typed out, in strict and in usual workbooks', () => {
    for (const isStrict of [true, false]) {
      const cells = `<c r="A1" s="1" t="d"><v>2026-03-01T10:30:00</v></c><c r="B1" s="1" t="d"><v>2026-03-01</v></c><c r="C1" t="d"><v>2026-03-01T23:59:59.999Z</v></c><c r="D1" t="d"><v>10:30:00</v></c><c r="E1" t="d"><v>明天</v></c>`
      expect(lineOf(cells, { isStrict, builtIns: [14] })).toEqual([
        day('2026-03-01', '10:30:00'),
        day('2026-03-01'),
        day('2026-03-01', '23:59:59'),
        time('10:30:00'),
        { type: 'text', text: '明天' },
      ])
    }
  })

  it('has every minute and second of its day as it was written', () => {
    const minutes = Array.from({ length: 1440 }, (_minute, at) => at)
    const at = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
    const rows = minutes.map((minute) => `<row><c s="1"><v>${46_082 + minute / 1440}</v></c></row>`).join('')
    expect(cellsOf({ formats: ['yyyy-mm-dd hh:mm'], data: rows }).flat()).toEqual(
      minutes.map((minute) => day('2026-03-01', at(minute))),
    )
    expect(shownAs('h:mm:ss', String(86_399 / 86_400))).toEqual(time('23:59:59'))
  })
})

describe('a time of day', () => {
  it.each([
    'h:mm',
    'hh:mm:ss',
    'h&quot;时&quot;mm&quot;分&quot;',
    '上午/下午h&quot;时&quot;mm&quot;分&quot;',
    '[h]:mm',
    'mm:ss',
  ])('is told by the format %s', (format) => {
    expect(shownAs(format, '0.4375')).toEqual(time('10:30:00'))
  })
  it('is told by the formats of Chinese Excel that are named alone', () => {
    for (const id of [18, 20, 21, 32, 33, 45, 46, 55]) expect(builtInAs(id, '0.4375')).toEqual(time('10:30:00'))
  })
  it('with a day behind it keeps the day', () => {
    expect(shownAs('h:mm', serial)).toEqual(day('2026-03-01', '10:30:00'))
  })
  it('that is a span of more than a day is a number', () => {
    expect(shownAs('[h]:mm', '1.5')).toMatchObject({ type: 'number', digits: '1.5' })
  })
})

describe('a number that looks like a day', () => {
  it.each([
    '0&quot;日&quot;',
    '&quot;d&quot;0',
    '0.0&quot;h&quot;',
    '\\d0',
    '#,##0&quot;元/m2&quot;',
    '[Red]0',
    '[红色]0',
    '[&gt;=100]0;0',
    '[$¥-804]#,##0',
    '0.00E+00',
    'General',
    'G/通用格式',
    'G/通用格式&quot;年&quot;',
    '@',
    '_ * #,##0_ ;_ * -#,##0_ ',
    '# ?/?',
  ])('is none in the format %s', (format) => {
    expect(shownAs(format, '46082')).toMatchObject({ type: 'number', value: 46_082, digits: '46082', lost: false })
  })
})
