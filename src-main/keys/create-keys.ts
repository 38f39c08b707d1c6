import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

const ownerOnly = 0o600

/** The key file: readable by this account only, replaced in one step and read back, never guessed when it is unreadable. */
export function createKeys(path: string, disk: WriteDisk): Pick<HostServices, 'keys.read' | 'keys.write'> {
  return {
    'keys.read': async () => {
      try {
        return ok({ text: await readFile(path, 'utf8') })
      } catch (error) {
        const code = systemErrorCode(error)
        return code === 'ENOENT' ? ok({ text: '' }) : fail({ type: 'KeysUnreadable', code })
      }
    },
    'keys.write': async ({ text }) => {
      try {
        await mkdir(dirname(path), { recursive: true })
      } catch (error) {
        return fail(await toWriteFailure(disk, path, error))
      }
      const written = await writePart(disk, path, new TextEncoder().encode(text), ownerOnly)
      return written.ok ? ok({}) : written
    },
  }
}
