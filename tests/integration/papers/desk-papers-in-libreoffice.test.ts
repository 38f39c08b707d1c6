import { expect, test } from 'vitest'
import { renderFormPage } from '#shared/paper/render-form-html'
import { choosePcFonts } from '#renderer/papers/choose-pc-fonts'
import { renderFormDocx } from '#renderer/papers/render-form-docx'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { deskPapers } from '#tests/support/papers/desk-papers'
import { lostChars, pagesOf } from '#tests/support/papers/pdf-pages'
import { printHtml, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { skipWithReason } from '#tests/support/skip-with-reason'

test('LibreOffice sets the Word file of every paper of the desk on about as many pages as are printed', async (context) => {
  const why = whyNoLibreOffice() ?? whyNoPoppler()
  if (why !== undefined) return skipWithReason(context, why)
  // Faces that are here: for an unknown one LibreOffice takes digits that are far wider than those of any paper.
  const { fonts } = choosePcFonts(['Noto Serif CJK SC', 'Noto Sans CJK SC'], '', false)
  const files = await Promise.all(deskPapers.map(([, form]) => renderFormDocx(form, fonts)))
  const browser = await launchTestBrowser()
  try {
    for (const [nth, pdf] of convertDocx(files).entries()) {
      const [name = '', form] = deskPapers[nth] ?? []
      if (form === undefined) throw new Error('no paper')
      const pages = pagesOf(pdf, `Word ${name}`)
      expect(lostChars(form, pages), name).toEqual([])
      const printed = pagesOf(await printHtml(browser, renderFormPage(form)), `打印 ${name}`)
      // Lists go on: in another face a line more here and there comes to a page.
      expect(Math.abs(pages.length - printed.length), name).toBeLessThanOrEqual(form.sheet.isAcross ? 1 : 0)
    }
  } finally {
    await browser.close()
  }
}, 300_000)
