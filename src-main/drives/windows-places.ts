import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { RemovablePlace, RemovablePlaces } from './removable-place'
import { within } from './within'

const run = promisify(execFile)

/**
 * Asks for every disk that can be pulled out. DriveType 2 is "removable disk" in the WMI class Win32_LogicalDisk; a USB hard
 * disk and many a large stick is a "local disk" (3) there, and known by its drive being on USB or called external. Get-Disk
 * (Windows 8 on) also knows those whose driver hides the bus, and card readers (BusType SD, MMC). Without the first statement
 * names come in the console's code page.
 */
const script = `
[Console]::OutputEncoding=[Text.Encoding]::UTF8
$ErrorActionPreference='SilentlyContinue'
$letters=@(Get-CimInstance Win32_LogicalDisk -Filter 'DriveType=2' | ForEach-Object { $_.DeviceID })
$letters+=@(Get-CimInstance Win32_DiskDrive |
  Where-Object { $_.InterfaceType -eq 'USB' -or $_.PNPDeviceID -like 'USB*' -or $_.MediaType -like 'External*' -or $_.MediaType -like 'Removable*' } |
  Get-CimAssociatedInstance -ResultClassName Win32_DiskPartition |
  Get-CimAssociatedInstance -ResultClassName Win32_LogicalDisk | ForEach-Object { $_.DeviceID })
if (Get-Command Get-Disk) {
  $letters+=@(Get-Disk | Where-Object { @('USB','SD','MMC') -contains "$($_.BusType)" } | Get-Partition |
    Where-Object { $_.DriveLetter } | ForEach-Object { "$($_.DriveLetter):" })
}
$letters=@($letters | Where-Object { $_ -and $_ -ne $env:SystemDrive } | Sort-Object -Unique)
ConvertTo-Json -Compress @(Get-CimInstance Win32_LogicalDisk | Where-Object { $letters -contains $_.DeviceID } | Select-Object DeviceID,VolumeName)
`

const answerSchema = z.array(z.object({ DeviceID: z.string().regex(/^[A-Z]:$/), VolumeName: z.string().nullish() }))

/** What the system is asked: the letters of the drives that are there, and which of them can be pulled out (undefined: no answer). */
export interface WindowsPorts {
  presentLetters(): Promise<string>
  ask(): Promise<readonly RemovablePlace[] | undefined>
}

/** How long a look waits for an answer: one that comes later counts at the next look. */
const patienceMs = 4_000
/** A PowerShell that was never started before takes long on an old disk. */
const askTimeoutMs = 45_000
/** Looks that are let pass after failures in a row, so that a PC that forbids PowerShell is not kept busy. */
const mostPassed = 20

/**
 * Lists removable drives by asking PowerShell. That takes most of a second, so it is asked again only when another set of
 * drive letters is there than at its last answer, or when it did not answer.
 */
export function createWindowsPlaces(ports: WindowsPorts = systemPorts, waitMs = patienceMs): RemovablePlaces {
  let answered: { readonly letters: string; readonly places: readonly RemovablePlace[] } = { letters: '', places: [] }
  let asking: Promise<void> | undefined
  let failures = 0
  let toPass = 0
  const ask = async (letters: string): Promise<void> => {
    const places = await ports.ask()
    asking = undefined
    failures = places === undefined ? failures + 1 : 0
    toPass = places === undefined ? Math.min(2 ** failures - 2, mostPassed) : 0
    if (places !== undefined) answered = { letters, places }
  }
  return async () => {
    const letters = await ports.presentLetters()
    if (letters !== answered.letters && asking === undefined) {
      if (toPass > 0) toPass -= 1
      else asking = ask(letters)
    }
    if (asking !== undefined) await within(waitMs, asking, undefined)
    // What is known from an older answer is no longer there when its letter is gone.
    return answered.places.filter(({ path }) => letters.includes(path.charAt(0)))
  }
}

const allLetters = [...'DEFGHIJKLMNOPQRSTUVWXYZ']
/** An empty card reader or a network drive that is away can keep the system waiting. */
const letterMs = 2_000

const systemPorts: WindowsPorts = {
  presentLetters: async () => {
    const answers = await Promise.all(
      allLetters.map((letter) =>
        within(
          letterMs,
          stat(`${letter}:\\`).then(
            () => letter,
            () => '',
          ),
          '',
        ),
      ),
    )
    return answers.join('')
  },
  ask: async () => {
    try {
      const { stdout } = await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], {
        timeout: askTimeoutMs,
        windowsHide: true,
      })
      return parseWindowsPlaces(stdout)
    } catch {
      // PowerShell may be forbidden by policy: the user still has the open and save dialogs.
      return undefined
    }
  },
}

/** Reads PowerShell's JSON; undefined for text that is none. */
export function parseWindowsPlaces(json: string): readonly RemovablePlace[] | undefined {
  const parsed = answerSchema.safeParse(readJson(json))
  if (!parsed.success) return undefined
  return parsed.data.map(({ DeviceID, VolumeName }) => ({
    path: `${DeviceID}\\`,
    label: `${VolumeName || '可移动磁盘'} (${DeviceID})`,
  }))
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
