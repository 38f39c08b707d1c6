import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PaperAnnex } from '#shared/paper/paper-annex'
import type { PaperDocument } from '#shared/paper/paper-document'
import { composeReportAnnex, composeReportPaper } from '#shared/report/compose-report-paper'
import { draftReport } from '#shared/report/draft-report'
import { gatherFacts, type ReportSource } from '#shared/report/report-facts'
import type { ReportTemplate } from '#shared/report/report-template'

/** A report's paper with what stands between its text and its signature. */
export interface ReportPaper {
  readonly paper: PaperDocument
  readonly annex: PaperAnnex
}

/** A shipped template's report of a source. */
export function composeReport(template: ReportTemplate, source: ReportSource): ReportPaper {
  const facts = gatherFacts(source)
  const drafted = draftReport(template, facts)
  if (!drafted.ok) throw new Error('a shipped template is sound')
  return {
    paper: composeReportPaper(template, drafted.value, source),
    annex: composeReportAnnex(template, source, facts),
  }
}

/** A page of a PDF: what stands on it, without blanks and breaks, and how dark it is in grey: 0 for white. */
export interface PrintedPage {
  readonly words: string
  readonly ink: number
}

/** A PDF with its pages, and the fonts that it brings and those that it only names. */
export interface PrintedPdf {
  readonly pages: readonly PrintedPage[]
  readonly fontsNotEmbedded: readonly string[]
}

/** Reads a PDF page by page; empty pages too. Needs poppler. */
export function readPrinted(pdf: Uint8Array): PrintedPdf {
  const folder = mkdtempSync(join(tmpdir(), 'printed-pdf-'))
  const file = join(folder, 'paper.pdf')
  const run = (tool: string, ...args: string[]): Buffer =>
    execFileSync(tool, args, { maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    writeFileSync(file, pdf)
    // Every page ends with a form feed.
    const texts = run('pdftotext', '-layout', file, '-').toString('utf8').split('\f').slice(0, -1)
    const inks = inksOf(run('pdftoppm', '-gray', '-r', '20', file))
    const pages = texts.map((text, nth) => ({ words: text.replaceAll(/\s/gu, ''), ink: inks[nth] ?? 0 }))
    const fonts = run('pdffonts', file).toString('utf8').split('\n').slice(2)
    return {
      pages,
      fontsNotEmbedded: fonts.filter((line) => line !== '' && !/\s+yes\s+(?:yes|no)\s+(?:yes|no)\s+\d/u.test(line)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How much of each of the grey pictures (PGM, one behind the other) is inked, in hundredths of it. */
function inksOf(pictures: Buffer): readonly number[] {
  const inks: number[] = []
  for (let at = 0; at < pictures.length;) {
    const [head = '', width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+\d+\s/u.exec(pictures.toString('latin1', at, at + 60)) ?? []
    const size = Number(width) * Number(height)
    if (size === 0) throw new Error('not a picture in grey')
    const dots = pictures.subarray(at + head.length, at + head.length + size)
    inks.push((dots.reduce((dark, dot) => dark + 255 - dot, 0) * 100) / (size * 255))
    at += head.length + size
  }
  return inks
}
