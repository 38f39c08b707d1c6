import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarMonths, periodAround, periodKindWords, spanPeriod, type Period } from '#shared/figures/period'
import { splitParagraphs } from '#shared/paper/normalise-text'
import { addDays } from '#shared/prelude/local-date'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport, type DraftedReport } from '#shared/report/draft-report'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import type { ReportTemplate } from '#shared/report/report-template'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { templateFields } from '#shared/report/template-fields'
import { half } from '#shared/report/templates/half'
import { inspection } from '#shared/report/templates/inspection'
import { month } from '#shared/report/templates/month'
import { quarter } from '#shared/report/templates/quarter'
import { dayOf } from '#tests/support/figures/figure-rows'
import {
  anyReportRow,
  aReportRow,
  aReportSource,
  manyReportRows,
  seedBureau,
  seedTownship,
} from '#tests/support/report/report-rows'

function draft(template: Pick<ReportTemplate, 'title' | 'text'>, source: ReportSource): DraftedReport {
  const drafted = draftReport(template, gatherFacts(source))
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.failure))
  return drafted.value
}

const filled = (text: string, source: ReportSource): string => draft({ title: '', text }, source).text

describe('the reports that the program is made after', () => {
  it('the township’s first paragraph comes out of a ledger with its eight cases, word for word', () => {
    const written = '今年一季度,我镇受理市长公开电话8件,办理8件,来电按期办结率100%,及时反馈率100%。'
    const [heading, firstParagraph] = draft(quarter, seedTownship).text.split('\n')
    expect(heading).toBe('一、基本情况')
    // The seed was typed with half-width commas; print has full-width ones.
    expect([firstParagraph]).toEqual(splitParagraphs(written))
  })

  it('the bureau’s sentence of statistics comes out of a ledger with its cases, word for word', () => {
    const written = '市长公开电话开通以来,区教育局共受理160件次。办结率达到100%,反馈率达到98%,群众满意率达到98%。'
    const [sentence = ''] = splitParagraphs(written)
    expect(draft(inspection, seedBureau).text).toContain(sentence)
  })

  it('say since when they tell where the ledger is older', () => {
    const older = aReportRow({ issuedOn: dayOf('2004-12-01') })
    const source = { ...seedBureau, rows: [...seedBureau.rows, older] }
    expect(draft(inspection, source).text).toContain('2005年1月10日至6月10日，区教育局共受理160件次。')
  })
})

const spans = fc.record({
  kind: fc.constantFrom(...Object.keys(periodKindWords), 'span'),
  days: fc.integer({ min: 0, max: 900 }),
})

function periodOf(template: ReportTemplate, days: number): Period {
  const day = addDays(dayOf('2018-01-01'), days)
  return template.period === 'span'
    ? spanPeriod(day, addDays(day, 45), calendarMonths)
    : periodAround(template.period, day, calendarMonths)
}

describe('every shipped template', () => {
  it.each(shippedTemplates.map((template): [string, ReportTemplate] => [template.word, template]))(
    '%s is filled by any ledger, without a hole',
    (_word, template) => {
      fc.assert(
        fc.property(fc.array(anyReportRow, { maxLength: 30 }), spans, (rows, { days }) => {
          const { title, text } = draft(template, aReportSource(rows, { period: periodOf(template, days) }))
          for (const words of [title, text]) {
            expect(words).not.toMatch(/NaN|undefined|Infinity|null|object|[{}｛｝—]/u)
            expect(words).not.toMatch(/[，、；：。]{2}|[（，][）。]|^[，。；]/mu)
          }
          for (const line of text.split('\n')) expect(line).toMatch(/^[一二三四五六七八九]、[^。]+$|[。]$/u)
        }),
        { numRuns: 150 },
      )
    },
  )
})

describe('a report', () => {
  it('reads the same on every PC, in whatever order its rows are held', () => {
    const shuffled = fc
      .array(anyReportRow, { maxLength: 30 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...shippedTemplates), fc.nat(900), ([rows, others], template, days) => {
        const [one, other] = [rows, others].map((each) => {
          const source = aReportSource(each, { period: periodOf(template, days) })
          return [draft(template, source), composeReportAnnex(template, source, gatherFacts(source))]
        })
        expect(one).toEqual(other)
      }),
    )
  })
})

describe('the title of a report', () => {
  it('is broken beside its period and the hotline’s name, never in them', () => {
    const year = ['02', '05', '08', '11'].map((each) => dayOf(`2019-${each}-01`))
    for (const template of shippedTemplates.filter(({ period }) => period === 'quarter' || period === 'half'))
      for (const day of year) {
        const period = periodOfKind(template, day)
        const source = aReportSource([], { period })
        const { titleLines } = composeReportPaper(template, draft(template, source), source)
        const named = /第.季度|[上下]半年/u.exec(period.name)?.[0] ?? ''
        expect([titleLines, titleLines.filter((line) => line.includes(named)).length]).toEqual([titleLines, 1])
      }
  })
})

const periodOfKind = ({ period }: ReportTemplate, day: ReturnType<typeof dayOf>): Period =>
  periodAround(period === 'half' ? 'half' : 'quarter', day, calendarMonths)

describe('any template', () => {
  it('of any field is filled by any ledger, and by one without a case', () => {
    const text = [...templateFields.keys()].map((name) => `${name}：{${name}}`).join('\n')
    fc.assert(
      fc.property(fc.array(anyReportRow, { maxLength: 20 }), (rows) => {
        expect(filled(text, aReportSource(rows))).not.toMatch(/NaN|undefined|Infinity|：$/mu)
      }),
    )
  })

  it('is refused whole for a fault in its title or its text', () => {
    const facts = gatherFacts(seedTownship)
    expect(draftReport({ title: '{标题}', text: '' }, facts)).toMatchObject({ ok: false, failure: { part: 'title' } })
    expect(draftReport({ title: '', text: '{受理}{否则}' }, facts)).toMatchObject({
      ok: false,
      failure: { part: 'text' },
    })
  })
})

describe('a comparison', () => {
  const may = { issuedOn: dayOf('2019-05-10') }
  const opened = aReportRow({ issuedOn: dayOf('2018-01-01') })
  const sentence =
    '{若 受理 环比上升}多了，{受理环比}{又若 受理 环比下降}少了，{受理环比}{又若 受理 环比持平}一样{又若 受理 环比可比}{受理环比增减}{否则}不比{完}'

  it.each([
    ['多了，上升50%', [opened, ...manyReportRows(2, may), ...manyReportRows(3)]],
    ['少了，下降33.3%', [opened, ...manyReportRows(3, may), ...manyReportRows(2)]],
    ['一样', [opened, ...manyReportRows(2, may), ...manyReportRows(2)]],
    ['增加2件', [opened, ...manyReportRows(2)]],
    ['不比', [...manyReportRows(2, may), ...manyReportRows(2)]],
  ])('says %s', (words, rows) => {
    expect(filled(sentence, aReportSource(rows))).toBe(words)
  })
})

describe('the title of a report', () => {
  it.each([quarter, half])('$word is broken where its sense allows, and never within its period', (template) => {
    const period = periodAround(template === quarter ? 'quarter' : 'half', dayOf('2019-06-15'), calendarMonths)
    const source = aReportSource(manyReportRows(2), { period })
    const { titleLines } = composeReportPaper(template, draft(template, source), source)
    expect(titleLines[0]).toMatch(/(?:季度|半年)/u)
    expect(titleLines.every((line) => !line.startsWith('季度') && !line.startsWith('半年'))).toBe(true)
  })
})

describe('a period that is not over', () => {
  it('ends today, and is compared with as many days of the one before', () => {
    const rows = [
      aReportRow({ issuedOn: dayOf('2018-01-01'), closedOn: dayOf('2018-01-02'), stage: 'closed' }),
      ...manyReportRows(2, { issuedOn: dayOf('2019-05-03'), closedOn: dayOf('2019-05-04'), stage: 'closed' }),
      ...manyReportRows(5, { issuedOn: dayOf('2019-05-20'), closedOn: dayOf('2019-05-21'), stage: 'closed' }),
      ...manyReportRows(3, { issuedOn: dayOf('2019-06-02') }),
    ]
    const source = aReportSource(rows, { today: dayOf('2019-06-10') })
    // Due on the 15th: on the 10th none is overdue.
    expect(filled('较{上期}{受理环比增减}，逾期{期末逾期在办}', source)).toBe('较上月同期增加1件，逾期0件')
  })
})

describe('the lists of a report', () => {
  it('name the three that lead with numbers and shares, and no line that says nothing', () => {
    const rows = [
      ...manyReportRows(4, { villageName: '' }),
      ...manyReportRows(3, { villageName: '石桥村' }),
      ...manyReportRows(1, { villageName: '李家村' }),
    ]
    expect(filled('{前三村社}', aReportSource(rows))).toBe('石桥村3件，占37.5%；李家村1件，占12.5%')
    expect(filled('{全部村社}', aReportSource(rows))).toBe('未填村社4件，占50%；石桥村3件，占37.5%；李家村1件，占12.5%')
  })

  it('name no more than asked, the same among equals on every PC', () => {
    const rows = ['丁村', '丙村', '乙村', '甲村'].map((villageName) => aReportRow({ id: villageName, villageName }))
    const [one, other] = [rows, rows.toReversed()].map((each) => filled('{前三村社}', aReportSource(each)))
    expect(one).toBe(other)
    expect(one?.split('；').length).toBe(3)
  })

  it('name a 不稳定因素 by its number, its place and why, and not by anybody’s words', () => {
    const rows = [
      aReportRow({ ledgerNumber: '2019-007', peopleCount: 6 }),
      ...manyReportRows(3, { callerPhones: ['13800000001'], villageName: '李家村' }),
      aReportRow({ ledgerNumber: '2019-009' }),
    ]
    expect(filled('{不稳定因素}：{不稳定因素清单}', aReportSource(rows))).toBe(
      '4件：2019-001号（李家村，乡村建设中的路灯，来电人90天内3件）；2019-002号（李家村，乡村建设中的路灯，来电人90天内3件）；' +
        '2019-003号（李家村，乡村建设中的路灯，来电人90天内3件）；2019-007号（石桥村，乡村建设中的路灯，6人）',
    )
  })

  it('are of one month alone: what became more since the last', () => {
    const rows = [
      aReportRow({ issuedOn: dayOf('2018-01-01') }),
      aReportRow({ issuedOn: dayOf('2019-05-10'), category: '乡村建设/道路' }),
      ...manyReportRows(3, { category: '乡村建设/道路' }),
    ]
    expect(draft(month, aReportSource(rows)).text).toContain('较上月增多的有：乡村建设中的道路3件，增加2件。')
  })
})
