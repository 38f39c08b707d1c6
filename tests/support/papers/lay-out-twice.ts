import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { PaperDocument } from '#shared/paper/paper-document'
import { choosePaperFonts } from '#shared/paper/paper-fonts'
import { renderPrintHtml } from '#shared/paper/render-print-html'
import { renderPrintPage } from '#shared/paper/render-print-page'
import { renderDocx } from '#renderer/papers/render-docx'
import { findBrowser } from '../browser/find-browser'
import { bundlePreview } from './bundle-preview'
import { asWordWould } from './as-word-would'
import type { PaperTestFonts } from './lay-paper-fonts'
import { measurePdf, printHtmlOn, type PrintedPage } from './print-pdf'

/** One paper as the printer and as a word processor lay it out. */
export interface TwoLayouts {
  readonly printed: readonly PrintedPage[]
  readonly word: readonly PrintedPage[]
}

/** A browser that sees the papers' faces and no others. */
export async function launchPaperBrowser(fonts: PaperTestFonts): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser()
  return chromium.launch({ executablePath, args: [...args], env: { ...env, FONTCONFIG_FILE: fonts.config } })
}

/** A page that knows `findLayout`, which the program asks before it writes a Word file. */
export async function openPartingPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><html lang="zh-CN"><body></body></html>')
  await page.addScriptTag({ content: await bundlePreview() })
  return page
}

/** Prints a paper as the program does: laid out in its window before, on a sheet that is used again for the next. */
export async function printSettled(page: Page, sheet: Page, paper: PaperDocument): Promise<Uint8Array> {
  const settled = await page.evaluate((html) => window.settlePaper(html), renderPrintHtml(paper))
  return printHtmlOn(sheet, renderPrintPage({ title: paper.titleLines.join(''), ...settled }))
}

async function writeWord(page: Page, paper: PaperDocument): Promise<Uint8Array> {
  const layout = await page.evaluate((html) => window.findLayout(html), renderPrintHtml(paper))
  return renderDocx(paper, choosePaperFonts([]).fonts, layout)
}

/**
 * Lays papers out in Chromium and, as Word files, in LibreOffice: two starts of it for all. LibreOffice drops Word's switches for no gaps
 * round digits and for no hanging marks; both are set again in what it has read of the file, so that what is compared is the file.
 */
export async function layOutTwice(
  browser: Browser,
  page: Page,
  papers: readonly PaperDocument[],
  fonts: PaperTestFonts,
): Promise<readonly TwoLayouts[]> {
  const files: Uint8Array[] = []
  const printed: (readonly PrintedPage[])[] = []
  const sheet = await browser.newPage()
  for (const paper of papers) {
    files.push(await writeWord(page, paper))
    printed.push(measurePdf(await printSettled(page, sheet, paper)))
  }
  await sheet.close()

  const word = convertAsWord(files, fonts)
  return printed.map((pages, index) => ({ printed: pages, word: measurePdf(word[index] ?? new Uint8Array()) }))
}

function convertAsWord(files: readonly Uint8Array[], fonts: PaperTestFonts): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-word-'))
  const nameOf = (index: number, kind: string): string => join(folder, `paper-${index}.${kind}`)
  const convert = (to: string, from: string): void => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        folder,
        ...files.map((_file, index) => nameOf(index, from)),
      ],
      { stdio: 'ignore', timeout: 900_000, env: { ...process.env, FONTCONFIG_FILE: fonts.config } },
    )
  }
  try {
    for (const [index, bytes] of files.entries()) writeFileSync(nameOf(index, 'docx'), bytes)
    convert('fodt', 'docx')
    for (const index of files.keys())
      writeFileSync(nameOf(index, 'fodt'), asWordWould(readFileSync(nameOf(index, 'fodt'), 'utf8')))

    convert('pdf', 'fodt')

    return files.map((_file, index) => new Uint8Array(readFileSync(nameOf(index, 'pdf'))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
