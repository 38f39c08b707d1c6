import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { calendarMonths, periodAround, spanPeriod } from '#shared/figures/period'
import type { PaperAnnex } from '#shared/paper/paper-annex'
import type { PaperDocument } from '#shared/paper/paper-document'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport } from '#shared/report/draft-report'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import type { ReportTemplate } from '#shared/report/report-template'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { renderReportDocx } from '#renderer/papers/render-report-docx'
import { dayOf } from '#tests/support/figures/figure-rows'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'
import { aBusyYear, aReportSource } from '#tests/support/report/report-rows'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { skipWithReason } from '#tests/support/skip-with-reason'

// Where REPORT_SHOTS names a folder, every report is left there as Word file, PDF and pictures.
const shots = process.env['REPORT_SHOTS'] === '' ? undefined : process.env['REPORT_SHOTS']

const { fonts } = choosePaperFonts([])
const day = dayOf('2019-06-15')

const sourceOf = (template: ReportTemplate): ReportSource =>
  aReportSource(aBusyYear, {
    period:
      template.period === 'span'
        ? spanPeriod(dayOf('2018-01-01'), dayOf('2019-06-30'), calendarMonths)
        : periodAround(template.period, day, calendarMonths),
    today: dayOf('2019-07-01'),
  })

interface ReportPaper {
  readonly paper: PaperDocument
  readonly annex: PaperAnnex
}

function composed(template: ReportTemplate, source: ReportSource): ReportPaper {
  const facts = gatherFacts(source)
  const drafted = draftReport(template, facts)
  if (!drafted.ok) throw new Error('a shipped template is sound')
  return {
    paper: composeReportPaper(template, drafted.value, source),
    annex: composeReportAnnex(template, source, facts),
  }
}

const render = ({ paper, annex }: ReportPaper): Promise<Uint8Array<ArrayBuffer>> =>
  renderReportDocx(paper, annex, fonts)

/** What stands on the pages, without the blanks and breaks by which it is set. */
function readPdf(pdf: Uint8Array, name: string, docx: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'report-pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    if (shots !== undefined) {
      writeFileSync(join(shots, `${name}.docx`), docx)
      writeFileSync(join(shots, `${name}.pdf`), pdf)
      execFileSync('pdftoppm', ['-r', '60', '-png', file, join(shots, name)])
    }
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map((page) => page.replaceAll(/\s/gu, ''))
      .filter((page) => page !== '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without marks: LibreOffice hangs them at the ends of lines, where they are read in another order. */
const bare = (words: string): string => words.replaceAll(/[\s\p{P}]/gu, '')

const needTools = (context: TestContext): void => {
  const whyNot = whyNoLibreOffice() ?? whyNoPoppler()
  if (whyNot !== undefined) skipWithReason(context, whyNot)
}

describe('a report in LibreOffice', () => {
  test('of every kind has its words, its tables and charts, and its signature at its end', async (context) => {
    needTools(context)
    const papers = shippedTemplates.map((template) => composed(template, sourceOf(template)))
    const files = await Promise.all(papers.map(render))
    for (const [nth, pdf] of convertDocx(files).entries()) {
      const [name, made] = [shippedTemplates[nth]?.word ?? '', papers[nth]]
      if (made === undefined) throw new Error('a PDF for every report')
      const { paper, annex } = made
      const pages = readPdf(pdf, name, files[nth] ?? new Uint8Array())
      const words = pages.map((page) => page.replace(/—\d+—$/u, '')).join('')
      expect(words.startsWith(paper.titleLines.join('')), name).toBe(true)
      for (const { lead, text } of paper.body) expect(bare(words), name).toContain(bare(lead + text))
      for (const { caption, rows } of annex.tables) {
        expect(words, name).toContain(caption)
        for (const row of rows) for (const cell of row) expect(words, name).toContain(cell)
      }
      expect(annex.charts.length, name).toBe(shippedTemplates[nth]?.charts.length)
      for (const { caption, categories } of annex.charts) {
        expect(words, name).toContain(caption)
        // A chart that was cut to a line's height, or left out, has none of its words on the page. Long ones are broken there.
        for (const category of categories) expect(words, name).toContain(category.slice(-2))
      }
      expect(words.endsWith('青山镇人民政府2019年7月1日'), name).toBe(true)
      // The signature has company on its page.
      expect((pages.at(-1) ?? '').length, name).toBeGreaterThan(30)
    }
  }, 300_000)

  test('of a period without a case is whole', async (context) => {
    needTools(context)
    const template = shippedTemplates[0]
    if (template === undefined) throw new Error('there is a kind of report')
    const empty = composed(template, aReportSource([]))
    expect(empty.annex.charts).toEqual([])
    expect(empty.annex.tables.map(({ caption }) => caption)).toEqual(['主要数据'])
    const docx = await render(empty)
    const [pdf] = convertDocx([docx])
    const words = readPdf(pdf ?? new Uint8Array(), '月报 空', docx).join('')
    expect(words).toContain('没有新受理市长公开电话交办事项。办结0件，期末在办0件。')
    expect(words).toContain('按期办结率—')
  }, 120_000)
})

describe('the file of a report', () => {
  test('has native charts with a workbook each, gaps for what is not known, and Chinese words for who cannot see them', async () => {
    const [template] = shippedTemplates
    if (template === undefined) throw new Error('there is a kind of report')
    // Taken in from March on: the months before are unknown, not without a case.
    const young = aReportSource(aBusyYear.filter(({ issuedOn }) => issuedOn >= '2019-03-01'))
    const parts = await unzipDocx(await render(composed(template, young)))
    const charts = [...parts.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/u.test(name))
    expect(charts.length).toBe(3)
    expect([...parts.keys()].filter((name) => name.endsWith('.xlsx')).length).toBe(3)
    const months = parts.get(charts[0] ?? '') ?? ''
    expect(months).toContain('<c:ptCount val="6"/>')
    // Columns stand on zero.
    expect(months).toContain('<c:min val="0"/>')
    // January and February are there as names alone.
    expect(months.match(/<c:numCache>.*?<\/c:numCache>/su)?.[0].match(/<c:pt /gu)?.length).toBe(4)
    const document = parts.get('word/document.xml') ?? ''
    const described = [...document.matchAll(/<wp:docPr[^>]*descr="([^"]*)"/gu)].map(([, words = '']) => words)
    expect(described.length).toBe(3)
    for (const words of described) {
      expect(words).toMatch(/^(?:柱状图|条形图|饼图)。.+。$/u)
      expect(words).not.toMatch(/[A-Za-z]/u)
    }
    expect(described[0]).toContain('2019年1月受理无数据、办结无数据')
  })
})
