import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'

/**
 * Opens a file of somebody else's for reading, or answers undefined where the name belongs to a folder, a pipe, a socket
 * or a device: opening a pipe waits for whoever writes to it, and a device may never end. Looked at before it is opened,
 * opened without waiting, and looked at again, since the name may have changed hands in between.
 */
export async function openPlain(path: string): Promise<FileHandle | undefined> {
  if (!(await stat(path)).isFile()) return undefined
  // Windows knows no such flag, and no pipes among its files.
  const file = await open(path, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK))
  if ((await file.stat()).isFile()) return file
  await file.close()
  return undefined
}
