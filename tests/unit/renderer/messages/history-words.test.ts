import { uncoverDeep } from '#shared/case/private-text'
import { expect, it } from 'vitest'
import { valueToText } from '#renderer/messages/history-words'

const names = { person: () => '', department: () => '' }

it('tells a law relied on as the paper prints it, by article and clause in Chinese', () => {
  const basis = [{ law: '信访工作条例', article: '34', clause: '1' }]
  expect(uncoverDeep(valueToText('reply.basis', basis, names))).toBe('《信访工作条例》第三十四条第一款')
  expect(uncoverDeep(valueToText('reply.basis', [], names))).toBe('无')
})
