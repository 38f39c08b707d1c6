import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderFormDocx } from '#renderer/papers/render-form-docx'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderFormPage } from '#shared/paper/render-form-html'
import { launchTestBrowser } from '../browser/launch-test-browser'
import { aBusyCase, papersOf } from './case-for-papers'
import { deskPapers } from './desk-papers'
import { printHtml } from './print-pdf'

/** Leaves every form of the trade, made of one case on which all has been done, and every paper of the desk, as Word file and PDF. Answers how many there are. */
export async function writeForms(folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true })
  const made = new Map(
    [aBusyCase('handling'), aBusyCase()]
      .flatMap((one) => papersOf(one))
      .map(({ paper, form }) => [paper.kind, { paper, form }]),
  )
  const all = [...[...made.values()].map(({ paper, form }) => [paper.name, form] as const), ...deskPapers]
  const browser = await launchTestBrowser()
  try {
    for (const [name, form] of all) {
      writeFileSync(join(folder, `${name}.docx`), await renderFormDocx(form, choosePaperFonts([]).fonts))
      writeFileSync(join(folder, `${name}.pdf`), await printHtml(browser, renderFormPage(form, name)))
    }
  } finally {
    await browser.close()
  }
  return all.length
}
