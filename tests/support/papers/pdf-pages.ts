import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FormPaper } from '#shared/paper/form-paper'
import { textOfForm } from './case-for-papers'

/** A tick is drawn as a box round a √ in print. */
export const bareWords = (words: string): string => words.normalize('NFKC').replaceAll('☑', '√').replaceAll(/\s/gu, '')

/** The words of a PDF page by page, without blanks. Where PAPER_SHOTS names a folder, it is left there with its pictures under `name`. */
export function pagesOf(pdf: Uint8Array, name: string): readonly string[] {
  const shots = process.env['PAPER_SHOTS']
  const folder = mkdtempSync(join(tmpdir(), 'form-pdf-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, pdf)
    if (shots !== undefined) {
      writeFileSync(join(shots, `${name}.pdf`), pdf)
      execFileSync('pdftoppm', ['-r', '70', '-png', file, join(shots, name)])
    }
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .map(bareWords)
      .filter((page) => page !== '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How often each character stands in a text. */
function countChars(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const char of bareWords(words)) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

/** The characters of a form that stand on its pages less often than in it. */
export function lostChars(form: FormPaper, pages: readonly string[]): readonly string[] {
  const found = countChars(pages.join(''))
  return [...countChars(textOfForm(form))].flatMap(([char, count]) => ((found.get(char) ?? 0) < count ? [char] : []))
}
