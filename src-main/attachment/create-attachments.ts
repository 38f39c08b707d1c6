import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { HostServices, IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readWhole, sha256Hex } from '../file/read-whole'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

type AttachmentServices = Pick<HostServices, 'attachment.put' | 'attachment.read' | 'attachment.list'>

/**
 * Keeps the files that came with sheets in `folder`, each under the SHA-256 of its bytes. What stands under a name is
 * either those bytes or damaged, so putting and reading both prove the hash and nothing is ever overwritten that is sound.
 */
export function createAttachments(folder: string, disk: WriteDisk): AttachmentServices {
  return {
    'attachment.put': (request) => putAttachment(folder, disk, request),
    'attachment.read': ({ sha256 }) => readAttachment(folder, disk, sha256),
    'attachment.list': () => listAttachments(folder),
  }
}

async function putAttachment(
  folder: string,
  disk: WriteDisk,
  { sha256, bytes }: IpcRequest<'attachment.put'>,
): Promise<Result<IpcValue<'attachment.put'>, IpcFailure<'attachment.put'>>> {
  if (sha256Hex(bytes) !== sha256) return fail({ type: 'AttachmentDiffers' })
  if ((await readAttachment(folder, disk, sha256)).ok) return ok({})
  const path = join(folder, sha256)
  try {
    // A folder made just now has to outlive a power cut as well.
    if ((await mkdir(folder, { recursive: true })) !== undefined) await disk.syncFolder(dirname(folder))
  } catch (error) {
    return fail(await toWriteFailure(disk, folder, error))
  }
  const written = await writePart(disk, path, bytes)
  if (written.ok) return ok({})
  if (written.failure.type === 'ReadBackDiffers') await disk.remove(path)
  return written
}

async function readAttachment(
  folder: string,
  disk: WriteDisk,
  sha256: string,
): Promise<Result<IpcValue<'attachment.read'>, IpcFailure<'attachment.read'>>> {
  try {
    const file = await disk.open(join(folder, sha256), 'r')
    try {
      const { size } = await file.stat()
      const bytes = await readWhole(file, 0, size)
      return sha256Hex(bytes) === sha256 ? ok({ bytes }) : fail({ type: 'AttachmentDamaged' })
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = systemErrorCode(error)
    return fail(code === 'ENOENT' ? { type: 'AttachmentMissing' } : { type: 'FileUnreadable', code })
  }
}

async function listAttachments(
  folder: string,
): Promise<Result<IpcValue<'attachment.list'>, IpcFailure<'attachment.list'>>> {
  try {
    const names = await readdir(folder)
    return ok({ files: names.filter((name) => /^[0-9a-f]{64}$/.test(name)) })
  } catch (error) {
    const code = systemErrorCode(error)
    return code === 'ENOENT' ? ok({ files: [] }) : fail({ type: 'FileUnreadable', code })
  }
}
