import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderFormDocx } from '#renderer/papers/render-form-docx'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderFormHtml } from '#shared/paper/render-form-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { launchTestBrowser } from '../browser/launch-test-browser'
import { aBusyCase, papersOf } from './case-for-papers'
import { printHtml } from './print-pdf'

/** Leaves every form of the trade, made of one case on which all has been done, as Word file and PDF. Answers how many there are. */
export async function writeForms(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const made = new Map(
    [aBusyCase('handling'), aBusyCase()]
      .flatMap((one) => papersOf(one))
      .map(({ paper, form }) => [paper.kind, { paper, form }]),
  )
  const browser = await launchTestBrowser()
  try {
    for (const { paper, form } of made.values()) {
      writeFileSync(join(folder, `${paper.name}.docx`), await renderFormDocx(form, choosePaperFonts([]).fonts))
      const html = renderPrintPage({ title: paper.name, ...renderFormHtml(form) })
      writeFileSync(join(folder, `${paper.name}.pdf`), await printHtml(browser, html))
    }
  } finally {
    await browser.close()
  }
  return made.size
}
