import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { setAside } from '../file/set-aside'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

/**
 * This PC's own settings. A file that is no JSON, or that the system would not read, is set aside under a name of its own before a
 * new one is begun: acts that wait for a ledger stand in it.
 */
export function createSettings(path: string, disk: WriteDisk): Pick<HostServices, 'settings.read' | 'settings.write'> {
  let isUnread = false
  const keepUnread = async (): Promise<void> => {
    if (isUnread && (await disk.exists(path))) await setAside(path, disk)
    isUnread = false
  }
  return {
    'settings.read': async () => {
      try {
        const text = readStrictly(await readFile(path))
        isUnread = text === undefined || !isJson(text)
        if (text !== undefined && !isUnread) return ok({ text, trouble: 'none' })
        await keepUnread()
        return ok({ text: '', trouble: 'set-aside' })
      } catch (error) {
        if (systemErrorCode(error) === 'ENOENT') return ok({ text: '', trouble: 'none' })
        // Perhaps it can be read the next time, so it stays until something else is to be written.
        isUnread = true
        return ok({ text: '', trouble: 'unreadable' })
      }
    },
    'settings.write': async ({ text }) => {
      try {
        await mkdir(dirname(path), { recursive: true })
        await keepUnread()
      } catch (error) {
        return fail(await toWriteFailure(disk, path, error))
      }
      const written = await writePart(disk, path, new TextEncoder().encode(text))
      return written.ok ? ok({}) : written
    },
  }
}

/** A file in which a byte was changed is no text any more: nothing of it is guessed. */
function readStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
