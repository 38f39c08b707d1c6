import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, type TestContext } from 'vitest'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { formWidthMm, sheetMm, type FormPaper } from '#shared/paper/form-paper'
import { layTable } from '#shared/paper/lay-form'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderFormDocx } from '#renderer/papers/render-form-docx'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { aBusyCase, paperOfKind, papersOf, paperSheet } from '#tests/support/papers/case-for-papers'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { lostChars, pagesOf } from '#tests/support/papers/pdf-pages'
import { printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { skipWithReason } from '#tests/support/skip-with-reason'

// Where PAPER_SHOTS names a folder, every paper is left there as Word file, PDF and pictures, as Word sets it and as it is printed.
const shots = process.env['PAPER_SHOTS']
const { fonts } = choosePaperFonts([])

/** Of each kind the one that says the most, and one with far more text than its rows have room for. */
const papers: readonly (readonly [name: string, form: FormPaper])[] = [
  ...new Map(
    [aBusyCase('handling'), aBusyCase()]
      .flatMap((one) => papersOf(one))
      .map(({ paper, form }) => [paper.kind, [paper.name, form] as const]),
  ).values(),
  [
    '呈批单（长）',
    paperOfKind(
      'approval-slip',
      aBusyCase('closed', { ...paperSheet, content: `${paperSheet.content ?? ''}\n`.repeat(18) }),
    ),
  ],
]

let browser: Browser
let printed: readonly (readonly string[])[]

beforeAll(async () => {
  browser = await launchTestBrowser()
  if (whyNoPoppler() !== undefined) return
  const pdfs: (readonly string[])[] = []
  for (const [name, form] of papers)
    pdfs.push(
      pagesOf(
        await printHtml(browser, renderPrintPage({ title: form.title, ...renderFormHtml(form) })),
        `打印 ${name}`,
      ),
    )
  printed = pdfs
}, 300_000)
afterAll(() => browser.close())

const needPoppler = (context: TestContext): void => {
  const why = whyNoPoppler()
  if (why !== undefined) skipWithReason(context, why)
}

test('every character of every paper is on its printed pages, which are numbered', (context) => {
  needPoppler(context)
  papers.forEach(([name, form], nth) => {
    const pages = printed[nth] ?? []
    expect(lostChars(form, pages), name).toEqual([])
    if (form.pages === 'of-all')
      pages.forEach((page, at) => expect(page, name).toContain(`第${at + 1}页共${pages.length}页`))
  })
})

test('a case of usual length stands on one sheet of each form, a very long one goes on over more', (context) => {
  needPoppler(context)
  papers.forEach(([name], nth) => {
    const pages = printed[nth] ?? []
    if (name.includes('长')) expect(pages.length, name).toBeGreaterThan(2)
    // It tells everything, and goes on as long as there is something to tell.
    else if (name === '流转单') expect(pages.length, name).toBeGreaterThan(1)
    else expect(pages.length, name).toBe(1)
  })
})

test('the Word file has the millimetres of the print page', async () => {
  for (const [name, form] of papers) {
    const xml = (await unzipDocx(await renderFormDocx(form, fonts))).get('word/document.xml') ?? ''
    const { width, height } = sheetMm(form.sheet)
    const twips = (mm: number): number => Math.round((mm * 1440) / 25.4)
    expect(xml, name).toContain(`w:w="${twips(width)}" w:h="${twips(height)}"`)
    expect(xml, name).toContain(`w:left="${twips(form.sheet.margins.left)}"`)
    const tables = xml.split('<w:tbl>').slice(1)
    expect(tables, name).toHaveLength(form.tables.length)
    form.tables.forEach((table, nth) => {
      const own = tables[nth] ?? ''
      const laid = layTable(table, form.type)
      expect(own, name).toContain('<w:tblLayout w:type="fixed"/>')
      const columns = [...own.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map(([, wide]) => Number(wide))
      expect(
        columns.reduce((sum, wide) => sum + wide, 0),
        name,
      ).toBe(twips(formWidthMm(form.sheet)))
      const heights = [...own.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/gu)].map(([, high]) => Number(high))
      expect(heights, name).toEqual(laid.rows.map((row) => twips(row.height)))
      expect(own.split('<w:tblHeader/>').length - 1, name).toBe(table.heads)
    })
  }
})

test('LibreOffice opens every Word file and sets it on as many pages as are printed', (context) => {
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) skipWithReason(context, why)
  return (async () => {
    const files = await Promise.all(papers.map(([, form]) => renderFormDocx(form, fonts)))
    if (shots !== undefined)
      papers.forEach(([name], nth) => writeFileSync(join(shots, `${name}.docx`), files[nth] ?? new Uint8Array()))
    convertDocx(files).forEach((pdf, nth) => {
      const name = papers[nth]?.[0] ?? ''
      const pages = pagesOf(pdf, `Word ${name}`)
      expect(pages.length, name).toBe(printed[nth]?.length)
      expect(lostChars(papers[nth]?.[1] ?? paperOfKind('approval-slip'), pages), name).toEqual([])
    })
  })()
}, 300_000)
