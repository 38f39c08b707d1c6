import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { parseReplicaFile } from '#shared/replica/replica-file'
import { setAside } from '../file/set-aside'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

/** The file that says under which number this PC writes: replaced in one step and read back; a damaged one is set aside first. */
export function createReplica(path: string, disk: WriteDisk): Pick<HostServices, 'replica.read' | 'replica.write'> {
  return {
    'replica.read': async () => {
      try {
        return ok({ text: await readFile(path, 'utf8') })
      } catch (error) {
        const code = systemErrorCode(error)
        return code === 'ENOENT' ? ok({ text: '' }) : fail({ type: 'ReplicaUnreadable', code })
      }
    },
    'replica.write': async ({ text }) => {
      try {
        await mkdir(dirname(path), { recursive: true })
        if (await isDamaged(path)) await setAside(path, disk)
      } catch (error) {
        return fail(await toWriteFailure(disk, path, error))
      }
      const written = await writePart(disk, path, new TextEncoder().encode(text))
      return written.ok ? ok({}) : written
    },
  }
}

async function isDamaged(path: string): Promise<boolean> {
  try {
    return parseReplicaFile(await readFile(path, 'utf8')) === undefined
  } catch (error) {
    return systemErrorCode(error) !== 'ENOENT'
  }
}
