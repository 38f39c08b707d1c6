import * as fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import type { PaperDocument } from '#shared/paper/paper-document'
import { launchTestBrowser } from '#tests/support/browser/launch-test-browser'
import { judgeGeometry } from '#tests/support/papers/judge-geometry'
import { randomReply } from '#tests/support/papers/random-replies'
import {
  inkPxToMm,
  measurePdf,
  printPaper,
  printPaperOn,
  readInk,
  whyNoPoppler,
  type PrintedLine,
  type PrintedPage,
} from '#tests/support/papers/print-pdf'
import { aLetter, aReply, composed, pureChinese, textOf } from '#tests/support/papers/reply-builders'
import { skipWithReason } from '#tests/support/skip-with-reason'

let browser: Browser

beforeAll(async () => {
  browser = await launchTestBrowser()
}, 60_000)
afterAll(() => browser.close())

const noPoppler = whyNoPoppler()
const needPoppler = (context: TestContext): void => {
  if (noPoppler !== undefined) skipWithReason(context, noPoppler)
}

const pitchMm = (28.95 / 72) * 25.4
const charMm = (15.75 / 72) * 25.4

/** A report of pure Chinese, five pages long. The page before the last may be short: its end went over with the signature. */
const fivePages = composed(
  aReply({ findings: pureChinese(14), opinion: pureChinese(2), investigators: '李明', sheetNumber: '甲' }),
)

const rowOf = (line: PrintedLine, first: PrintedLine): number => (line.top - first.top) / pitchMm
/** Lines that reach both edges: neither the first nor the last of their paragraph. */
const fullLines = (pages: readonly PrintedPage[]): readonly PrintedLine[] =>
  pages.flatMap((page) => page.lines.filter((line) => line.left < 28.8 && line.right > 182.3 && line.text.length > 20))
const lineWith = (
  pages: readonly PrintedPage[],
  text: string,
): { readonly page: number; readonly line: PrintedLine } => {
  const found = pages.flatMap((page, index) =>
    page.lines.filter((line) => line.text.includes(text.normalize('NFKC'))).map((line) => ({ page: index, line })),
  )
  const last = found.at(-1)
  if (last === undefined) throw new Error(`no line with ${text}`)
  return last
}
const readBack = (pages: readonly PrintedPage[]): string =>
  pages.flatMap((page) => page.lines.map((line) => line.text)).join('')

describe('a printed report', () => {
  let pdf: Uint8Array
  let pages: readonly PrintedPage[]

  beforeAll(async () => {
    if (noPoppler !== undefined) return
    pdf = await printPaper(browser, fivePages)
    pages = measurePdf(pdf)
  }, 60_000)

  test('is on A4', (context) => {
    needPoppler(context)
    expect(pages.length).toBe(5)
    for (const page of pages) {
      expect(Math.abs(page.width - 210)).toBeLessThan(0.5)
      expect(Math.abs(page.height - 297)).toBeLessThan(0.5)
    }
  })

  test('begins its lines 28 ± 1 mm from the binding edge and ends full ones at 184 mm', (context) => {
    needPoppler(context)
    const full = fullLines(pages)
    expect(full.length).toBeGreaterThan(40)
    for (const line of full) {
      expect(Math.abs(line.left - 28)).toBeLessThan(1)
      expect(line.right).toBeGreaterThan(182.5)
      expect(line.right).toBeLessThan(184.6)
    }
  })

  test('has 22 lines on each full page, on one pitch, within 37 mm and 262 mm of the upper edge', (context) => {
    needPoppler(context)
    for (const page of pages.slice(1, -2)) {
      expect(page.lines).toHaveLength(22)
      const [first] = page.lines
      if (first === undefined) throw new Error('empty page')
      page.lines.forEach((line, index) => expect(Math.abs(rowOf(line, first) - index)).toBeLessThan(0.05))
      expect((first.top + first.bottom) / 2).toBeGreaterThan(37)
      expect((first.top + first.bottom) / 2).toBeLessThan(37 + pitchMm)
    }
    // Page 1 has one blank line under the title.
    expect(pages[0]?.lines).toHaveLength(21)
  })

  test('has 28 characters on a full line, or 27 where 禁则 pushes one over', (context) => {
    needPoppler(context)
    const counts = fullLines(pages).map((line) => [...line.text].length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(27)
    expect(Math.max(...counts)).toBe(28)
    expect(counts.filter((count) => count === 28).length / counts.length).toBeGreaterThanOrEqual(0.6)
  })

  test('indents the first line of a paragraph by two characters', (context) => {
    needPoppler(context)
    const firsts = pages.flatMap((page) => page.lines.filter((line) => /^第..段/.test(line.text)))
    expect(firsts).toHaveLength(16)
    for (const line of firsts) expect(Math.abs((line.left - 28) / charMm - 2)).toBeLessThan(0.1)
  })

  test('numbers odd pages outside right and even pages outside left, one 4号 character in', (context) => {
    needPoppler(context)
    const oneChar = (14 / 72) * 25.4
    pages.forEach((page, index) => {
      expect(page.number?.text).toBe(`—${index + 1}—`)
      const inset = index % 2 === 0 ? 184 - (page.number?.right ?? 0) : (page.number?.left ?? 0) - 28
      expect(inset / oneChar).toBeGreaterThan(0.6)
      expect(inset / oneChar).toBeLessThan(1.5)
    })
  })

  test('sets the dash of the page number 7 ± 1 mm under the 版心', (context) => {
    needPoppler(context)
    const dash = {
      left: (pages[0]?.number?.left ?? 0) - 0.5,
      top: 262.5,
      right: (pages[0]?.number?.left ?? 0) + 4,
      bottom: 290,
    }
    const rows = readInk(pdf, 1, dash)
    const inked = rows.flatMap((row, index) => (row.some(Boolean) ? [index] : []))
    const middle = inkPxToMm(((inked[0] ?? 0) + (inked.at(-1) ?? 0)) / 2) + 0.5
    expect(Math.abs(middle - 7)).toBeLessThan(1)
  })

  test('loses no character', (context) => {
    needPoppler(context)
    expect(readBack(pages)).toBe(textOf(fivePages).normalize('NFKC'))
  })

  test('sets the date four characters from the right and the organ centred over it', (context) => {
    needPoppler(context)
    const organ = lineWith(pages, '青山镇人民政府').line
    const date = lineWith(pages, '2026年11月23日').line
    expect(Math.abs((184 - date.right) / charMm - 4)).toBeLessThan(0.6)
    expect(Math.abs((organ.left + organ.right) / 2 - (date.left + date.right) / 2) / charMm).toBeLessThan(0.3)
    expect(Math.abs((date.top - organ.top) / pitchMm - 1)).toBeLessThan(0.05)
  })
})

describe('pages', () => {
  test('carry body text on page 1 even under a title of four lines', async (context) => {
    needPoppler(context)
    const subject = '青山镇石桥村三组生活污水直排河道影响灌溉用水且多次反映仍未得到有效解决要求尽快铺设污水管网'
    const [page] = measurePdf(await printPaper(browser, composed(aReply({ subject, findings: pureChinese(3) }))))
    expect(page?.lines.some((line) => line.text.startsWith('接到'))).toBe(true)
  })

  test('never leave the signature without body text above it, wherever the text ends', async (context) => {
    needPoppler(context)
    for (let extra = 0; extra < 12; extra += 2) {
      const findings = [
        pureChinese(2),
        ...Array.from({ length: extra }, (_none, index) => `另查明第${index}项。`),
      ].join('\n')
      const paper = composed(aReply({ findings, opinion: '已告知来电人。' }))
      const pages = measurePdf(await printPaper(browser, paper))
      const organ = lineWith(pages, '青山镇人民政府')
      const above = pages[organ.page]?.lines.filter((line) => line.top < organ.line.top).map((line) => line.text) ?? []
      expect(
        above.filter((text) => !text.startsWith('具体承办人')),
        `with ${extra} more lines`,
      ).not.toHaveLength(0)
      expect(lineWith(pages, '2026年11月23日').page, `with ${extra} more lines`).toBe(organ.page)
      expect(readBack(pages)).toBe(textOf(paper).normalize('NFKC'))
    }
  })

  test('keep a short list of attachments with the signature', async (context) => {
    needPoppler(context)
    const paper: PaperDocument = {
      ...composed(aReply({ findings: pureChinese(3) })),
      attachments: ['现场照片', '整改方案'],
    }
    const pages = measurePdf(await printPaper(browser, paper))
    expect(lineWith(pages, '附件').page).toBe(lineWith(pages, '青山镇人民政府').page)
    const [first, second] = [lineWith(pages, '现场照片').line, lineWith(pages, '整改方案').line]
    // The names stand under each other.
    expect(Math.abs(first.right - first.left - (second.right - second.left) - 3 * charMm)).toBeLessThan(1)
  })
})

describe('any reply', () => {
  test('stands on its places to the half millimetre', async (context) => {
    needPoppler(context)
    const page = await browser.newPage()
    // All five hundred of them are printed by the long proofs.
    for (const paper of fc.sample(randomReply, { numRuns: 5, seed: 11 }))
      expect(judgeGeometry(paper, measurePdf(await printPaperOn(page, paper)))).toEqual([])
    await page.close()
  })

  test('is printed in its true size, however wide its face draws the digits of a date that ends at the margin', async (context) => {
    needPoppler(context)
    const plain = composed(aReply({ findings: pureChinese(2), subject: '路灯不亮', telephone: '' }))
    const paper = { ...plain, signature: { ...plain.signature, sealed: false } }
    expect(judgeGeometry(paper, measurePdf(await printPaper(browser, paper)))).toEqual([])
  })
})

describe('the unsealed signature', () => {
  const unsealed = (organ: string): PaperDocument => {
    const paper = composed(aReply({ organName: organ, findings: pureChinese(1), telephone: '' }))
    return { ...paper, signature: { ...paper.signature, sealed: false } }
  }

  test('stands right by two, the date two characters right of the organ', async (context) => {
    needPoppler(context)
    const pages = measurePdf(await printPaper(browser, unsealed('青山镇人民政府办公室')))
    const organ = lineWith(pages, '青山镇人民政府办公室').line
    const date = lineWith(pages, '2026年11月23日').line
    expect(Math.abs((184 - organ.right) / charMm - 2)).toBeLessThan(0.6)
    expect(Math.abs((date.left - organ.left) / charMm - 2)).toBeLessThan(0.3)
  })

  test('puts a date longer than the organ right by two and moves the organ along', async (context) => {
    needPoppler(context)
    const pages = measurePdf(await printPaper(browser, unsealed('县水务局')))
    const organ = lineWith(pages, '县水务局').line
    const date = lineWith(pages, '2026年11月23日').line
    expect(Math.abs((184 - date.right) / charMm - 2)).toBeLessThan(0.8)
    expect(Math.abs((date.left - organ.left) / charMm - 2)).toBeLessThan(0.3)
  })
})

describe('the markup', () => {
  test('carries no inline style, script or unescaped text', () => {
    const nasty = '<script>alert(1)</script>"\'&'
    const { body } = renderPrintHtml(
      composed(aReply({ callerName: nasty, findings: nasty, organName: nasty, telephone: nasty })),
    )
    expect(body).not.toMatch(/style=|<script|<style/)
    expect(body).toContain('&lt;script&gt;')
  })

  test('prints a letter in its own form on one page', async (context) => {
    needPoppler(context)
    const paper = composed(aLetter())
    const pages = measurePdf(await printPaper(browser, paper))
    expect(pages).toHaveLength(1)
    expect(readBack(pages)).toBe(textOf(paper).normalize('NFKC'))
    expect(lineWith(pages, '二〇二六年十一月二十三日').line.left).toBeGreaterThan(90)
  })
})
