import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import type { PaperDocument } from '#shared/paper/paper-document'
import type { PaperLayout } from '#shared/paper/paper-layout'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { renderDocx } from '#renderer/papers/render-docx'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { bundlePreview } from '#tests/support/papers/bundle-preview'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { measurePdf, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { aReply, composed, pureChinese } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>')
  await page.addScriptTag({ content: await bundlePreview() })
}, 120_000)
afterAll(() => browser.close())

const whyNot = whyNoLibreOffice() ?? whyNoPoppler()
const needTools = (context: TestContext): void => {
  if (whyNot !== undefined) skipWithReason(context, whyNot)
}

const layoutOf = (paper: PaperDocument): Promise<PaperLayout> =>
  page.evaluate((html) => window.findLayout(html), renderPrintHtml(paper))

async function toDocx(paper: PaperDocument): Promise<Uint8Array> {
  return renderDocx(paper, choosePaperFonts([]).fonts, await layoutOf(paper))
}

/** Replies whose last paragraph is long and ends on every line round the end of the first page. */
const lengths = Array.from({ length: 14 }, (_none, index) => 9 + index)
const papers = lengths.map((lines) => composed(aReply({ findings: '经查属实。', opinion: pureChinese(1, lines) })))

describe('the end of a reply in LibreOffice', () => {
  test('never leaves a page nearly empty for a long last paragraph, nor the signature alone', async (context) => {
    needTools(context)
    const files = await Promise.all(papers.map(toDocx))
    for (const [index, pdf] of convertDocx(files).entries()) {
      const pages = measurePdf(pdf)
      const about = `${lengths[index]} lines: ${pages.map((each) => each.lines.length).join(' + ')}`
      // 22 lines, less a closing of six that just does not fit, the two that go with it, and the blank one that is no text.
      if (pages.length > 1) expect(pages[0]?.lines.length, about).toBeGreaterThanOrEqual(14)
      const last =
        pages
          .at(-1)
          ?.lines.map((line) => line.text)
          .join('') ?? ''
      const beforeStaff = last.split('具体承办人')[0] ?? ''
      expect(beforeStaff.length, about).toBeGreaterThan(0)
    }
  }, 300_000)
})

describe('where the last paragraph parts', () => {
  test('is nowhere while the signature has company, and at the start of its last lines but one where it has none', async () => {
    const found = await Promise.all(papers.map(async (paper) => ({ paper, at: (await layoutOf(paper)).parting })))
    const parted = found.filter(({ at }) => at !== undefined)
    // A closing of six lines does not fit on one of six lines of the page; one more and one less are reckoned with.
    expect(parted.length).toBeGreaterThanOrEqual(4)
    expect(parted.length).toBeLessThanOrEqual(8)
    for (const { paper, at } of parted) {
      const text = paper.body.at(-1)?.text ?? ''
      // The first line holds 26 characters, each further one 28; a line may end a character or two early before a mark.
      const left = text.length - (at ?? 0)
      expect(left).toBeGreaterThan(28)
      expect(left).toBeLessThanOrEqual(56)
    }
  })
})
