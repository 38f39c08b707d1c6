import type { Browser, Page } from 'playwright-core'
import type { PaperDocument } from '#shared/paper/paper-document'
import { compareLayouts } from './compare-layouts'
import { layOutTwice } from './lay-out-twice'
import type { PaperTestFonts } from './lay-paper-fonts'

/** How far many papers agree with their Word files. */
export interface Verdict {
  readonly papers: number
  readonly samePages: number
  readonly sameText: number
  readonly lines: number
  readonly sameLines: number
  /** The first places where they differ, for whoever reads a failure. */
  readonly examples: readonly string[]
}

/** So many papers go through one start of LibreOffice. */
const atOnce = 200
const examplesKept = 12

/** Lays all papers out twice and counts where they agree. */
export async function judgeAgreement(
  browser: Browser,
  page: Page,
  papers: readonly PaperDocument[],
  fonts: PaperTestFonts,
): Promise<Verdict> {
  const verdict = { papers: papers.length, samePages: 0, sameText: 0, lines: 0, sameLines: 0 }
  const examples: string[] = []
  for (let at = 0; at < papers.length; at += atOnce) {
    const layouts = await layOutTwice(browser, page, papers.slice(at, at + atOnce), fonts)
    for (const [index, both] of layouts.entries()) {
      const one = compareLayouts(both)
      verdict.samePages += one.samePages ? 1 : 0
      verdict.sameText += one.sameText ? 1 : 0
      verdict.lines += one.lines
      verdict.sameLines += one.sameLines
      const [first] = one.differing
      if (!one.samePages || first !== undefined)
        examples.push(`${at + index}: ${both.printed.length}/${both.word.length} pages; ${first?.join(' | ') ?? ''}`)
    }
  }
  return { ...verdict, examples: examples.slice(0, examplesKept) }
}
