import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cleanLine, cleanText } from '#shared/text/clean-text'
import { findUnreadable } from '#shared/text/find-unreadable'

const code = (...codes: readonly number[]): string => String.fromCodePoint(...codes)

describe('every kind of line break is one', () => {
  test.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['the soft break of Word', '\v'],
    ['form feed', '\f'],
    ['the column break of Word', '\u000e'],
    ['NEL', '\u0085'],
    ['LINE SEPARATOR', '\u2028'],
    ['PARAGRAPH SEPARATOR', '\u2029'],
  ])('%s', (_name, mark) => expect(cleanText(`一、情况${mark}二、处理`)).toBe('一、情况\n二、处理'))
})

describe('what shows nothing goes', () => {
  test.each([
    ['zero-width space', 0x200b],
    ['zero-width non-joiner', 0x200c],
    ['zero-width joiner', 0x200d],
    ['left-to-right mark', 0x200e],
    ['right-to-left override', 0x202e],
    ['pop directional isolate', 0x2069],
    ['Arabic letter mark', 0x061c],
    ['word joiner', 0x2060],
    ['byte order mark', 0xfeff],
    ['soft hyphen', 0x00ad],
    ['combining grapheme joiner', 0x034f],
    ['Hangul filler', 0x3164],
    ['variation selector', 0xfe0f],
    ['ideographic variation selector', 0xe0100],
    ['language tag', 0xe0001],
    ['interlinear annotation', 0xfff9],
    ['NUL', 0],
    ['BEL, the cell mark of Word', 7],
    ['the optional hyphen of Word', 0x1f],
    ['DEL', 0x7f],
    ['a C1 control', 0x9d],
    ['a non-character', 0xffff],
    ['a non-character of the Arabic block', 0xfdd0],
    ['a non-character of another plane', 0x1fffe],
    ['a lone high surrogate', 0xd83d],
    ['a lone low surrogate', 0xde00],
  ])('%s', (_name, char) => expect(cleanText(`经查${code(char)}，属实`)).toBe('经查，属实'))

  it('but the joiners of scripts that are shaped by them stay', () => {
    const persian = 'می\u200cخواهم'
    const mongolian = 'ᠮᠣᠩᠭᠣᠯ\u180bᠪ'
    expect(cleanText(persian)).toBe(persian)
    expect(cleanText(mongolian)).toBe(mongolian)
  })
})

describe('what looks like a character becomes it', () => {
  test.each([
    ['Kangxi radicals', '⼭⽔⼀', '山水一'],
    ['radicals of the supplement', '⻓⻔⻅⻋⻢⻰⺠⺟', '长门见车马龙民母'],
    ['compatibility hanzi', code(0xf9f4, 0xf90a), '林金'],
    ['a letter and its accent', 'e\u0301', 'é'],
    ['no-break and other blanks', 'a\u00a0b\u2003c\u202fd', 'a b c d'],
    ['the hyphen of Word at which no line breaks', '3\u001e5', '3-5'],
  ])('%s', (_name, written, read) => expect(cleanText(written)).toBe(read))

  it('and a wide blank, which indents, stays', () => expect(cleanText('　　经查')).toBe('　　经查'))
})

describe('private-use characters of GBK', () => {
  const decoder = new TextDecoder('gb18030')
  const first = [0xfe, 0x50] as const
  /** What the platform's decoder says of the code page's cell that the private-use character once stood for. */
  const decode = (...bytes: readonly number[]): string => cleanText(decoder.decode(Uint8Array.from(bytes)))

  it('become what the platform’s decoder makes of their code', () => {
    const cells = Array.from({ length: 0xa1 - 0x50 }, (_none, nth) => first[1] + nth).filter((cell) => cell !== 0x7f)
    const beyond = new Map([0xe816, 0xe817, 0xe818, 0xe831, 0xe83b, 0xe855].map((char) => [code(char), true]))
    const told = cells.map((cell, nth) => [code(0xe815 + nth), decode(first[0], cell)] as const)
    expect(told).toHaveLength(80)
    // The decoder still answers six of them in the private use area.
    for (const [old, now] of told) if (!beyond.has(old)) expect(cleanText(old), old).toBe(now)
  })
  test.each([
    [0xe5e5, [0xa3, 0xa0]],
    [0xe76c, [0xa2, 0xe3]],
    [0xe78d, [0xa6, 0xd9]],
    [0xe78e, [0xa6, 0xda]],
    [0xe78f, [0xa6, 0xdb]],
    [0xe793, [0xa6, 0xdf]],
    [0xe794, [0xa6, 0xec]],
    [0xe795, [0xa6, 0xed]],
    [0xe796, [0xa6, 0xf3]],
    [0xe7c7, [0xa8, 0xbc]],
    [0xe7c8, [0xa8, 0xbf]],
    [0xe7e7, [0xa9, 0x89]],
    [0xe7f3, [0xa9, 0x95]],
  ])('U+%s too', (old, bytes) => expect(cleanText(code(old))).toBe(decode(...bytes)))

  test.each([
    [0xe816, 0x20087],
    [0xe817, 0x20089],
    [0xe818, 0x200cc],
    [0xe831, 0x215d7],
    [0xe83b, 0x2298f],
    [0xe855, 0x241fe],
  ])('U+%s has had a four-byte code since 2000', (old, now) => expect(cleanText(code(old))).toBe(code(now)))

  it('that no standard maps stay, and are named with their place', () => {
    const text = `第一行\n杨${code(0xe4c6)}反映路灯不亮\ufffd`
    expect(cleanText(text)).toBe(text)
    expect(findUnreadable(text)).toEqual([
      { char: code(0xe4c6), code: 'U+E4C6', line: 2, before: '杨', after: '反映路灯不亮' },
      { char: '\ufffd', code: 'U+FFFD', line: 2, before: '反映路灯不亮', after: '' },
    ])
  })
  it('that the standards map are not named', () => expect(findUnreadable(code(0xe81e))).toEqual([]))
})

describe('the border', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 30 })
  const broken = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units))

  it('changes nothing when it is passed twice', () =>
    fc.assert(
      fc.property(fc.oneof(anything, broken), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    ))
  it('lets nothing through that a file cannot hold', () =>
    fc.assert(
      fc.property(fc.oneof(anything, broken), (text) => {
        expect(cleanText(text)).not.toMatch(/(?![\t\n])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/u)
      }),
    ))
  it('makes one line of what stands on one line', () =>
    expect(cleanLine(' 青山镇\v人民\t政府\n')).toBe('青山镇 人民 政府'))
})
