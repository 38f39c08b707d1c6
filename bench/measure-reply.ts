import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { joinPapers } from '#shared/paper/join-papers'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintHtml, renderPrintSheet, type PrintHtml } from '#shared/paper/render-print-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderDocx } from '#renderer/papers/render-docx'
import { launchElectronOnChromium } from '../tests/support/electron-on-chromium/launch-electron-on-chromium'
import { launchTestBrowser } from '../tests/support/browser/launch-test-browser'
import { measurePdf } from '../tests/support/papers/print-pdf'
import { aReply, composed } from '../tests/support/papers/reply-builders'
import { median } from './median'
import { printLine } from './print-line'

// A reply's paper: written as a Word file, against the well-known library that fills the same paper's words into a ready file; and how
// soon the preview follows a key.

export interface ReplyMeasured {
  readonly docxMs: number
  readonly templaterMs: number
  /** From the key to the frame that shows it on the paper, in the order of pressing. */
  readonly followedMs: readonly number[]
  readonly pages: number
  readonly batchMs: number
  readonly oneMs: number
  readonly batchPages: number
}

const paragraph =
  '经查，反映情况属实。该路段全长约1.2公里，路面出现坑槽23处，雨后积水，影响群众出行，镇村镇建设办已现场核实。'

/** A text of so many paragraphs, each of another length. */
const textOf = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, nth) => `第${nth + 1}处，${paragraph.slice(0, 20 + ((nth * 7) % 36))}`).join(
    '\n',
  )

const rounds = 40

async function medianOf(work: () => unknown): Promise<number> {
  const took: number[] = []
  for (let round = 0; round < rounds + 10; round += 1) {
    const from = performance.now()
    await work()
    // The first ones are the compiler's.
    if (round >= 10) took.push(performance.now() - from)
  }
  return median(took)
}

/** A three-page reply written as Word file by us, and by filling the marks of a ready file of just this paper. */
async function measureDocx(): Promise<Pick<ReplyMeasured, 'docxMs' | 'templaterMs'>> {
  const paper = composed(aReply({ findings: textOf(24), opinion: textOf(10) }))
  const { fonts } = choosePaperFonts([])
  const zip = new PizZip(await renderDocx(paper, fonts))
  const words: Record<string, string> = {}
  const marked = zip
    .file('word/document.xml')
    ?.asText()
    .replaceAll(/(<w:t[^>]*>)([^<]+)(<\/w:t>)/gu, (_, open: string, text: string, close: string) => {
      const name = `t${Object.keys(words).length}`
      words[name] = text
      return `${open}{${name}}${close}`
    })
  zip.file('word/document.xml', marked ?? '')
  const template = zip.generate({ type: 'uint8array' })
  const templaterMs = await medianOf(() => {
    const document = new Docxtemplater(new PizZip(template), { linebreaks: true })
    document.render(words)
    return document.toUint8Array()
  })
  return { docxMs: await medianOf(() => renderDocx(paper, fonts)), templaterMs }
}

/** Replies of a batch: each of two pages. */
const batchOf = 100

/** A hundred replies joined to one job and made a PDF by Chromium, and one reply of as many pages. How many pages a paper has is known to both. */
async function measureBatch(): Promise<Pick<ReplyMeasured, 'batchMs' | 'oneMs' | 'batchPages'>> {
  const browser = await launchTestBrowser()
  const page = await browser.newPage()
  const print = async (html: PrintHtml): Promise<Uint8Array> => {
    await page.setContent(renderPrintPage({ ...html, title: '' }))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return page.pdf({ preferCSSPageSize: true, printBackground: true })
  }
  const timed = async (html: () => PrintHtml): Promise<number> => {
    await print(html())
    const from = performance.now()
    await print(html())
    return performance.now() - from
  }
  try {
    const facts = Array.from({ length: batchOf }, (_, nth) => aReply({ findings: textOf(12 + (nth % 2)) }))
    const pageCount = measurePdf(await print(renderPrintHtml(composed(facts[1] ?? aReply())))).length
    const batch = (): PrintHtml =>
      joinPapers(
        facts.map((each) => ({ sheet: renderPrintSheet(composed(each)), pageCount })),
        false,
      )
    const batchPages = measurePdf(await print(batch())).length
    let paragraphs = batchPages * 13
    const long = (): PrintHtml => renderPrintHtml(composed(aReply({ findings: textOf(paragraphs) })))
    // As many pages, to the fiftieth.
    for (let pages = measurePdf(await print(long())).length; Math.abs(pages - batchPages) > batchPages / 50;) {
      paragraphs = Math.round((paragraphs * batchPages) / pages)
      pages = measurePdf(await print(long())).length
    }
    return { batchMs: await timed(batch), oneMs: await timed(long), batchPages }
  } finally {
    await browser.close()
  }
}

/** Milliseconds from each of some keys until the paper that is shown has its character, at the frame that shows it. */
const followKeys = async (page: Page, keys: readonly string[]): Promise<readonly number[]> => {
  await page.evaluate(() => {
    const followed: number[] = []
    Object.assign(globalThis, { followed })
    window.addEventListener(
      'keydown',
      ({ key, timeStamp }) => {
        const pages = document.querySelector('[role=document]')?.shadowRoot?.querySelector('.pages')
        if (!pages || key.length > 1) return
        const before = pages.textContent?.split(key).length ?? 0
        const look = (): void => {
          if ((pages.textContent?.split(key).length ?? 0) === before) return void requestAnimationFrame(look)
          // The frame after the one that drew it.
          requestAnimationFrame(() => followed.push(performance.now() - timeStamp))
        }
        requestAnimationFrame(look)
      },
      { capture: true },
    )
  })
  for (const [nth, key] of keys.entries()) {
    await page.keyboard.press(key)
    await page.waitForFunction((count) => Reflect.get(globalThis, 'followed').length > count, nth)
  }
  return page.evaluate(() => {
    const followed: unknown = Reflect.get(globalThis, 'followed')
    return Array.isArray(followed) ? followed.map(Number) : []
  })
}

async function measurePreview(): Promise<Pick<ReplyMeasured, 'followedMs' | 'pages'>> {
  const place = mkdtempSync(join(tmpdir(), 'bench-reply-'))
  const shell = await launchElectronOnChromium({ dataDir: join(place, 'data') })
  const { page } = shell
  try {
    await page.evaluate('globalThis.__name = (named) => named')
    await page.getByRole('button', { name: '装入样例数据' }).click()
    await page.getByRole('heading', { name: '今日工作' }).waitFor({ timeout: 120_000 })
    await page.evaluate(() => window.location.assign('#/ledger/handling'))
    await page
      .getByRole('main')
      .getByText(/^20\d\d-?\d{3,}$/u)
      .first()
      .click()
    await page.waitForURL(/#\/case\//u)
    await page.evaluate((id) => window.location.assign(`#/reply/${id}`), page.url().split('#/case/')[1] ?? '')
    const findings = page.getByRole('textbox', { name: '调查情况' })
    await findings.fill(textOf(110))
    await page.getByRole('tab', { name: /（1\d 页）/u }).waitFor()
    const pages = Number(/（(\d+) 页）/u.exec((await page.getByRole('tab', { name: /页）/u }).innerText()) ?? '')?.[1])
    // In the middle of the text: everything behind it may move.
    await findings.evaluate((field) => {
      if (field instanceof HTMLTextAreaElement) field.setSelectionRange(1500, 1500)
    })
    return { followedMs: await followKeys(page, [...'abcdefghijklmnopqrst']), pages }
  } finally {
    await shell.close()
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

export const measureReply = async (): Promise<ReplyMeasured> => ({
  ...(await measureDocx()),
  ...(await measureBatch()),
  ...(await measurePreview()),
})

export function printReply({ docxMs, templaterMs, followedMs, pages, ...batch }: ReplyMeasured): void {
  const ratio = `${(docxMs / templaterMs).toFixed(2)} (${docxMs.toFixed(1)} : ${templaterMs.toFixed(1)} ms)`
  printLine('three-page reply as Word file : docxtemplater', ratio, '≤ 0.5')
  printLine(
    `${batchOf} replies as one PDF : one reply of as many pages (${batch.batchPages})`,
    `${(batch.batchMs / batch.oneMs).toFixed(2)} (${batch.batchMs.toFixed(0)} : ${batch.oneMs.toFixed(0)} ms)`,
    '≤ 1.5',
  )
  const sorted = followedMs.toSorted((a, b) => a - b)
  const worst = sorted.at(-1) ?? Number.NaN
  printLine(
    `preview of ${pages} pages behind a key, middle and longest`,
    `${median(followedMs).toFixed(0)}, ${worst.toFixed(0)} ms`,
    '100 ms',
  )
}
