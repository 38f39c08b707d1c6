import { describe, expect, test } from 'vitest'
import { readSatisfaction, readSolved } from '#shared/excel-import/read-answer'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { readList } from '#shared/excel-import/read-list'
import { day } from '#tests/support/builders'
import { aSheet } from '#tests/support/excel/a-sheet'

describe("the caller's answer in the words of old ledgers", () => {
  test.each([
    ['满意', 'satisfied'],
    ['是', 'satisfied'],
    ['非常满意', 'satisfied'],
    ['☑满意 □基本满意 □不满意', 'satisfied'],
    ['对办理结果表示满意', 'satisfied'],
    ['基本满意', 'basically'],
    ['比较满意', 'basically'],
    ['不满意', 'unsatisfied'],
    ['对结果不满意', 'unsatisfied'],
    ['非常不满意', 'unsatisfied'],
    ['否', 'unsatisfied'],
    ['未评价', 'silent'],
    ['未回访', 'silent'],
    ['一般', undefined],
    ['系统默认好评', undefined],
    ['满意 不满意', undefined],
    ['5', undefined],
  ])('满意度 %s is %s', (text, value) => {
    expect(readSatisfaction(text)).toBe(value)
  })

  test.each([
    ['已解决', 'yes'],
    ['是', 'yes'],
    ['解决', 'yes'],
    ['已经解决', 'yes'],
    ['部分解决', 'partly'],
    ['未解决', 'no'],
    ['没有解决', 'no'],
    ['无法解决', 'no'],
    ['否', 'no'],
    ['未说明', 'silent'],
    ['正在解决', undefined],
    ['已做好解释', undefined],
  ])('是否解决 %s is %s', (text, value) => {
    expect(readSolved(text)).toBe(value)
  })
})

describe('the answers of a line', () => {
  const read = async (heads: readonly string[], cells: readonly string[]) => {
    const judged = judgeSheet(
      aSheet([
        ['编号', '来电时间', '诉求内容', '状态', '办结时间', ...heads],
        ['A1', '2024-01-05', '路灯不亮', '已办结', '2024-01-10', ...cells],
      ]),
    )
    if (judged.type !== 'list') throw new Error(judged.type)
    const { cases, problems } = await readList(judged.sheet, judged.found, judged.mapping, { today: day('2026-11-30') })
    return { one: cases[0], problems: problems.map(({ kind, head, value }) => [kind, head, value]) }
  }

  test('become fields, with the day of the return visit', async () => {
    const { one, problems } = await read(
      ['是否解决', '是否满意', '督办单回访时间'],
      ['已解决', '非常满意', '2024-01-12'],
    )
    expect(problems).toEqual([])
    expect(one).toMatchObject({ satisfaction: 'satisfied', solved: 'yes', visitedOn: '2024-01-12' })
    // Our own word is the field's; another way of saying it stays as it was.
    expect(one?.facts).toEqual([
      { head: '是否满意', value: '非常满意' },
      { head: '督办单回访时间', value: '2024-01-12' },
    ])
  })

  test('stay as text and are told where they are unclear, or where columns disagree', async () => {
    const { one, problems } = await read(['是否解决', '满意研判', '满意复核'], ['正在解决', '满意', '不满意'])
    expect(one).toMatchObject({ satisfaction: '', solved: '' })
    expect(problems).toEqual([
      ['answers-differ', '满意复核', '不满意'],
      ['answer-unclear', '是否解决', '正在解决'],
    ])
    expect(one?.facts).toEqual([
      { head: '满意研判', value: '满意' },
      { head: '满意复核', value: '不满意' },
      { head: '是否解决', value: '正在解决' },
    ])
  })

  test('of the handling are no answer about the result', async () => {
    const { one } = await read(['办理满意', '过程满意'], ['满意', '不满意'])
    expect(one?.satisfaction).toBe('satisfied')
  })
})
