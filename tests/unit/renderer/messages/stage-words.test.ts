import { describe, expect, it } from 'vitest'
import { roleWords, rolesToText } from '#renderer/messages/role-words'
import { deadlineToWords, nextStepWords } from '#renderer/messages/stage-words'
import { chineseFaults } from './plain-words'

describe('a limit in words', () => {
  const cases = [
    [{ light: 'open', workdaysLeft: 3, known: true }, false, '剩 3 个工作日'],
    [{ light: 'due-soon', workdaysLeft: 1, known: true }, false, '剩 1 个工作日'],
    [{ light: 'due-soon', workdaysLeft: 0, known: true }, true, '今日到期'],
    [{ light: 'due-soon', workdaysLeft: 0, known: true }, false, '剩 0 个工作日'],
    [{ light: 'overdue', workdaysLeft: -2, known: true }, false, '逾期 2 个工作日'],
    [{ light: 'overdue', workdaysLeft: 0, known: true }, false, '已逾期'],
    [{ light: 'closed', workdaysLeft: 3, known: true }, false, '按期办结'],
    [{ light: 'closed-late', workdaysLeft: -2, known: true }, false, '办结，超期 2 个工作日'],
    [{ light: 'closed-late', workdaysLeft: 0, known: true }, false, '办结，超期不足 1 日'],
    [{ light: 'ended', workdaysLeft: 0, known: true }, false, '不计时限'],
  ] as const
  for (const [state, dueToday, words] of cases)
    it(`says ${words} of ${state.light} with ${state.workdaysLeft} left`, () =>
      expect(deadlineToWords({ ...state, lamp: 'none' }, dueToday)).toBe(words))
})

it('every stage and every role has its word', () => {
  for (const word of [...Object.values(nextStepWords), ...Object.values(roleWords)])
    expect(chineseFaults(word)).toEqual([])
  expect(rolesToText(['registrar', 'supervisor'])).toBe('登记、督办')
})
