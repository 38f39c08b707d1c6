import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { renderDocx } from '#renderer/papers/render-docx'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { convertDocx, whyNoLibreOffice } from '#tests/support/papers/convert-docx'
import { launchPaperBrowser, openPartingPage } from '#tests/support/papers/lay-out-twice'
import { layPaperFonts } from '#tests/support/papers/lay-paper-fonts'
import { inkPxToMm, measurePdf, printHtml, readInk, whyNoPoppler } from '#tests/support/papers/print-pdf'
import { unzipDocx } from '#tests/support/papers/read-docx'
import { aLetter, aReply, composed, pureChinese } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

const letter = composed(
  aLetter({ head: 'letter', number: '青政函〔2026〕12号', copyTo: '县信访局', dateStyle: 'arabic' }),
)
const report = composed(aReply({ head: 'red', copyTo: '县纪委，县信访局', printingOrgan: '青山镇党政办公室' }))
/** Ends on an even page without room for what comes under it. */
const full = composed(aReply({ head: 'red', copyTo: '县纪委，县信访局', findings: pureChinese(4, 4) }))

// Where PAPER_SHOTS names a folder, each is left there as it is printed and as Word sets it.
const shots = process.env['PAPER_SHOTS']
const { fonts: faces } = choosePaperFonts([])
const fonts = layPaperFonts()
let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchPaperBrowser(fonts)
  page = await openPartingPage(browser)
}, 120_000)
afterAll(() => browser.close())

const keepShot = (name: string, bytes: Uint8Array): Uint8Array => {
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    writeFileSync(join(shots, name), bytes)
  }
  return bytes
}

async function print(paper: PaperDocument, name: string): Promise<Uint8Array> {
  const settled = await page.evaluate((html) => window.settlePaper(html), renderPrintHtml(paper))
  return keepShot(`${name}-print.pdf`, await printHtml(browser, renderPrintPage({ title: name, ...settled })))
}

async function writeWord(paper: PaperDocument, name: string): Promise<Uint8Array> {
  const layout = await page.evaluate((html) => window.findLayout(html), renderPrintHtml(paper))
  return keepShot(`${name}.docx`, await renderDocx(paper, faces, layout))
}

const needTools = (context: TestContext, libreOffice = false): void => {
  const why = whyNoPoppler() ?? (libreOffice ? whyNoLibreOffice() : undefined)
  if (why !== undefined) skipWithReason(context, why)
}

/** From the sheet's edges, in millimetres, of the ink in a band of a page. */
function inkOf(pdf: Uint8Array, top: number, bottom: number, nth = 1) {
  const rows = readInk(pdf, nth, { left: 0, top, right: 210, bottom })
  const inked = rows.flatMap((row, at) => (row.includes(true) ? [at] : []))
  const columns = rows.flatMap((row) => [row.indexOf(true), row.lastIndexOf(true)].filter((at) => at >= 0))
  return {
    top: top + inkPxToMm(Math.min(...inked)),
    bottom: top + inkPxToMm(Math.max(...inked) + 1),
    left: inkPxToMm(Math.min(...columns)),
    right: inkPxToMm(Math.max(...columns) + 1),
  }
}

/** The rows of a band that are ink from one edge of the 版心 to the other: rules. */
function rulesOf(pdf: Uint8Array, nth: number): readonly number[] {
  const rows = readInk(pdf, nth, { left: 28, top: 200, right: 184, bottom: 263 })
  return rows.flatMap((row, at) =>
    row.filter((dark) => dark).length > row.length * 0.98 && rows[at - 1]?.[50] !== true ? [200 + inkPxToMm(at)] : [],
  )
}

/** What holds of the first page of a letter, as it is printed and as Word sets it. */
function expectLetterPage(pdf: Uint8Array): void {
  const mark = inkOf(pdf, 20, 46)
  expect(Math.abs(mark.top - 30)).toBeLessThan(1)
  expect(Math.abs((mark.left + mark.right) / 2 - 106)).toBeLessThan(1)
  const upper = inkOf(pdf, 46.5, 51)
  expect(Math.abs(upper.top - mark.bottom - 4)).toBeLessThan(1)
  const lower = inkOf(pdf, 270, 285)
  expect(Math.abs(lower.bottom - 277)).toBeLessThan(0.6)
  for (const rule of [upper, lower]) {
    expect(Math.abs(rule.left - 20)).toBeLessThan(0.5)
    expect(Math.abs(rule.right - 190)).toBeLessThan(0.5)
    expect(rule.bottom - rule.top).toBeLessThan(2)
  }
  const number = inkOf(pdf, 52, 63)
  // 7/8 of a character of 3号 type is 4.9 mm; a word processor sets type in an exact line by its face's own measures.
  expect(number.top - upper.bottom - 4.94).toBeGreaterThan(-0.7)
  expect(number.top - upper.bottom - 4.94).toBeLessThan(1.7)
  expect(Math.abs(number.right - 184)).toBeLessThan(1)
  expect(measurePdf(pdf)[0]?.number).toBeUndefined()
}

describe('信函格式', () => {
  test('is printed at its places, with its copies at the foot of the back', async (context) => {
    needTools(context)
    const pdf = await print(letter, 'letter')
    expectLetterPage(pdf)
    const pages = measurePdf(pdf)
    expect(pages).toHaveLength(2)
    const copies = pages[1]?.lines.at(-1)
    expect(copies?.text).toBe('抄送:县信访局。')
    expect(copies?.bottom).toBeGreaterThan(255)
    expect(pages[1]?.number?.text).toBe('—2—')
    expect(rulesOf(pdf, 2)).toEqual([])
  }, 120_000)

  test('has rules in one piece: their ends, which Chromium draws otherwise than their middles, are level with them', async (context) => {
    needTools(context)
    for (const mark of ['青山镇人民政府', '青山镇综合行政执法与自然资源和规划建设管理办公室']) {
      const own = { ...letter, letterHead: { mark, number: '' } }
      const pdf = await print(own, 'letter-rules')
      const levels = [
        { left: 21, right: 27.5 },
        { left: 29, right: 60 },
        { left: 150, right: 183 },
        { left: 184.5, right: 189 },
      ].map(({ left, right }) => {
        const rows = readInk(pdf, 1, { left, top: 35, right, bottom: 60 })
        return rows.flatMap((row, at) => (row.every(Boolean) ? [at] : []))
      })
      for (const level of levels.slice(1)) {
        expect(Math.abs((level[0] ?? 0) - (levels[0]?.[0] ?? -9))).toBeLessThanOrEqual(1)
        expect(Math.abs((level.at(-1) ?? 0) - (levels[0]?.at(-1) ?? -9))).toBeLessThanOrEqual(1)
      }
    }
  })

  test('has the same places and the same pages in Word', async (context) => {
    needTools(context, true)
    const word = keepShot('letter-word.pdf', convertDocx([await writeWord(letter, 'letter')])[0] ?? new Uint8Array())
    expectLetterPage(word)
    const pages = measurePdf(word)
    expect(pages).toHaveLength(2)
    expect(pages[1]?.lines.at(-1)?.text).toBe('抄送:县信访局。')
  }, 120_000)
})

describe('版记', () => {
  test('is printed on the last even page, its last rule on the lower edge of the 版心', async (context) => {
    needTools(context)
    const pdf = await print(report, 'report')
    const last = measurePdf(pdf).length
    expect(last % 2).toBe(0)
    const rules = rulesOf(pdf, last)
    expect(rules).toHaveLength(3)
    expect(Math.abs((rules.at(-1) ?? NaN) - 262)).toBeLessThan(0.6)
    expect(measurePdf(pdf).at(-1)?.lines.at(-1)?.text).toBe('青山镇党政办公室2026年11月23日印发')
  }, 120_000)

  test('stands behind a blank page where an even page has no room, and neither bears a number', async (context) => {
    needTools(context)
    const pages = measurePdf(await print(full, 'full'))
    expect(pages.map(({ number }) => number?.text)).toEqual(['—1—', '—2—', undefined, undefined])
    expect(pages[2]?.lines).toEqual([])
    expect(pages[3]?.lines.map(({ text }) => text)).toEqual([
      '抄送:县纪委,县信访局。',
      '青山镇人民政府2026年11月23日印发',
    ])
  }, 120_000)

  test('stands on the same pages and at the same foot in Word', async (context) => {
    needTools(context, true)
    const files = [await writeWord(report, 'report'), await writeWord(full, 'full')]
    const [short = new Uint8Array(), long = new Uint8Array()] = convertDocx(files)
    keepShot('report-word.pdf', short)
    expect(measurePdf(short)).toHaveLength(2)
    const rules = rulesOf(short, 2)
    expect(rules).toHaveLength(3)
    expect(Math.abs((rules.at(-1) ?? NaN) - 262)).toBeLessThan(1)
    expect(measurePdf(long).map(({ number }) => number?.text)).toEqual(['—1—', '—2—', undefined, undefined])
  }, 180_000)

  test('has rules of 0.35 and 0.25 mm in Word', async () => {
    const parts = await unzipDocx(await renderDocx(report, faces))
    const borders = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:bottom [^>]*w:sz="(\d+)"/gu)]
    // Of the red head, and the first, the middle and the last of 版记, in eighths of a point.
    expect(borders.map(([, size]) => size)).toEqual(['12', '8', '6', '8'])
  })
})
