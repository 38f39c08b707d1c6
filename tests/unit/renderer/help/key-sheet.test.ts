import { describe, expect, it } from 'vitest'
import { helpArticles } from '#renderer/features/help/help-articles'
import { keySheet } from '#renderer/features/help/key-sheet'
import { renderQuickCard } from '#renderer/features/help/render-quick-card-page'
import { isPressed, keys, keysToText } from '#renderer/ui/keys'
import { chineseFaults } from '../messages/plain-words'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

describe('a key', () => {
  it('is pressed with exactly what is held down beside it', () => {
    expect(isPressed(press('k', { ctrlKey: true }), keys.search)).toBe(true)
    expect(isPressed(press('K', { metaKey: true }), keys.search)).toBe(true)
    for (const other of [
      press('k'),
      press('k', { ctrlKey: true, altKey: true }),
      press('k', { ctrlKey: true, shiftKey: true }),
    ])
      expect(isPressed(other, keys.search)).toBe(false)
    expect(isPressed(press('F8'), keys.urge)).toBe(true)
    expect(isPressed(press('F8', { shiftKey: true }), keys.urge)).toBe(false)
    expect(isPressed(press('F8', { shiftKey: true }), keys.supervise)).toBe(true)
  })

  it('is named as it stands on the keyboard', () =>
    expect([keys.search, keys.submitAndNext, keys.supervise, keys.help].map(keysToText)).toEqual([
      'Ctrl+K',
      'Ctrl+Shift+回车',
      'Shift+F8',
      'F1',
    ]))
})

describe('the sheet of keys', () => {
  const lines = keySheet.flatMap((group) => group.lines)

  it('names every key that the program listens to', () => {
    const named = lines.map((line) => line.keys).join('\n')
    for (const key of Object.values(keys)) expect([key, named.includes(keysToText(key))]).toEqual([key, true])
  })

  it('says what each does in Chinese, and is the manual’s article', () => {
    const article = helpArticles.find(({ title }) => title === '键盘操作')
    for (const { keys: pressed, does } of lines) {
      expect(chineseFaults(does)).toEqual([])
      expect(JSON.stringify(article?.body)).toContain(`${pressed}：${does}`)
    }
  })
})

it('the card bears the office’s name as text, the job in steps and the keys', () => {
  const html = renderQuickCard({ officeName: '青山镇<b>' })
  expect(html).toContain('青山镇&lt;b&gt;')
  for (const part of ['反馈', '今日工作', keysToText(keys.search), keysToText(keys.submitAndNext), '出了事怎么办'])
    expect(html).toContain(part)
  // No style attribute: the printing frame's policy lets none through.
  expect(html).not.toMatch(/style="/u)
})
