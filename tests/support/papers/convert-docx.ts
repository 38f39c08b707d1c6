import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
