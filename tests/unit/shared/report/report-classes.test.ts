import { describe, expect, it } from 'vitest'
import { compareContent, composeContent } from '#shared/approved-report/compose-content'
import type { ClassTable } from '#shared/class-table/class-table'
import { shippedFigureClasses, createFigureClasses } from '#shared/figures/figure-classes'
import { composeReportAnnex } from '#shared/report/compose-report-paper'
import { fillTemplate } from '#shared/report/fill-template'
import { parseTemplate } from '#shared/report/parse-template'
import { toReportClasses } from '#shared/report/report-classes'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import { tellTemplateFault } from '#shared/report/template-fault-words'
import { month } from '#shared/report/templates/month'
import { day } from '#tests/support/builders'
import { aClass, aTable } from '#tests/support/class-table/tables'
import { aReportSource, manyReportRows } from '#tests/support/report/report-rows'

// 村镇 ended and became 城乡建设, with what is below it; 旧类 became a class of the second level.
const ended = { to: day('2019-05-31') }
const table = aTable(
  aClass('村镇', ended, '城乡建设'),
  aClass('村镇/路灯', ended, '城乡建设/照明'),
  aClass('旧类', ended, '城乡建设/道路'),
  aClass('城乡建设'),
  aClass('城乡建设/照明'),
  aClass('城乡建设/道路'),
  aClass('城乡建设/道路/坑槽'),
)
const rows = [
  ...manyReportRows(3, { category: '村镇/路灯' }),
  ...manyReportRows(2, { category: '旧类' }),
  ...manyReportRows(4, { category: '城乡建设/照明' }),
  ...manyReportRows(1, { category: '城乡建设/道路/坑槽' }),
]
const by = (merges: boolean, of: ClassTable = table): ReportSource =>
  aReportSource(rows, { classes: toReportClasses(of, merges) })
const [filed, merged] = [by(false), by(true)]

function told(text: string, source: ReportSource): string {
  const facts = gatherFacts(source)
  const parsed = parseTemplate(text, facts.names)
  return parsed.ok ? fillTemplate(parsed.value, facts) : tellTemplateFault(parsed.failure)
}

describe('the classes of an office in a report', () => {
  it.each([
    ['{件数：村镇}', '3件', '10件'],
    ['{件数：城乡建设}', '5件', '10件'],
    ['{件数：村镇/路灯}', '3件', '7件'],
    ['{件数：城乡建设中的照明}', '4件', '7件'],
    ['{件数：旧类}', '2件', '3件'],
    ['{若 受理：旧类 超过 2}多{否则}少{完}', '少', '多'],
    ['{全部内容分类}', '城乡建设5件，占50%；村镇3件，占30%；旧类2件，占20%', '城乡建设10件，占100%'],
    [
      '{逐个 内容小类}{名称}{受理}{间隔}；{完}',
      '城乡建设中的照明4件；村镇中的路灯3件；旧类2件；城乡建设中的道路1件',
      '城乡建设中的照明7件；城乡建设中的道路3件',
    ],
    // Of the table, without a case.
    ['{件数：乡村建设}', '0件', '0件'],
  ])('%s is %s as filed and %s merged', (text, asFiled, asMerged) => {
    expect([told(text, filed), told(text, merged)]).toEqual([asFiled, asMerged])
  })

  it('name what no table and no case has as a fault, also a third level', () => {
    for (const source of [filed, merged]) {
      expect(told('{件数：村镇建社}', source)).toContain('没有“村镇建社”')
      expect(told('{件数：城乡建设/道路/坑槽}', source)).toContain('没有“城乡建设/道路/坑槽”')
    }
    expect(told('{件数：城乡建设}', aReportSource([]))).toContain('没有“城乡建设”')
  })

  it('are told in tables and charts, which say that they are merged', () => {
    const annexOf = (source: ReportSource) =>
      composeReportAnnex({ tables: ['class', 'village'], charts: ['class'] }, source, gatherFacts(source))
    const [one, other] = [annexOf(filed), annexOf(merged)]
    expect(one.tables.map(({ caption }) => caption)).toEqual(['按内容分类分', '按村社分'])
    expect(other.tables.map(({ caption }) => caption)).toEqual(['按内容分类分（按新分类归并）', '按村社分'])
    expect(one.tables[0]?.rows.map(([name, takenIn]) => [name, takenIn])).toEqual([
      ['城乡建设', '5'],
      ['村镇', '3'],
      ['旧类', '2'],
      ['合计', '10'],
    ])
    expect(other.tables[0]?.rows.map(([name, takenIn]) => [name, takenIn])).toEqual([
      ['城乡建设', '10'],
      ['合计', '10'],
    ])
    expect(other.charts[0]).toMatchObject({ caption: '按内容分类（按新分类归并）', categories: ['城乡建设'] })
  })

  it('come out as 统计 tells them', () => {
    for (const merges of [false, true]) {
      const { dimensionOf } = gatherFacts(by(merges))
      const { namesOf } = createFigureClasses({ ...shippedFigureClasses.ground, table, merges })
      const span = filed.period
      for (const row of rows) expect(dimensionOf('class').keyOf(row, span)).toBe(namesOf(row.category)[0])
    }
  })

  it('are kept with an approved report: counted again by them nothing differs, and otherwise it does', () => {
    const content = composeContent(month, merged, [])
    expect(content.mergesClasses).toBe(true)
    expect('mergesClasses' in composeContent(month, filed, [])).toBe(false)
    expect(compareContent(content, composeContent(month, { ...merged, rows: rows.toReversed() }, []))).toEqual([])
    expect(compareContent(content, composeContent(month, filed, []))).not.toEqual([])
    expect(compareContent(content, composeContent(month, by(true, aTable()), []))).not.toEqual([])
  })
})
