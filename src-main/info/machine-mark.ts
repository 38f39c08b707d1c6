import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { promisify } from 'node:util'
import type { MachineMark } from '#shared/replica/machine-mark'

const run = promisify(execFile)
const commandLimits = { timeout: 10_000, maxBuffer: 1_000_000, windowsHide: true } as const

/** By what this machine is told from another to which the data folder might be copied. */
export async function readMachineMark(dataFolder: string, platform: NodeJS.Platform): Promise<MachineMark> {
  const [machineId, folder] = await Promise.all([readMachineId(platform), realpath(dataFolder).catch(() => dataFolder)])
  return composeMachineMark(machineId, networkInterfaces(), folder)
}

export function composeMachineMark(machineId: string, interfaces: Interfaces, dataFolder: string): MachineMark {
  return { machineId: machineId === '' ? '' : hashPart(machineId), network: hashCards(interfaces), dataFolder }
}

type Interfaces = NodeJS.Dict<readonly { readonly mac: string; readonly internal: boolean }[]>

/** The operating system's own id of the machine, '' where it does not tell. */
export async function readMachineId(platform: NodeJS.Platform): Promise<string> {
  try {
    // Without /reg:64 a 32-bit program is shown another part of the registry.
    if (platform === 'win32')
      return findWindowsId(
        (
          await run(
            'reg.exe',
            ['query', 'HKLM\\SOFTWARE\\Microsoft\\Cryptography', '/v', 'MachineGuid', '/reg:64'],
            commandLimits,
          )
        ).stdout,
      )
    if (platform === 'linux') return (await readFirst(['/etc/machine-id', '/var/lib/dbus/machine-id'])).trim()
    if (platform === 'darwin')
      return (
        /"IOPlatformUUID" = "([^"]+)"/.exec(
          (await run('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice'], commandLimits)).stdout,
        )?.[1] ?? ''
      )
    return ''
  } catch {
    return ''
  }
}

export const findWindowsId = (answer: string): string =>
  /MachineGuid\s+REG_SZ\s+([0-9A-Fa-f-]+)/.exec(answer)?.[1] ?? ''

/** Hashes of the addresses of the cards that have one, in order, each once. */
function hashCards(interfaces: Interfaces): string[] {
  const addresses = Object.values(interfaces)
    .flatMap((cards) => cards ?? [])
    .filter((card) => !card.internal && !/^[0:]*$/.test(card.mac))
  return [...new Set(addresses.map((card) => hashPart(card.mac.toLowerCase())))].sort()
}

async function readFirst(paths: readonly string[]): Promise<string> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text.trim() !== '') return text
  }
  return ''
}

/** Cut short: it tells machines apart, and tells nobody anything else. */
const hashPart = (text: string): string =>
  createHash('sha256').update(`hotline-ledger machine ${text}`).digest('hex').slice(0, 32)
