import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import type { PaperDocument } from '#shared/paper/paper-document'

const mmPerPt = 25.4 / 72

/** Why PDFs cannot be measured on this machine, or undefined when they can. */
export function whyNoPoppler(): string | undefined {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'poppler-utils (pdftotext, pdftoppm) is not installed'
  }
}

/** Prints a whole HTML page as a shell does: fonts awaited, sheet and margins by the page's own `@page`. */
export async function printHtml(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    return await printHtmlOn(page, html)
  } finally {
    await page.close()
  }
}

/** The same on a page that is used again for the next. */
export async function printHtmlOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

const paperToPage = (paper: PaperDocument): string =>
  renderPrintPage({ title: paper.titleLines.join(''), ...renderPrintHtml(paper) })

export const printPaper = (browser: Browser, paper: PaperDocument): Promise<Uint8Array> =>
  printHtml(browser, paperToPage(paper))

/** The same on a page that is used again for the next: many papers one after another. */
export const printPaperOn = (page: Page, paper: PaperDocument): Promise<Uint8Array> =>
  printHtmlOn(page, paperToPage(paper))

/** One printed line: its text without blanks, and its box in millimetres from the sheet's top left corner. */
export interface PrintedLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PrintedLine[]
  /** The page number's line under the 版心. */
  readonly number: PrintedLine | undefined
}

const attribute = (tag: string, name: string): number => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)?.[1])
const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

function readWord(tag: string): PrintedLine {
  const [left, top, right, bottom] = ['xMin', 'yMin', 'xMax', 'yMax'].map((name) => attribute(tag, name) * mmPerPt)
  const text = unescapeXml(/>([^<]*)</.exec(tag)?.[1] ?? '').normalize('NFKC')
  return { text, left: left ?? NaN, top: top ?? NaN, right: right ?? NaN, bottom: bottom ?? NaN }
}

const middle = (line: PrintedLine): number => (line.top + line.bottom) / 2

/** Words whose middles lie within a quarter of a line are one line. */
function joinWords(words: readonly PrintedLine[]): readonly PrintedLine[] {
  const rows: PrintedLine[][] = []
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && Math.abs(middle(word) - middle(first)) < 2.6) row.push(word)
    else rows.push([word])
  }
  return rows.map((row) => {
    const inOrder = [...row].sort((a, b) => a.left - b.left)
    return {
      text: inOrder.map((word) => word.text).join(''),
      left: Math.min(...row.map((word) => word.left)),
      right: Math.max(...row.map((word) => word.right)),
      top: inOrder[0]?.top ?? NaN,
      bottom: inOrder[0]?.bottom ?? NaN,
    }
  })
}

function inFolder<T>(pdf: Uint8Array, read: (folder: string, file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    return read(folder, file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Where poppler finds every line of a PDF. Text is NFKC, since a PDF does not tell ⼀ from 一. */
export function measurePdf(pdf: Uint8Array): readonly PrintedPage[] {
  const xml = inFolder(pdf, (_folder, file) =>
    execFileSync('pdftotext', ['-bbox-layout', file, '-'], { maxBuffer: 1 << 28 }).toString(),
  )
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/<word [^>]*>[^<]*</g)].map(([tag]) => readWord(tag))
      const lines = joinWords(words)
      return {
        width: attribute(page, 'width') * mmPerPt,
        height: attribute(page, 'height') * mmPerPt,
        lines: lines.filter((line) => middle(line) < 262),
        number: lines.find((line) => middle(line) >= 262),
      }
    })
}

/** Rows of ink: true where a pixel of the millimetre box on that page is dark, at 200 dpi. */
export function readInk(
  pdf: Uint8Array,
  pageNumber: number,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): readonly (readonly boolean[])[] {
  const pgm = inFolder(pdf, (folder, file) => {
    execFileSync('pdftoppm', [
      '-r',
      '200',
      '-gray',
      '-f',
      String(pageNumber),
      '-l',
      String(pageNumber),
      file,
      join(folder, 'page'),
    ])
    return readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.pgm')) ?? ''))
  })
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'))
  const width = Number(head?.[1])
  const start = head?.[0].length ?? 0
  const px = (mm: number): number => Math.round((mm / 25.4) * 200)
  const rows: boolean[][] = []
  for (let y = px(box.top); y < px(box.bottom); y += 1) {
    const row = pgm.subarray(start + y * width + px(box.left), start + y * width + px(box.right))
    rows.push([...row].map((grey) => grey < 128))
  }
  return rows
}

/** Millimetres for a number of pixels at 200 dpi. */
export const inkPxToMm = (px: number): number => (px / 200) * 25.4
