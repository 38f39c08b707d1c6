import { describe, expect, test } from 'vitest'
import { dayInNumber, readMoment } from '#shared/excel-import/read-moment'
import { expandDigits, readCaseNumber, repairNumber } from '#shared/excel-import/read-number'
import {
  joinClasses,
  readChannel,
  readDemand,
  readPhone,
  readState,
  readTicked,
  readYes,
  splitJoined,
} from '#shared/excel-import/read-choice'
import type { SheetCell } from '#shared/workbook/workbook'
import { day } from '#tests/support/builders'
import { typedDay } from '#tests/support/excel/a-sheet'

const text = (told: string): SheetCell => ({ type: 'text', text: told })
const number = (value: number, digits = String(value), lost = false): SheetCell => ({
  type: 'number',
  value,
  digits,
  lost,
})
const moment = (cell: SheetCell): string => {
  const read = readMoment(cell)
  return read.type === 'moment' ? `${read.day} ${read.time}`.trim() : read.type
}

describe('days of one column in several kinds', () => {
  test.each([
    ['2026.1.5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['二〇二六年一月五日', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['20260105083059', '2026-01-05 08:30'],
    ['2026/1/5 8:05:09.0', '2026-01-05 08:05'],
    ['2026-08-02 18:29', '2026-08-02 18:29'],
    ['2017-08-04T16:42:50', '2017-08-04 16:42'],
    ['2017-08-04T16:42:50Z', '2017-08-05 00:42'],
    ['2017-08-04T16:42:50.120+08:00', '2017-08-04 16:42'],
    ['2026年1月5日下午3时20分', '2026-01-05 15:20'],
    ['2026年1月5日 上午 8点', '2026-01-05 08:00'],
    ['2026年1月5日晚上8点半', '2026-01-05 20:30'],
    ['2026-1-5 12:05 AM', '2026-01-05 00:05'],
    ['２０２６－１－５', '2026-01-05'],
    ['46027', '2026-01-05'],
    ['46027.5', '2026-01-05 12:00'],
    ['\t\n 2026.1.5 ', '2026-01-05'],
    ['2026.1.5（星期一）', '2026-01-05'],
  ])('%s is %s', (told, expected) => {
    expect(moment(text(told))).toBe(expected)
  })

  test.each([
    ['0001-01-01', 'none'],
    ['0001-01-01T00:00:00', 'none'],
    ['1900-01-00', 'none'],
    ['—', 'none'],
    ['', 'none'],
    ['1月5日', 'no-year'],
    ['2026-02-30', 'unreadable'],
    ['去年春天', 'unreadable'],
    ['15天', 'days'],
    ['10个工作日', 'days'],
  ])('%s is %s', (told, expected) => {
    expect(moment(text(told))).toBe(expected)
  })

  test('typed days and numbers', () => {
    expect(moment(typedDay('2026-01-05'))).toBe('2026-01-05')
    expect(moment(typedDay('2026-01-05', '08:05:09'))).toBe('2026-01-05 08:05')
    expect(moment(typedDay('2026-01-05', '00:00:00'))).toBe('2026-01-05')
    expect(moment(number(46_027))).toBe('2026-01-05')
    expect(moment(number(46_027.354_167))).toBe('2026-01-05 08:30')
    expect(moment(number(20_260_105))).toBe('2026-01-05')
    expect(moment(number(0))).toBe('none')
    expect(moment({ type: 'fault', code: '#N/A' })).toBe('none')
  })

  test('a day that stands in the number alone', () => {
    const today = day('2026-11-30')
    expect(dayInNumber('250912101108123456', today)?.day).toBe('2025-09-12')
    expect(dayInNumber('DH25080146123456789', today)?.day).toBe('2025-08-01')
    expect(dayInNumber('HZDH20250801000123', today)?.day).toBe('2025-08-01')
    expect(dayInNumber('3305230000000202508010001', today)?.day).toBe('2025-08-01')
    expect(dayInNumber('031116', today)).toBeUndefined()
    expect(dayInNumber('991399000000', today)).toBeUndefined()
  })
})

describe('numbers of cases', () => {
  test('are text, with their zeros', () => {
    expect(readCaseNumber(text(' 031116 '))).toEqual({ type: 'number', text: '031116' })
    expect(readCaseNumber(text("'２０２６ 001"))).toEqual({ type: 'number', text: '2026001' })
    expect(readCaseNumber(number(2_026_001))).toEqual({ type: 'number', text: '2026001' })
    expect(readCaseNumber(text('永批督〔2024〕3号'))).toMatchObject({ text: '永批督〔2024〕3号' })
  })

  test('that lost digits are never kept as …000', () => {
    expect(readCaseNumber(number(250_912_101_108_123_000, '250912101108123000', true))).toMatchObject({ type: 'lost' })
    expect(readCaseNumber(text('2.50912E+17'))).toMatchObject({ type: 'lost' })
    expect(readCaseNumber(text('1.3812E4'))).toEqual({ type: 'number', text: '13812' })
  })

  test('are repaired from a cell that has the whole of it as text', () => {
    const cells = [text('附件 250912101108123456_1757_wechat.png'), number(3)]
    expect(repairNumber('25091210110812', 18, cells)).toBe('250912101108123456')
    expect(repairNumber('25091210110812', 18, [text('250912101108123000')])).toBeUndefined()
    expect(repairNumber('25091210110812', 18, [text('250912101108123456'), text('250912101108123457')])).toBeUndefined()
  })

  test('digits as spreadsheets write them', () => {
    expect(expandDigits('1.3812345678E10')).toEqual({ digits: '13812345678', rounded: false })
    expect(expandDigits('1.38E+10')).toEqual({ digits: '13800000000', rounded: true })
    expect(expandDigits('13812345678.0')).toEqual({ digits: '13812345678', rounded: false })
    expect(expandDigits('12a')).toBeUndefined()
  })
})

describe('telephones', () => {
  test.each([
    [number(13_812_345_678), '13812345678'],
    [text('1.3812345678E+10'), '13812345678'],
    [text('13812345678.0'), '13812345678'],
    [text('\t 0577-62123456'), '0577-62123456'],
    [text('1391234××××'), '1391234××××'],
    [text("'13812345678"), '13812345678'],
    [text('62123456'), '62123456'],
    [text('无'), ''],
  ])('%o', (cell, expected) => {
    expect(readPhone(cell)).toEqual({ text: expected, lost: false, zeroAdded: false })
  })

  test('that lost their digits are none, and a lost zero of an area code is put back', () => {
    expect(readPhone(text('1.38E+10'))).toEqual({ text: '', lost: true, zeroAdded: false })
    expect(readPhone(number(57_762_123_456))).toEqual({ text: '057762123456', lost: false, zeroAdded: true })
  })
})

describe('choices', () => {
  test('what is ticked of all choices in one cell', () => {
    expect(readTicked('☑投诉 □咨询 □求助')).toBe('投诉')
    expect(readTicked('□个人  ☑ 集体')).toBe('集体')
    expect(readTicked('满意')).toBe('满意')
  })

  test('yes and no', () => {
    expect(['是', '1', '☑', 'Y', '保密'].map(readYes)).toEqual([true, true, true, true, true])
    expect(['否', '0', '□', '不保密'].map(readYes)).toEqual([false, false, false, false])
    expect(readYes('待定')).toBeUndefined()
  })

  test.each([
    ['已办结', 'closed'],
    ['办结', 'closed'],
    ['已结案', 'closed'],
    ['已做好解释说明工作', 'closed'],
    ['未处理', 'open'],
    ['处理中', 'open'],
    ['待办理', 'open'],
    ['已上报上级协调解决', 'open'],
    ['超时', 'open'],
    ['已退回', 'returned'],
    ['作废', 'terminated'],
    ['', undefined],
    ['蓝色', undefined],
  ])('the state %s is %s', (told, expected) => {
    expect(readState(told)).toBe(expected)
  })

  test('types and channels in our words and in others', () => {
    expect(['投诉', '☑咨询 □投诉', '求决', '诉求', '蓝'].map(readDemand)).toEqual([
      'complaint',
      'consult',
      'help',
      'other',
      undefined,
    ])
    expect(['电话', '省长热线', '上级转办', '来信', '网上信访'].map(readChannel)).toEqual([
      'phone',
      'provincial',
      'transfer',
      'letter',
      'web',
    ])
  })

  test('classes in one cell and in several', () => {
    expect(joinClasses(['城乡建设->市容环卫->垃圾清运'])).toBe('城乡建设/市容环卫/垃圾清运')
    expect(joinClasses(['城乡建设_集体土地_安置补偿'])).toBe('城乡建设/集体土地/安置补偿')
    expect(joinClasses(['[A]--[B]--[C]'])).toBe('A/B/C')
    expect(joinClasses(['城乡建设', '市容环卫', '', '—'])).toBe('城乡建设/市容环卫')
    expect(joinClasses(['城乡建设->市容环卫', '城乡建设', '市容环卫'])).toBe('城乡建设/市容环卫')
  })

  test('three values joined by commas', () => {
    expect(splitJoined('张三，村主任，13800001234')).toEqual({ name: '张三', phone: '13800001234', rest: '村主任' })
  })
})
