import { describe, expect, it } from 'vitest'
import { fillTemplate } from '#shared/report/fill-template'
import { findRanking, namedMeasures, measureToName } from '#shared/report/template-fields'
import { listTemplateFields } from '#shared/report/list-fields'
import { parseTemplate } from '#shared/report/parse-template'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import { tellTemplateFault } from '#shared/report/template-fault-words'
import { dayOf } from '#tests/support/figures/figure-rows'
import { aBusyYear, aReportRow, aReportSource, manyReportRows } from '#tests/support/report/report-rows'

/** The words of a template, or of its first fault. */
function told(text: string, source: ReportSource): string {
  const facts = gatherFacts(source)
  const parsed = parseTemplate(text, facts.names)
  return parsed.ok ? fillTemplate(parsed.value, facts) : tellTemplateFault(parsed.failure)
}

const closedLate = { closedOn: dayOf('2019-06-20'), movedOn: dayOf('2019-06-20'), stage: 'closed' } as const
const closedSoon = { closedOn: dayOf('2019-06-04'), movedOn: dayOf('2019-06-04'), stage: 'closed' } as const
const source = aReportSource(
  [
    ...manyReportRows(3, { villageName: '石桥村', category: '乡村建设/路灯', departmentId: 'd1', ...closedSoon }),
    ...manyReportRows(2, { villageName: '李家村', category: '民政社保/低保', departmentId: 'd2', ...closedSoon }),
    ...manyReportRows(1, { villageName: '', category: '其他/感谢表扬', departmentId: '', ...closedLate }),
  ],
  { lists: { villages: ['石桥村', '李家村', '白沙村'], departments: ['农业农村办', '社会事务办'] } },
)

describe('a figure held against a number', () => {
  it.each([
    ['{若 受理 超过 5}多{否则}不多{完}', '多'],
    ['{若 受理 超过 6件}多{否则}不多{完}', '不多'],
    ['{若 受理 达到 6}到了{完}', '到了'],
    ['{若 按期办结率 低于 95}低{否则}不低{完}', '低'],
    ['{若 按期办结率 不低于 83.33%}够{否则}不够{完}', '够'],
    ['{若 按期办结率 低于 ８０％}低{否则}不低{完}', '不低'],
    // Of 0/0 nothing is less or more.
    ['{若 满意率 低于 95}低{又若 满意率 不低于 95}不低{否则}没有{完}', '没有'],
    ['{若 三率综合（北京） 低于 90}低{否则}不说{完}', '不说'],
  ])('%s says %s', (text, words) => {
    expect(told(text, source)).toBe(words)
  })

  it.each([
    [
      '{若 按期办结率 低于}',
      '第 1 行第 1 字 {若 按期办结率 低于}：“低于”后面要写一个数，最多两位小数，单位是“%”，应写成 {若 按期办结率 低于 95%}。',
    ],
    [
      '{若 受理 超过 5%}',
      '第 1 行第 1 字 {若 受理 超过 5%}：“超过”后面要写一个数，最多两位小数，单位是“件”，应写成 {若 受理 超过 95件}。',
    ],
  ])('%s is told what it lacks', (text, words) => {
    expect(told(text, source)).toBe(words)
  })
})

describe('a line that is named', () => {
  it.each([
    ['{件数：乡村建设}', '3件'],
    ['{受理:石桥村}', '3件'],
    ['{办结：农业农村办}', '3件'],
    ['{受理：乡村建设/路灯}', '3件'],
    ['{受理：民政社保中的低保}', '2件'],
    // Of the office's own list, without a case: nothing of it was taken in, and that is said.
    ['{受理：白沙村}', '0件'],
    ['{受理：内容分类：其他}', '1件'],
    ['{若 受理：石桥村 有}有{否则}没有{完}', '有'],
    ['{若 按期办结率：石桥村 达到 100}按期{完}', '按期'],
    ['{若 受理：白沙村 有}有{否则}没有{完}', '没有'],
  ])('%s is %s', (text, words) => {
    expect(told(text, source)).toBe(words)
  })

  it('that is gone is a fault by its name, and never 0', () => {
    expect(told('一\n受理{件数：乡村建社}', source)).toBe(
      '第 2 行第 3 字 {件数：乡村建社}：没有“乡村建社”：内容分类、村社、部门里都没有这个名称，这个期间也没有它的案件，可能已经删除或改名。是不是“乡村建设”？',
    )
    expect(told('{若 受理：老村 有}有{完}', source)).toContain('没有“老村”')
  })

  it('of several kinds has to say which', () => {
    expect(told('{受理：其他}', source)).toContain(
      '“其他”既是“内容分类”又是“诉求类型”，应写明是哪一种，如 {受理：内容分类：其他}。',
    )
  })
})

describe('a sentence of each line', () => {
  it.each([
    ['{逐个 村社}{名称}{受理}{间隔}，{完}。', '石桥村3件，李家村2件。'],
    ['{逐个 前一村社}{名称}{受理}{完}', '石桥村3件'],
    [
      '{逐个 部门}{名称}{若 按期办结率 低于 95}偏低{否则}{按期办结率}{完}{间隔}；{完}',
      '农业农村办100%；社会事务办100%',
    ],
    [
      '{逐个 村社}{名称}占{期间}{受理}的，{受理：石桥村}\n{完}',
      '石桥村占2019年6月3件的，3件\n李家村占2019年6月2件的，3件',
    ],
  ])('%s says %s', (text, words) => {
    expect(told(text, source)).toBe(words)
  })

  it.each([
    ['{逐个 镇}{完}', '不能逐个说“镇”，只能说“内容分类”'],
    ['{逐个 村社}{逐个 部门}{完}{完}', '里面不能再写'],
    ['{逐个 村社}{前三部门}{完}', '“前三部门”说的是全部'],
    ['{逐个 村社}{若 部门 有}{完}{完}', '“部门”说的是全部'],
    ['{名称}', '“名称”只能写在 {逐个 …} 里面'],
    ['{逐个 村社}一', '后面没有写 {完}'],
    ['{间隔}', '{间隔} 前面没有 {逐个 …}'],
    ['{逐个 村社}{间隔}，{间隔}，{完}', '{间隔} 前面没有 {逐个 …}'],
    ['{逐个 村社}{否则}{完}', '{否则} 前面没有 {若 …}'],
  ])('%s is refused: %s', (text, words) => {
    expect(told(text, source)).toContain(words)
  })
})

describe('the fields of a template', () => {
  it('have a name for every way of counting, each its own', () => {
    const names = namedMeasures.map(measureToName)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('满意率（北京）')
    for (const name of names) expect(told(`{${name}}`, source)).not.toContain('：')
    expect(told('{按期办结率（宁国）}', source)).toBe('83.33%')
    expect(told('{按期办结率(宁国)}', source)).toBe('83.33%')
  })

  it.each([
    ['前八村社', 8],
    ['前8村社', 8],
    ['前十二部门', 12],
    ['前二十承办人', 20],
  ])('%s are so many', (name, most) => {
    expect(findRanking(name)?.ranking.most).toBe(most)
  })

  it.each(['前零村社', '前0村社', '前村社', '前百村社', '前三镇'])('%s is none', (name) => {
    expect(findRanking(name)).toBeUndefined()
  })

  it('are all listed with their values, and each can be put into a text as it is listed', () => {
    for (const period of [aReportSource(aBusyYear), aReportSource([]), source]) {
      const facts = gatherFacts(period)
      const entries = listTemplateFields(facts).flatMap((group) => group.entries)
      expect(new Set(entries.map(({ tag }) => tag)).size).toBe(entries.length)
      for (const { tag, value } of entries) {
        const parsed = parseTemplate(tag, facts.names)
        expect(parsed.ok, tag).toBe(true)
        expect(value, tag).not.toMatch(/NaN|undefined|Infinity/u)
      }
    }
  })

  it('tell of nobody’s words: an entry of a case without a village leads no list', () => {
    expect(told('{逐个 村社}{名称}{间隔}、{完}', aReportSource([aReportRow({ villageName: '' })]))).toBe('')
  })
})
