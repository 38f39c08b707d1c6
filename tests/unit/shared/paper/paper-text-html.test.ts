import { expect, test } from 'vitest'
import { paperTextHtml } from '#shared/paper/paper-text-html'

test('a line may end before a mark that opens and behind one that closes', () => {
  expect(paperTextHtml('留言反映“路灯不亮”的情况')).toBe('留言反映<wbr>“路灯不亮”<wbr>的情况')
})

test('no line begins with a mark that closes, nor ends with one that opens', () => {
  expect(paperTextHtml('（“甲”，“乙”。）')).toBe('（“甲”，<wbr>“乙”。）')
  expect(paperTextHtml('“甲”“乙”')).toBe('“甲”<wbr>“乙”')
})

test('what stands in Latin words is left alone, and nothing passes as markup', () => {
  expect(paperTextHtml('don’t')).toBe('don’t')
  expect(paperTextHtml('<b>“x”</b>')).toBe('&lt;b&gt;<wbr>“x”<wbr>&lt;/b&gt;')
})
