import * as fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { codeSvg } from '#renderer/papers/encode-code'
import { renderStubHtml } from '#shared/paper/render-stub-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderDocx } from '#renderer/papers/render-docx'
import { composeStub } from '#shared/reply/compose-stub'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { bundlePreview } from '#tests/support/papers/bundle-preview'
import { docxToHtml } from '#tests/support/papers/docx-to-html'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { measurePdf, printHtml, printPaper, whyNoPoppler, type PrintedPage } from '#tests/support/papers/print-pdf'
import { aLetter, aReply, aStubFacts, composed, pureChinese, textOf } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

let browser: Browser
let page: Page

/** A page under the window's own kind of policy: no inline style, no inline script. */
beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
  const script = await bundlePreview()
  const headers = { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'" }
  await page.route('https://preview.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script, headers })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: '<!doctype html><html lang="zh-CN"><body><script src="/preview.js"></script></body></html>',
          headers,
        }),
  )
  await page.goto('https://preview.test/')
}, 120_000)
afterAll(() => browser.close())

const noPoppler = whyNoPoppler()
const needPoppler = (context: TestContext): void => {
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
}

/** What the preview shows: for each sheet, the text of the lines inside its window, and its number. */
async function previewPaper(
  html: { readonly css: string; readonly body: string },
  sheet: 'flow' | 'single' = 'flow',
  width = 1000,
): Promise<readonly PreviewedSheet[]> {
  await page.evaluate(
    ({ css, body, sheet: kind, width: px }) => window.showPreview({ css, body, sheet: kind, width: px }),
    { ...html, sheet, width },
  )
  await page.waitForFunction(() => window.readPreview().length > 0)
  return page.evaluate(() => window.readPreview())
}

interface PreviewedSheet {
  readonly text: string
  readonly number: string
  readonly side: string
  readonly widthPx: number
}

const bare = (text: string): string => text.replace(/\s/gu, '').normalize('NFKC')
const textOfPage = (printed: PrintedPage): string => bare(printed.lines.map((line) => line.text).join(''))

interface Shown {
  readonly pages: number
  /** Page by page, what the printer prints and what the preview shows; the same when all is well. */
  readonly printed: readonly string[]
  readonly previewed: readonly string[]
}

async function showBoth(paper: PaperDocument): Promise<Shown> {
  const printed = measurePdf(await printPaper(browser, paper))
  const previewed = await previewPaper(renderPrintHtml(paper))
  return {
    pages: printed.length,
    printed: printed.map((each) => `${textOfPage(each)} ${each.number?.text}`),
    previewed: previewed.map((sheet) => `${bare(sheet.text)} ${bare(sheet.number)}`),
  }
}

describe('the preview of a paper that is being written', () => {
  const look = () => page.evaluate(() => window.lookAtSheets())
  const change = async (paper: PaperDocument) => {
    const { css, body } = renderPrintHtml(paper)
    await page.evaluate((html) => window.changePreview({ ...html, sheet: 'flow', width: 1000 }), { css, body })
    // Both words are the paper's own: drawn when they stand there.
    await page.waitForFunction(
      (end) =>
        window
          .readPreview()
          .map(({ text }) => text)
          .join('')
          .includes(end),
      paper.signature.organ.slice(0, 8),
    )
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }

  test('is what it would be if it were drawn from nothing, whatever was changed', async () => {
    const words = fc.sample(
      fc.array(fc.constantFrom('一、现场查看', '经查，属实。', pureChinese(1), '（一）长1.2公里', ''), {
        maxLength: 60,
      }),
      { numRuns: 24, seed: 7 },
    )
    await previewPaper(renderPrintHtml(composed(aReply())))
    for (const lines of words) {
      const paper = composed(
        aReply({ findings: ['经查。', ...lines].join('\n'), telephone: lines.length % 3 === 0 ? '' : '0632-5550123' }),
      )
      await change(paper)
      const { drawn } = await look()
      await previewPaper(renderPrintHtml(paper))
      const { drawn: anew } = await look()
      expect(drawn).toBe(anew)
    }
  })

  test('draws the sheets alone that differ', async () => {
    const text = Array.from({ length: 90 }, (_none, index) => `第${index + 100}处，${pureChinese(1)}`)
    const paperOf = (lines: readonly string[]): PaperDocument => composed(aReply({ findings: lines.join('\n') }))
    const sheets = (await previewPaper(renderPrintHtml(paperOf(text)))).length
    const { made } = await look()
    expect(sheets).toBeGreaterThan(8)
    // As long as it was: what follows stands where it stood.
    await change(paperOf(text.with(40, text[40]?.replace('处', '段') ?? '')))
    expect((await look()).made - made).toBeLessThanOrEqual(2)
  })
})

describe('the preview breaks pages where the printer does', () => {
  test('for reports of one to six pages, whatever line they end on', async (context) => {
    needPoppler(context)
    const pageCounts = new Set<number>()
    for (let lines = 0; lines < 55; lines += 6) {
      const findings = [
        pureChinese(1 + Math.floor(lines / 3)),
        ...Array.from({ length: lines % 22 }, (_none, index) => `另查明第${index}项属实。`),
      ].join('\n')
      const shown = await showBoth(composed(aReply({ findings, telephone: lines % 12 === 0 ? '' : '0632-5550123' })))
      expect(shown.previewed).toEqual(shown.printed)
      pageCounts.add(shown.pages)
    }
    expect([...pageCounts]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]))
  })

  test('for every end of the text near the end of a page', async (context) => {
    needPoppler(context)
    for (let lines = 0; lines < 14; lines += 2) {
      const findings = [
        pureChinese(2),
        ...Array.from({ length: lines }, (_none, index) => `另查明第${index}项属实。`),
      ].join('\n')
      const shown = await showBoth(composed(aReply({ findings, opinion: pureChinese(1, 3) })))
      expect(shown.previewed).toEqual(shown.printed)
    }
  })

  test('with few and with many attachments', async (context) => {
    needPoppler(context)
    for (const count of [1, 7, 25]) {
      for (const lines of [0, 6]) {
        const findings = [
          pureChinese(1),
          ...Array.from({ length: lines }, (_none, index) => `另查明第${index}项属实。`),
        ].join('\n')
        const attachments = Array.from({ length: count }, (_none, index) =>
          index % 2 === 0 ? '现场照片' : '柳树沟村通村公路破损情况现场测量记录和整改资金预算明细表',
        )
        const shown = await showBoth({ ...composed(aReply({ findings })), attachments })
        expect(shown.previewed).toEqual(shown.printed)
      }
    }
  })

  test('for any letter and report, with levels, long names, Latin, digits and rare characters', async (context) => {
    needPoppler(context)
    const line = fc.constantFrom(
      '一、基本情况',
      '（一）现场查看。已到现场核实，情况属实。',
      '1.第一处',
      '（1）长度3.5米',
      '经查，G327国道K12+300处路面破损约300㎡，合计1,200元。',
      '来电人陈喆、李堃反映的“多次投诉”情况属实……',
      pureChinese(1, 3),
      '超长编号ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    )
    const facts = fc.record({
      format: fc.constantFrom('report' as const, 'letter' as const),
      findings: fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n')),
      organName: fc.constantFrom('青山镇人民政府', '县水务局', '青山镇综合行政执法与自然资源和规划建设管理办公室'),
      subject: fc.constantFrom(
        '路灯不亮',
        '青山镇石桥村三组生活污水直排河道影响灌溉用水且多次反映仍未得到有效解决要求尽快铺设污水管网',
      ),
      sealed: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(facts, async ({ sealed, ...change }) => {
        const plain = composed(change.format === 'letter' ? aLetter(change) : aReply(change))
        const paper = { ...plain, signature: { ...plain.signature, sealed } }
        const shown = await showBoth(paper)
        expect(shown.previewed).toEqual(shown.printed)
        expect(shown.printed.map((each) => each.replace(/ —\d+—$/u, '')).join('')).toBe(bare(textOf(paper)))
      }),
      { numRuns: 6 },
    )
  })

  test('where one long paragraph fills the page before the signature from an earlier page on', async (context) => {
    needPoppler(context)
    // Each ends on another of the lines round the end of a page.
    for (let extra = 0; extra < 8; extra += 1) {
      const paper = composed(aLetter({ findings: pureChinese(1, 53 + extra) }))
      const html = renderPrintHtml(paper)
      const settled = await page.evaluate((drawn) => window.settlePaper(drawn), html)
      const printed = measurePdf(await printHtml(browser, renderPrintPage({ title: '', ...settled })))
      const previewed = await previewPaper(html)
      expect(printed.map(textOfPage), `${extra}`).toEqual(previewed.map(({ text }) => bare(text)))
      expect(printed.at(-1)?.lines[0]?.top, `${extra}`).toBeLessThan(50)
    }
  })

  test('for a reply of twenty pages', async (context) => {
    needPoppler(context)
    const shown = await showBoth(composed(aReply({ findings: pureChinese(82) })))
    expect(shown.previewed).toEqual(shown.printed)
    expect(shown.pages).toBeGreaterThanOrEqual(19)
  })
})

describe('the .docx', () => {
  test.for([
    [
      'a report',
      composed(
        aReply({
          findings: pureChinese(6),
          opinion:
            '一、立即修复。\n（一）路面。由镇村镇建设办负责，于11月30日前完成坑槽填补，费用约12,000元，从镇级养护资金中列支。',
        }),
      ),
    ],
    ['a letter', composed(aLetter({ findings: pureChinese(6) }))],
  ] as const)(
    'of %s carries numbers that break every line where the print page breaks it',
    async ([, paper], context) => {
      needPoppler(context)
      const parts = await unzipDocx(await renderDocx(paper, choosePaperFonts([]).fonts))
      const fromDocx = measurePdf(await printHtml(browser, docxToHtml(parts.get('word/document.xml') ?? '')))
      const fromHtml = measurePdf(await printPaper(browser, paper))
      const lineStarts = (pages: readonly PrintedPage[]): readonly string[] =>
        pages.flatMap((each) => each.lines.map((line) => line.text.slice(0, 6)))
      expect(lineStarts(fromDocx)).toEqual(lineStarts(fromHtml))
      expect(lineStarts(fromHtml).length).toBeGreaterThan(35)
    },
  )
})

describe('the preview', () => {
  const html = renderPrintHtml(composed(aReply({ findings: pureChinese(8) })))

  test('numbers its sheets outside: odd right, even left', async () => {
    const sheets = await previewPaper(html)
    expect(sheets.map((sheet) => [sheet.number, sheet.side]).slice(0, 2)).toEqual([
      ['— 1 —', 'right'],
      ['— 2 —', 'left'],
    ])
  })

  test('fits a narrow place by scaling, without breaking lines or pages anew', async () => {
    const wide = await previewPaper(html, 'flow', 1000)
    const narrow = await previewPaper(html, 'flow', 420)
    expect(narrow.map((sheet) => sheet.text)).toEqual(wide.map((sheet) => sheet.text))
    expect(wide[0]?.widthPx).toBeCloseTo((210 / 25.4) * 96, 0)
    expect(narrow[0]?.widthPx).toBeLessThan(400)
  })

  test('shows the stub as one sheet without a page number', async () => {
    const sheets = await previewPaper(renderStubHtml(composeStub(aStubFacts()), codeSvg), 'single')
    expect(sheets).toHaveLength(1)
    expect(sheets[0]?.number).toBe('')
  })
})

describe('the stub', () => {
  const longest = aStubFacts({
    title: '青山镇石桥村三组生活污水直排河道影响灌溉用水'.repeat(6).slice(0, 120),
    callerName: '阿依古丽·买买提江',
    departmentName: '综合行政执法与自然资源和规划建设管理办公室',
    organName: '青山镇综合行政执法与自然资源和规划建设管理办公室',
    outcomeText:
      '部分解决：坑槽应急填补已完成，路面重铺列入明年计划，其余路段待县级资金下达后逐年实施，已向来电人解释说明并取得理解',
  })

  test.each([
    ['an ordinary case', aStubFacts()],
    ['the longest names and matters', longest],
  ])('fits one sheet for %s, with each half on its side of the cut and nothing lost', async (_name, facts) => {
    const stub = composeStub(facts)
    const { css, body } = renderStubHtml(stub, codeSvg)
    const html = renderPrintPage({ title: '存根', css, body })
    const sheet = await browser.newPage()
    await sheet.setContent(html)
    const bottoms = await sheet.evaluate(() =>
      [...document.querySelectorAll('.stub section')].map((part) => [
        part.getBoundingClientRect().bottom,
        part.querySelector('.signs')?.getBoundingClientRect().bottom ?? Infinity,
        part.scrollHeight - part.clientHeight,
      ]),
    )
    await sheet.close()
    for (const [bottom = 0, signs = Infinity, overflow = Infinity] of bottoms) {
      expect(signs).toBeLessThan(bottom - 8 * (96 / 25.4))
      expect(overflow).toBeLessThanOrEqual(0)
    }
    if (noPoppler !== undefined) return
    const printed = measurePdf(await printHtml(browser, html))
    expect(printed).toHaveLength(1)
    const text = bare(
      printed
        .flatMap((each) =>
          [...each.lines, ...(each.number === undefined ? [] : [each.number])].map((line) => line.text),
        )
        .join(''),
    )
    for (const wanted of [facts.stubNumber, facts.sheetNumber, facts.methodText, facts.demandText, '骑缝章'])
      expect(text).toContain(bare(wanted))
  })
})
