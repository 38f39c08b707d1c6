import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why Word files cannot be laid out on this machine, or undefined when they can. */
export function whyNoLibreOffice(): string | undefined {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'LibreOffice (soffice) is not installed'
  }
}

/** A workbook as LibreOffice writes it anew; undefined where it has no Calc. */
function convertWorkbook(workbook: Uint8Array, filter: string, extension: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'paper-xlsx-'))
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      { stdio: 'ignore', timeout: 300_000 },
    )
    const converted = join(folder, `book.${extension}`)
    return existsSync(converted) ? readFileSync(converted, 'utf8') : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What LibreOffice reads of the first sheet of a workbook, as lines of values with commas between; undefined where it has no Calc. */
export const convertToCsv = (workbook: Uint8Array): string | undefined =>
  // 76: UTF-8; the last but one: cells as they stand and not as they are formatted.
  convertWorkbook(workbook, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', 'csv')

/** A cell as LibreOffice has it: what it is, and its value or its words. */
export interface OfficeCell {
  /** `string`, `date`, `float` …; '' for an empty one. */
  readonly type: string
  readonly value: string
}

/** The cells of a workbook's first sheet as LibreOffice has them, with their types; undefined where it has no Calc. */
export function convertToCells(workbook: Uint8Array): readonly (readonly OfficeCell[])[] | undefined {
  const text = convertWorkbook(workbook, 'fods', 'fods')
  if (text === undefined) return undefined
  const sheet = /<table:table [^]*?<\/table:table>/u.exec(text)?.[0] ?? ''
  return [...sheet.matchAll(/<table:table-row[^>]*?>([^]*?)<\/table:table-row>/gu)].map(([, row = '']) =>
    [
      ...row.matchAll(/<table:(?:covered-)?table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:(?:covered-)?table-cell>)/gu),
    ].flatMap(([, attributes = '', inside = '']) => {
      const of = (name: string): string => new RegExp(`${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? ''
      const cell = { type: of('office:value-type'), value: of('office:date-value') || toWords(inside) }
      return Array.from({ length: Math.min(20, Number(of('table:number-columns-repeated') || 1)) }, () => cell)
    }),
  )
}

/** Paragraphs as lines, without what dresses them. */
const toWords = (inside: string): string =>
  [...inside.matchAll(/<text:p[^>]*?(?:\/>|>([^]*?)<\/text:p>)/gu)]
    .map(([, words = '']) =>
      words
        .replaceAll(/<[^>]*>/gu, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
    .join('\n')

/** The PDFs that LibreOffice makes of Word files, in their order; all in one start of the program. */
export function convertDocx(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'paper-docx-'))
  try {
    const names = files.map((bytes, index) => {
      const name = `paper-${index}`
      writeFileSync(join(folder, `${name}.docx`), bytes)
      return name
    })
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const docx = names.map((name) => join(folder, `${name}.docx`))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...docx], {
      stdio: 'ignore',
      timeout: 300_000,
    })
    // It says success even of files that it could not read: what counts is that the PDF is there.
    return names.map((name) => new Uint8Array(readFileSync(join(folder, `${name}.pdf`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
