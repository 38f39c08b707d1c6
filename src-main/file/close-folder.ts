import { chmod, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemErrorCode } from './system-error'

/**
 * Gives a folder and all in it to the account alone: 0700 and 0600. Windows keeps a profile's folders so by itself and
 * knows no such modes; links are left as they are. What the system refuses stays, and nothing stops for it: an
 * administrator may have laid the folder out otherwise. Answers how many entries could not be changed.
 */
export async function closeFolder(folder: string, platform: NodeJS.Platform = process.platform): Promise<number> {
  if (platform === 'win32') return 0
  let refused = await setMode(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) refused += await closeFolder(path, platform)
    else if (entry.isFile()) refused += await setMode(path, 0o600)
  }
  return refused
}

async function setMode(path: string, mode: number): Promise<number> {
  try {
    if (((await lstat(path)).mode & 0o777) !== mode) await chmod(path, mode)
    return 0
  } catch (error) {
    systemErrorCode(error)
    return 1
  }
}
