import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import { nthFileName, toSafeFileName } from '#shared/text/file-name'
import type { WriteDisk } from './write-disk'
import { toWriteFailure, type WriteFailure } from './write-failure'
import { writePart, type WrittenFile } from './write-part'

/**
 * Writes a file that was not there before: where the name is taken, `-2`, `-3` … is added. Never replaces one. A file
 * that reads back differently is removed again.
 */
export async function writeNewFile(
  disk: WriteDisk,
  folder: string,
  name: string,
  bytes: Uint8Array,
): Promise<Result<WrittenFile, WriteFailure>> {
  const path = await findFreePath(disk, folder, toSafeFileName(name))
  if (!path.ok) return path
  const written = await writePart(disk, path.value, bytes)
  if (!written.ok && written.failure.type === 'ReadBackDiffers') await disk.remove(path.value)
  return written
}

async function findFreePath(disk: WriteDisk, folder: string, name: string): Promise<Result<string, WriteFailure>> {
  try {
    let nth = 1
    while (await disk.exists(join(folder, nthFileName(name, nth)))) nth += 1
    return ok(join(folder, nthFileName(name, nth)))
  } catch (error) {
    return fail(await toWriteFailure(disk, join(folder, name), error))
  }
}
