import { describe, expect, it } from 'vitest'
import { listTold } from '#shared/approved-report/told-figures'

const told = (text: string) => listTold({ title: '月报', text })

describe('what a report is locked for', () => {
  it.each([
    ['figures in its words', '{受理}', ['taken-in'], []],
    ['of each line of a dimension', '{逐个 村社}{名称}办结{办结}{间隔}，{完}', ['taken-in', 'closed'], ['village']],
    ['of the first lines of one', '{逐个 前三部门}{名称}{完}', ['taken-in'], ['department']],
    [
      'within a condition of a line',
      '{逐个 村社}{若 办结 有}{办结}{否则}无{完}{完}',
      ['taken-in', 'closed'],
      ['village'],
    ],
    ['that decide which words stand', '{若 办结 有}有{否则}无{完}', ['closed'], []],
    ['of which a dimension decides', '{若 村社 有增多}有{完}', ['taken-in'], ['village']],
  ])('%s', (_what, text, measures, dimensions) => {
    expect([...told(text).measures].sort()).toEqual([...measures].sort())
    expect(told(text).dimensions).toEqual(dimensions)
  })
  it('is everything of what cannot be read here', () => {
    expect(told('{新版本才有的字段}').measures.length).toBeGreaterThan(20)
  })
})
