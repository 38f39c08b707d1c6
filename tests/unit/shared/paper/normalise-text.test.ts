import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseLine, splitParagraphs } from '#shared/paper/normalise-text'

describe('punctuation that leans on Chinese text becomes full-width', () => {
  test.each([
    ['经查,情况属实.', '经查，情况属实。'],
    ['时间: 3月5日', '时间：3月5日'],
    ['共5件,均已办结;', '共5件，均已办结；'],
    ['是否属实?', '是否属实？'],
    ['柳树沟村(三组)', '柳树沟村（三组）'],
    ['(一)路面', '（一）路面'],
    ['属实(见照片),已整改', '属实（见照片），已整改'],
    ['称"无人管"', '称“无人管”'],
    ['国发(2026)5号', '国发〔2026〕5号'],
    ['青政【2026】12 号', '青政〔2026〕12号'],
    ['还有...', '还有……'],
    ['　　经查，属实。　', '经查，属实。'],
  ])('%s → %s', (typed, written) => {
    expect(normaliseLine(typed)).toBe(written)
  })
})

describe('numbers, names and Latin text stay as typed', () => {
  test.each([
    '1,200元',
    '3.5公里',
    '10:30到达',
    '比例1:3',
    '阿依古丽·买买提',
    '买买提.艾力',
    'XX村',
    '×××',
    'G327(K12+300)',
    'www.qingshan.gov.cn',
    'a, b; c',
    '电话0632-5550123',
    '5"水管',
  ])('%s', (typed) => {
    expect(normaliseLine(typed)).toBe(typed)
  })
})

test('changes only punctuation and blanks, whatever is typed', () => {
  const bare = (text: string): string => text.replace(/[\s\p{P}\p{S}]/gu, '')
  const pieces = fc.constantFrom(
    '经查',
    '王建国',
    '喆',
    '12',
    '3.5',
    'XX',
    ',',
    '.',
    ':',
    '"',
    '(',
    ')',
    '(2026)5号',
    ' ',
    '\u3000',
    '。',
    '“',
    '--',
    '...',
    '《办法》',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const typed = parts.join('')
      expect(bare(normaliseLine(typed))).toBe(bare(typed))
    }),
    { numRuns: 500 },
  )
})

test('is done once and for all: normalising again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('查', '村', '1', 'a', ',', ';', '"', '(', ')', '.', ' '), { maxLength: 14 }),
      (parts) => {
        const once = normaliseLine(parts.join(''))
        expect(normaliseLine(once)).toBe(once)
      },
    ),
    { numRuns: 500 },
  )
})

test('drops blank lines and splits at every kind of line break', () => {
  expect(splitParagraphs('一\r\n\r\n二\r三\n　\n四\u2028五')).toEqual(['一', '二', '三', '四', '五'])
})

describe('the border of text, on the way to paper', () => {
  test('every kind of break parts paragraphs: Word writes its soft breaks as a vertical tab', () =>
    expect(splitParagraphs('一、情况\v二、处理\f三、结果\u2028四、其他\u0085五、附')).toEqual([
      '一、情况',
      '二、处理',
      '三、结果',
      '四、其他',
      '五、附',
    ]))
  test('nothing invisible stands at the beginning of a line or keeps a mark from being widened', () => {
    expect(normaliseLine('\ufeff\u200b经查,\u200d属实.')).toBe('经查，属实。')
    expect(normaliseLine('⻓⼭村\u00ad路灯')).toBe('长山村路灯')
  })
})

test('a blank beside a full-width mark is none of the text; between words it is', () => {
  expect(normaliseLine('网友“甲” 您好！ 来信收悉。 2018年4月17日')).toBe('网友“甲”您好！来信收悉。2018年4月17日')
  expect(normaliseLine('李 明使用 Windows 系统，称 “Hello” world')).toBe('李 明使用 Windows 系统，称“Hello” world')
})
