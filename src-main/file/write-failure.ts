import { dirname } from 'node:path'
import type { IpcFailure } from '#shared/ipc/contract'
import { systemErrorCode } from './system-error'
import { isReachable, type WriteDisk } from './write-disk'

/** Why a file could not be written. */
export type WriteFailure = IpcFailure<'file.save'>

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Says what an error met while writing `path` means. A stick pulled out answers with many codes (EIO, ENOENT, ENODEV,
 * UNKNOWN …); what they have in common is that the folder is gone.
 */
export async function toWriteFailure(disk: WriteDisk, path: string, error: unknown): Promise<WriteFailure> {
  const code = systemErrorCode(error)
  if (fullCodes.has(code)) return { type: 'DiskFull' }
  if (!(await isReachable(disk, dirname(path)))) return { type: 'DriveRemoved' }
  return { type: 'WriteRefused', code }
}
