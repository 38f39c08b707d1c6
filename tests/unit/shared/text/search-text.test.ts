import { describe, expect, it, test } from 'vitest'
import { holdsWord, toSearchText, toSearchWords } from '#shared/text/search-text'

const finds = (texts: readonly string[], typed: string): boolean => {
  const text = toSearchText(texts)
  return toSearchWords(typed).every((word) => holdsWord(text, word))
}

describe('a search finds what was written otherwise', () => {
  test.each([
    ['２０２６－０１７', '2026-017'],
    ['2026-017', '２０２６－０１７'],
    ['李　明', '李明'],
    ['李明', '李　明'],
    ['李\u200b明', '李明'],
    ['138-0000-1234', '13800001234'],
    ['13800001234', '138-0000-1234'],
    ['13800001234', '138 0000 1234'],
    ['13800001234', '+86-13800001234'],
    ['138-0000-1234', '1380000'],
    ['13800001234', '138-0000'],
    ['(0577)62123456转801', '62123456'],
    ['(0577)62123456转801', '0577-62123456'],
    ['0577-62123456', '62123456转801'],
    ['62123456', '0577-62123456-801'],
    ['（0577）6212 3456', '057762123456'],
    ['来电 138 0000 1234 反映', '13800001234'],
    ['阿卜杜拉·买买提', '阿卜杜拉•买买提'],
    ['阿卜杜拉‧买买提', '阿卜杜拉买买提'],
    ['阿卜杜拉买买提', '阿卜杜拉·买买提'],
    ['⻓⼭村', '长山村'],
    ['长山村', '⻓⼭村'],
    ['WPS表格', 'ｗｐｓ'],
    ['石桥村三组 路灯', '路灯 石桥'],
  ])('%s by %s', (written, typed) => expect(finds([written], typed)).toBe(true))

  it('takes no number of a case for the digits of another', () => {
    expect(finds(['2026110043'], '2026-110')).toBe(false)
    expect(finds(['2026-110'], '2026-110')).toBe(true)
  })
  it('finds no word over the end of a text', () => expect(finds(['石桥', '村路'], '桥村')).toBe(false))
  it('finds everything by nothing', () => expect(finds(['路灯'], ' 　 ')).toBe(true))
})
