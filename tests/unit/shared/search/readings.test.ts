import { beforeAll, describe, expect, it } from 'vitest'
import { loadReadings } from '#renderer/readings/load-readings'
import { LetterMatcher, ReadingCodes, toLetters, type ReadChar } from '#shared/search/readings'

let read: ReadChar = () => []
beforeAll(async () => {
  read = await loadReadings()
})

const finds = (text: string, letters: string): boolean => {
  const codes = new ReadingCodes(read)
  const coded = codes.encode(text)
  return new LetterMatcher(letters, codes).find(coded) !== undefined
}

describe('names and places by their sounds', () => {
  // As surnames and place names are really read, and as the letters of the everyday reading have it.
  it.each([
    ['单玉梅', 'shan', 'sym', 'dym'],
    ['仇建国', 'qiu', 'qjg', 'cjg'],
    ['查志强', 'zha', 'zzq', 'czq'],
    ['解晓东', 'xie', 'xxd', 'jxd'],
    ['区志明', 'ou', 'ozm', 'qzm'],
    ['尉迟恭', 'yuchi', 'ycg', 'wcg'],
    ['曾国强', 'zeng', 'zgq', 'cgq'],
    ['朴顺子', 'piao', 'psz', 'pusz'],
    ['吕秀英', 'lv', 'lxy', 'lvxy'],
    ['万俟卨', 'moqi', 'mqx', 'wsx'],
    ['六安', 'luan', 'la', 'liuan'],
    ['蚌埠', 'bengbu', 'bb', 'bangbu'],
    ['铅山', 'yanshan', 'ys', 'qianshan'],
    ['台州', 'taizhou', 'tz', 'taiz'],
    ['乐清', 'yueqing', 'yq', 'lq'],
    ['黄陂', 'huangpi', 'hp', 'huangp'],
  ])('%s by %s, %s and %s', (text, ...typed) => {
    expect(typed.filter((letters) => !finds(text, letters))).toEqual([])
  })
  it('finds 吕 by lv, by lu and by lü as it is written', () => {
    expect(['lv', 'lu', 'l'].every((letters) => finds('吕秀英', letters))).toBe(true)
    expect(toLetters('lü')).toBe('lv')
    expect(toLetters("xi'an")).toBe('xian')
  })
  it('takes any beginning of each syllable, one after the other, anywhere in a text', () => {
    const title = '反映石桥村路灯不亮的问题'
    for (const letters of ['sqcld', 'ldbl', 'ludeng', 'shiqiaocun', 'lud', 'ldengbul', 'shiqc'])
      expect(finds(title, letters)).toBe(true)
    for (const letters of ['lbd', 'sql', 'dengq', 'x']) expect(finds(title, letters)).toBe(false)
  })
  it('does not go on over what is no letter, nor past the end', () => {
    expect(finds('路\n灯', 'ld')).toBe(false)
    expect(finds('路灯', 'ldb')).toBe(false)
    expect(finds('', 'l')).toBe(false)
  })
  it('tells where it stands', () => {
    const codes = new ReadingCodes(read)
    const text = '反映石桥村路灯不亮'
    const coded = codes.encode(text)
    expect(new LetterMatcher('ldbl', codes).find(coded)).toEqual([5, 9])
    expect(new LetterMatcher('lul', codes).find(coded)).toBeUndefined()
  })
  it('takes no digits, hanzi or endless letters for sounds', () => {
    expect([toLetters('138'), toLetters('路灯'), toLetters('a'.repeat(31)), toLetters('LD')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})
