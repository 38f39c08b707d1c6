import { describe, expect, it } from 'vitest'
import { parseLook } from '#renderer/features/figures/figures-look'
import { unitCasesLook } from '#renderer/features/pledge/cases-address'
import { assessPledge, toReview } from '#shared/pledge/assess-pledge'
import { compareUnits, composeComparison } from '#shared/pledge/compare-units'
import { composePledge, composeReview } from '#shared/pledge/compose-pledge-paper'
import { templateOf } from '#shared/pledge/pledge-templates'
import { ruleToText } from '#shared/pledge/indicator-words'
import { usualGrades } from '#shared/pledge/pledge-year'
import { dayOf, inTime, june } from '#tests/support/figures/figure-rows'
import { aPledge, aPledgeRow, aVillageUnit } from '#tests/support/pledge/pledge-builders'

const wordsOf = (paragraphs: readonly { readonly lead: string; readonly text: string }[]): string[] =>
  paragraphs.map(({ lead, text }) => lead + text)

describe('the papers of a pledge', () => {
  it('are a letter with its indicators as sentences and three parties who sign', () => {
    const { titleLines, body, closing, blocks, table } = composePledge(aPledge('letter'), {
      officeName: '青山镇人民政府',
      wording: {},
    })
    expect(titleLines.join('')).toBe('2019年度信访工作目标管理责任书')
    const words = wordsOf(body)
    expect(words).toContain('（五）交办事项按时报结率达到 100%。')
    expect(words).toContain('（二）不发生到省进京越级上访和集体上访（一票否决）。')
    expect([...words, ...wordsOf(closing)].filter((line) => /^[一二三]、/u.test(line))).toEqual([
      '一、考核指标',
      '二、考核奖惩',
      '三、责任期限',
    ])
    expect(wordsOf(closing).join('')).toContain('自2019年1月1日起至2019年12月31日止。本责任书一式三份')
    expect(blocks.map(({ organ }) => organ)).toEqual(['中共青山镇委员会', '青山镇人民政府', '石桥村'])
    expect(table).toBeUndefined()
  })

  it('or a table of points whose 标准分 make a hundred', () => {
    const { table } = composePledge(aPledge('table'), { officeName: '青山镇人民政府', wording: {} })
    expect(table?.heads).toEqual(['项目', '编号', '考核指标', '标准分', '考核标准', '完成情况', '得分'])
    expect(table?.rows.at(-1)).toEqual(['合计', '', '', '100', '', '', ''])
    expect(table?.shares.reduce((sum, share) => sum + share, 0)).toBe(100)
    for (const form of ['letter', 'table'] as const)
      expect(templateOf(form, 2026).indicators.reduce((sum, { points }) => sum + points, 0)).toBe(10_000)
  })

  it('say how points are taken off', () => {
    expect(templateOf('table', 2026).indicators.map(ruleToText)).toContain(
      '回访率 ≥ 25%，每低 5 个百分点扣 1 分（不足的按一档算）',
    )
  })

  it('and an appraisal that says what was counted, what proves it and what was left out', () => {
    const pledge = aPledge('table')
    const rows = [aPledgeRow({ ...inTime, visitedOn: dayOf('2019-06-20'), stubYear: 2019, stubSerial: 7 })]
    const findings = new Map([['a1', { points: 600, found: '研究 3 次' }]])
    const assessed = assessPledge(pledge, { rows, on: june.to, rules: {}, findings, grades: usualGrades })
    const review = toReview(assessed, { on: june.to, judgeId: 'deputy', note: '' })
    const paper = composeReview(pledge, review, {
      name: 'mid',
      total: assessed.total,
      proofs: assessed.proofs,
      judge: '沈国栋',
      officeName: '青山镇人民政府',
    })
    const found = paper.table?.rows.map((cells) => cells.at(-2))
    expect(found).toContain('100.00%（1 ÷ 1）；存根 1 份：2019年 007')
    expect(found).toContain('研究 3 次')
    expect(found).toContain('没有可考核的案件，不计分')
    expect(wordsOf(paper.closing).join('')).toContain('分没有可考核的案件或者未评，不计分')
  })
})

describe('考核评比', () => {
  const judged = (name: string, points: number) => {
    const pledge = aPledge('letter', { id: name, unit: { ...aVillageUnit, name } })
    const review = { on: june.to, judgeId: 'deputy', from: june.from, to: june.to, grade: '良好', note: '' }
    return { ...pledge, end: { ...review, lines: [{ id: 'a1', text: '', full: 1000, points, found: '' }] } }
  }
  const pledges = [
    judged('A村', 700),
    judged('B村', 900),
    judged('C村', 900),
    aPledge('letter', { id: 'D', unit: { ...aVillageUnit, name: 'D村' } }),
  ]
  const settled = { year: 2019, grades: usualGrades, ranking: false }
  const names = (ranking: boolean) =>
    compareUnits(pledges, { ...settled, ranking }, 'end').map(({ pledge, rank }) => [pledge.unit.name, rank])

  it('stands in the order of units and ranks nobody by itself', () => {
    expect(names(false)).toEqual([
      ['A村', undefined],
      ['B村', undefined],
      ['C村', undefined],
      ['D村', undefined],
    ])
    const { table, closing } = composeComparison(compareUnits(pledges, settled, 'end'), settled, {
      name: 'end',
      officeName: '青山镇人民政府',
      on: june.to,
    })
    expect(table?.heads).not.toContain('名次')
    expect(table?.rows[0]).toEqual(['A村', '10', '7', '70', '良好', ''])
    expect(table?.rows[3]).toEqual(['D村', '—', '—', '—', '—', '未考核'])
    expect(wordsOf(closing).join('')).toContain('不排名次')
  })

  it('ranks where the office wants it, equal points alike', () => {
    expect(names(true)).toEqual([
      ['B村', 1],
      ['C村', 1],
      ['A村', 3],
      ['D村', undefined],
    ])
  })
})

it('the address of a number names its unit, its days and its side', () => {
  const look = parseLook(
    unitCasesLook(
      { id: 'p', unit: { kind: 'department', departmentId: 'd1', name: '农业农村办' } },
      june,
      'visit-rate',
      'of',
    ),
  )
  expect(look).toMatchObject({
    days: { kind: 'span', ...june },
    by: 'department',
    cases: { of: 'visit-rate', side: 'of', place: 'now', key: 'd1', pledge: 'p' },
  })
  expect(parseLook(unitCasesLook({ id: 'p', unit: aVillageUnit }, june, 'taken-in', 'counted'))).toMatchObject({
    by: 'village',
    cases: { of: 'taken-in', side: 'counted', key: '石桥村' },
  })
})
