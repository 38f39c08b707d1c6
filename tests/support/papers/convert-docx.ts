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

/** What LibreOffice reads of the first sheet of a workbook, as lines of values with commas between; undefined where it has no Calc. */
export function convertToCsv(workbook: Uint8Array): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'paper-xlsx-'))
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    // 76: UTF-8; the last but one: cells as they stand and not as they are formatted.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'book.xlsx')],
      {
        stdio: 'ignore',
        timeout: 300_000,
      },
    )
    const csv = join(folder, 'book.csv')
    return existsSync(csv) ? readFileSync(csv, 'utf8') : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
