import { open, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { syncFolder } from './sync-folder'
import { systemErrorCode } from './system-error'

/** What writing a file asks of the system: a port, so that a full or pulled-out drive can be played. */
export interface WriteDisk {
  open(
    path: string,
    flags: string,
    mode?: number,
  ): Promise<Pick<FileHandle, 'read' | 'write' | 'stat' | 'sync' | 'close'>>
  rename(from: string, to: string): Promise<void>
  /** Whether anything bears the name. Rejects where the system cannot tell: a name taken for free might be written over. */
  exists(path: string): Promise<boolean>
  remove(path: string): Promise<void>
  syncFolder(folder: string): Promise<void>
  wait(ms: number): Promise<void>
}

export const systemDisk: WriteDisk = {
  open,
  rename,
  exists: (path) =>
    stat(path).then(
      () => true,
      (error: unknown) => (isNotThere(error) ? false : Promise.reject(error)),
    ),
  remove: (path) => unlink(path).catch(() => undefined),
  syncFolder,
  wait: (ms) => wait(ms),
}

function isNotThere(error: unknown): boolean {
  const code = systemErrorCode(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

/** Whether a drive or folder can be reached now; one of which the system cannot tell cannot. */
export const isReachable = (disk: Pick<WriteDisk, 'exists'>, path: string): Promise<boolean> =>
  disk.exists(path).catch(() => false)

// Virus scanners and the indexer hold a fresh file for a moment on Windows; write-file-atomic waits as long.
const renamePausesMs = [20, 50, 100, 200, 400, 800, 1600, 3000, 4000] as const
const heldFor = new Set(['EPERM', 'EBUSY', 'EACCES'])

/** Renames, trying again for about ten seconds while another program holds the file. */
export async function renamePatiently(
  disk: Pick<WriteDisk, 'rename' | 'wait'>,
  from: string,
  to: string,
  isWindows = process.platform === 'win32',
): Promise<void> {
  for (const pauseMs of isWindows ? renamePausesMs : []) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && heldFor.has(error.code)))
        throw error
      await disk.wait(pauseMs)
    }
  }
  await disk.rename(from, to)
}
