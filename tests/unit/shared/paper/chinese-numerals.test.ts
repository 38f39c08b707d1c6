import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseToNumber, localDateToChineseNumerals, numberToChinese } from '#shared/paper/chinese-numerals'
import { dayNumberToLocalDate, localDateSchema, localDateToDayNumber } from '#shared/prelude/local-date'

const inWords = (text: string): string => localDateToChineseNumerals(localDateSchema.parse(text))

describe('counted numbers', () => {
  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
    [100, '一百'],
    [107, '一百零七'],
    [110, '一百一十'],
    [112, '一百一十二'],
    [1000, '一千'],
    [1007, '一千零七'],
    [1010, '一千零一十'],
    [1260, '一千二百六十'],
    [9999, '九千九百九十九'],
  ])('%i is read %s', (value, words) => {
    expect(numberToChinese(value)).toBe(words)
  })

  test.each([0, -1, 1.5, 10_000, Number.NaN])('%d is no count and has no words', (value) => {
    expect(numberToChinese(value)).toBeUndefined()
  })

  test('read back give the number, for every number', () => {
    for (let value = 1; value <= 9999; value += 1) expect(chineseToNumber(numberToChinese(value) ?? '')).toBe(value)
  })

  test.each(['', '十百', '二三', '百十', '一二〇', '甲', '零'])('refuses the heap of numerals %s', (words) => {
    expect(chineseToNumber(words)).toBeUndefined()
  })

  test.each([
    ['一十二', 12],
    ['一百〇七', 107],
    ['两百', 200],
  ])('reads the spoken form %s', (words, value) => {
    expect(chineseToNumber(words)).toBe(value)
  })
})

describe('a day in Chinese numerals', () => {
  test.each([
    ['2026-03-05', '二〇二六年三月五日'],
    ['2014-10-10', '二〇一四年十月十日'],
    ['2000-12-31', '二〇〇〇年十二月三十一日'],
    ['2026-11-20', '二〇二六年十一月二十日'],
    ['2030-01-11', '二〇三〇年一月十一日'],
  ])('%s is %s', (day, words) => {
    expect(inWords(day)).toBe(words)
  })

  test('can be read back for every day of two centuries', () => {
    const first = localDateToDayNumber(localDateSchema.parse('1900-01-01'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (offset) => {
        const day = dayNumberToLocalDate(first + offset)
        const found = /^([〇一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日$/u.exec(
          localDateToChineseNumerals(day),
        )
        const year = [...(found?.[1] ?? '')].map((char) => '〇一二三四五六七八九'.indexOf(char)).join('')
        const [month, date] = [found?.[2], found?.[3]].map((words) =>
          String(chineseToNumber(words ?? '')).padStart(2, '0'),
        )
        expect(`${year}-${month}-${date}`).toBe(day)
      }),
      { numRuns: 2000 },
    )
  })
})
