import { open } from 'node:fs/promises'

/** Puts a folder's entries on the disk, so that a new or renamed file is still there after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows neither opens folders as files nor needs it: NTFS journals its entries.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
