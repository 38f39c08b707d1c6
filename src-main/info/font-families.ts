import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

const windowsScript =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8;Add-Type -AssemblyName System.Drawing;' +
  '(New-Object System.Drawing.Text.InstalledFontCollection).Families | ForEach-Object { $_.GetName(2052); $_.GetName(1033) }'

/**
 * The font families installed, under their Chinese (language 2052) and English names; empty when the system does not
 * tell, which papers take for "unknown".
 */
export async function listFontFamilies(platform: NodeJS.Platform): Promise<readonly string[]> {
  try {
    if (platform === 'win32')
      return splitFamilies(
        (await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', windowsScript], commandLimits))
          .stdout,
      )
    if (platform === 'linux')
      return splitFamilies((await run('fc-list', ['--format', '%{family}\n'], commandLimits)).stdout)
    return []
  } catch {
    return []
  }
}

const commandLimits = { timeout: 10_000, maxBuffer: 8_000_000, windowsHide: true } as const

/** One family on a line, or several names of one family with commas between. */
export function splitFamilies(text: string): readonly string[] {
  const names = text.split(/[\n,]/).map((name) => name.replaceAll('\\', '').trim())
  return [...new Set(names.filter((name) => name !== ''))].sort()
}
