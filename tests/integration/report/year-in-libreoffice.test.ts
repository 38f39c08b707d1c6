import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calendarMonths, spanPeriod, type Period } from '#shared/figures/period'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { addDays, localDateSchema } from '#shared/prelude/local-date'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { renderReportDocx } from '#renderer/papers/render-report-docx'
import { officeYear } from '#tests/support/office-year/office-year'
import { playOffice } from '#tests/support/office-year/play-office'
import { longerSpans, monthsOfYear } from '#tests/support/office-year/spans'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { whyNoPoppler } from '#tests/support/papers/print-pdf'
import { composeReport, readPrinted } from '#tests/support/report/print-papers'
import { aReportSource } from '#tests/support/report/report-rows'
import { skipWithReason } from '#tests/support/skip-with-reason'

// The reports of the sample office's whole year as LibreOffice sets them. Where REPORT_SHOTS names a folder, each is left there as Word
// file, PDF and pictures in grey.
const shots = process.env['REPORT_SHOTS'] === '' ? undefined : process.env['REPORT_SHOTS']

const since = localDateSchema.parse('2025-01-01')

/** Every report of the year: twelve of a month, and one of each other kind for each of its spans. */
const reports = shippedTemplates.flatMap((template) => {
  const spans: readonly Period[] =
    template.name === 'month'
      ? monthsOfYear
      : template.period === 'month'
        ? monthsOfYear.slice(-1)
        : template.period === 'span'
          ? [spanPeriod(since, localDateSchema.parse('2025-12-31'), calendarMonths)]
          : longerSpans.filter(({ kind }) => kind === template.period)
  return spans.map((period) => ({ template, period }))
})

test('every report of a year is whole: its words, its tables, its charts and no empty page', async (context) => {
  const whyNot = whyNoLibreOffice() ?? whyNoPoppler()
  if (whyNot !== undefined) return skipWithReason(context, whyNot)
  const sample = await officeYear()
  const { rows } = await playOffice(sample)
  const departments = new Map(sample.office.departments.map(({ id, name }) => [id, name]))
  const papers = reports.map(({ template, period }) =>
    composeReport(
      template,
      aReportSource(rows, {
        period,
        today: addDays(period.to, 2),
        names: { personName: () => '', departmentName: (id) => departments.get(id) ?? '' },
      }),
    ),
  )
  const { fonts } = choosePaperFonts([])
  const files = await Promise.all(papers.map(({ paper, annex }) => renderReportDocx(paper, annex, fonts)))
  for (const [nth, pdf] of convertDocx(files).entries()) {
    const [report, made] = [reports[nth], papers[nth]]
    if (report === undefined || made === undefined) throw new Error('a PDF for every report')
    const name = `${report.period.name}${report.template.word}`
    if (shots !== undefined) leave(name, files[nth] ?? new Uint8Array(), pdf)
    const { pages, fontsNotEmbedded } = readPrinted(pdf)
    expect(fontsNotEmbedded, name).toEqual([])
    for (const [page, { words, ink }] of pages.entries()) {
      // The page's own number alone is no page.
      expect([name, page, words.replace(/—\d+—$/u, '').length > 20, ink > 0.2]).toEqual([name, page, true, true])
    }
    const whole = pages.map(({ words }) => words.replace(/—\d+—$/u, '')).join('')
    const bare = (words: string): string => words.replaceAll(/[\s\p{P}]/gu, '')
    for (const { lead, text } of made.paper.body) expect(bare(whole), name).toContain(bare(lead + text))
    for (const { caption, rows: lines } of made.annex.tables) {
      expect(whole, name).toContain(caption)
      // A name of two lines is read with the numbers of its row between them; a number is never broken.
      for (const [title = '', ...cells] of lines) {
        expect(
          [...title].every((sign) => whole.includes(sign)),
          `${name} ${title}`,
        ).toBe(true)
        for (const cell of cells) expect(whole, name).toContain(cell)
      }
    }
    for (const { caption, categories } of made.annex.charts) {
      expect(whole, name).toContain(caption)
      for (const category of categories) expect(whole, name).toContain(category.slice(-2))
    }
    // The first month has no other to stand beside.
    const charts =
      report.template.charts.length - (report.template.name === 'month' && report.period.from === since ? 1 : 0)
    expect(made.annex.charts.length, name).toBe(charts)
    expect(whole, name).toMatch(/青山镇人民政府202[56]年\d{1,2}月\d{1,2}日$/u)
  }
  expect(reports.length).toBe(12 + 1 + 4 + 2 + 1 + 1)
}, 600_000)

function leave(name: string, docx: Uint8Array, pdf: Uint8Array): void {
  const base = join(shots ?? '', name.replaceAll(' ', ''))
  writeFileSync(`${base}.docx`, docx)
  writeFileSync(`${base}.pdf`, pdf)
  execFileSync('pdftoppm', ['-gray', '-r', '60', '-png', `${base}.pdf`, base])
}
