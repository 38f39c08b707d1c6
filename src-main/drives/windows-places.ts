import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { RemovablePlace } from './removable-place'

const run = promisify(execFile)

// DriveType 2 is "removable disk" in the WMI class Win32_LogicalDisk. Without the first statement, names come in the console's code page.
const script =
  '[Console]::OutputEncoding=[Text.Encoding]::UTF8;' +
  "ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | Select-Object DeviceID,VolumeName)"

const answerSchema = z.array(z.object({ DeviceID: z.string().regex(/^[A-Z]:$/), VolumeName: z.string().nullish() }))

const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * Lists removable drives by asking PowerShell. That takes most of a second, so it is asked again only when another set of
 * drive letters is there than the last time.
 */
export function createWindowsPlaces(): () => Promise<readonly RemovablePlace[]> {
  let lettersThen: string | undefined
  let places: readonly RemovablePlace[] = []
  return async () => {
    const present = await presentLetters()
    if (present !== lettersThen) {
      places = await askPowerShell()
      lettersThen = present
    }
    return places
  }
}

async function presentLetters(): Promise<string> {
  const answers = await Promise.all(
    letters.map((letter) =>
      stat(`${letter}:\\`).then(
        () => letter,
        () => '',
      ),
    ),
  )
  return answers.join('')
}

async function askPowerShell(): Promise<readonly RemovablePlace[]> {
  try {
    const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
      timeout: 10_000,
      windowsHide: true,
    })
    return parseWindowsPlaces(stdout)
  } catch {
    // PowerShell may be forbidden by policy: the user still has the open and save dialogs.
    return []
  }
}

/** Reads PowerShell's JSON; nothing for text that is none. */
export function parseWindowsPlaces(json: string): readonly RemovablePlace[] {
  const parsed = answerSchema.safeParse(readJson(json))
  if (!parsed.success) return []
  return parsed.data.map(({ DeviceID, VolumeName }) => ({
    path: `${DeviceID}\\`,
    label: `${VolumeName ?? '可移动磁盘'} (${DeviceID})`,
  }))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
