import { expect, it } from 'vitest'
import { markLevel, type MarkedLevel } from '#shared/reply/mark-level'

/** The text after the key; `|` is the caret. */
function press(marked: string, level: MarkedLevel): string {
  const caret = marked.indexOf('|')
  const text = marked.replace('|', '')
  const { from, to, line } = markLevel(text, caret, level)
  return `${text.slice(0, from)}${line}${text.slice(to)}`
}

it.each<[string, MarkedLevel, string]>([
  ['基本|情况', 1, '一、基本情况'],
  ['一、基本情况\n正文\n处理|', 1, '一、基本情况\n正文\n二、处理'],
  ['一、甲\n（一）乙\n|丙', 2, '一、甲\n（一）乙\n（二）丙'],
  // Under another heading of a higher level the count begins anew.
  ['一、甲\n（一）乙\n二、丙\n|丁', 2, '一、甲\n（一）乙\n二、丙\n（一）丁'],
  ['1.甲\n|乙', 3, '1.甲\n2.乙'],
  ['甲|', 4, '（1）甲'],
  // Another level takes the place of the number; the same takes it away.
  ['一、甲|', 2, '（一）甲'],
  ['前\n二、甲|', 1, '前\n甲'],
  ['|', 1, '一、'],
  // A list of numbers in a sentence is no heading.
  ['二、三组村民|反映', 3, '1.二、三组村民反映'],
])('%s by Ctrl+%i', (before, level, after) => {
  expect(press(before, level)).toBe(after)
})
