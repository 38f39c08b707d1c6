import { dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readWhole, sha256Hex, writeWhole } from './read-whole'
import { renamePatiently, type WriteDisk } from './write-disk'
import { toWriteFailure, type WriteFailure } from './write-failure'

export interface WrittenFile {
  readonly path: string
  /** Of the bytes as they were read back. */
  readonly sha256: string
}

/**
 * Puts `bytes` on the disk under `path`: written beside it as `.part`, flushed, read back and compared, renamed, and
 * compared once more. Until the rename, whatever stood under `path` is untouched.
 */
export async function writePart(
  disk: WriteDisk,
  path: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<Result<WrittenFile, WriteFailure>> {
  const part = `${path}.part`
  const wanted = sha256Hex(bytes)
  try {
    await writeFlushed(disk, part, bytes, mode)
    if ((await hashFile(disk, part)) !== wanted) {
      await disk.remove(part)
      return fail({ type: 'ReadBackDiffers' })
    }
    await renamePatiently(disk, part, path)
    await disk.syncFolder(dirname(path))
    return (await hashFile(disk, path)) === wanted ? ok({ path, sha256: wanted }) : fail({ type: 'ReadBackDiffers' })
  } catch (error) {
    const failure = await toWriteFailure(disk, path, error)
    await disk.remove(part)
    return fail(failure)
  }
}

async function writeFlushed(disk: WriteDisk, path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  // A leftover of a crash would keep its own permissions.
  await disk.remove(path)
  const file = await disk.open(path, 'wx', mode)
  try {
    await writeWhole(file, 0, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function hashFile(disk: WriteDisk, path: string): Promise<string> {
  const file = await disk.open(path, 'r')
  try {
    const { size } = await file.stat()
    return sha256Hex(await readWhole(file, 0, size))
  } finally {
    await file.close()
  }
}
