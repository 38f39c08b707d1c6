import { beforeAll, expect, it } from 'vitest'
import { loadReadings } from '#renderer/readings/load-readings'
import { cutAround, WordMarker } from '#shared/search/mark-words'
import { ReadingCodes } from '#shared/search/readings'
import { toSearchWords } from '#shared/text/search-text'

let codes = new ReadingCodes(() => [])
beforeAll(async () => {
  codes = new ReadingCodes(await loadReadings())
})
const marked = (text: string, typed: string, sounded = true): string[] =>
  new WordMarker(toSearchWords(typed), codes).mark(text, sounded).marks.map(([from, to]) => text.slice(from, to))

it('marks what was typed as it is written in the text', () => {
  expect(marked('石桥村（Ａ区）路灯不亮', 'a区')).toEqual(['Ａ区'])
  expect(marked('电话 138-0000 1234 转 801', '13800001234')).toEqual(['138-0000 1234'])
  expect(marked('来电人 阿卜杜拉·买买提', '杜拉买')).toEqual(['杜拉·买'])
  expect(marked('石桥村路灯不亮', 'ldbl')).toEqual(['路灯不亮'])
  expect(marked('石桥村路灯不亮', 'ldbl', false)).toEqual([])
  expect(marked('石桥村路灯不亮', '路灯 灯不')).toEqual(['路灯不'])
  expect(marked('石桥村路灯不亮', '不亮 石')).toEqual(['石', '不亮'])
})

it('cuts the words around what was found out of a long text', () => {
  const text = `${'前'.repeat(40)}路灯${'后'.repeat(80)}`
  const { text: cut, marks } = cutAround(text, [[40, 42]])
  expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true)
  expect(marks.map(([from, to]) => cut.slice(from, to))).toEqual(['路灯'])
  expect(cut.length).toBeLessThan(70)
  expect(cutAround('路灯\n不亮', [[0, 2]])).toEqual({ text: '路灯 不亮', marks: [[0, 2]] })
})
