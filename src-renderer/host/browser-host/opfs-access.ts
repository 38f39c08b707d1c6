/** Takes a file for this worker alone; undefined while another worker has it. */
export async function takeAccess(handle: FileSystemFileHandle): Promise<FileSystemSyncAccessHandle | undefined> {
  try {
    return await handle.createSyncAccessHandle()
  } catch (error) {
    // The browser's word for "another worker has it".
    if (error instanceof DOMException && error.name === 'NoModificationAllowedError') return undefined
    throw error
  }
}

/** Up to `length` bytes from `at` on; fewer only where the file ends. */
export function readAt(opened: FileSystemSyncAccessHandle, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const read = opened.read(bytes.subarray(filled), { at: at + filled })
    if (read === 0) break
    filled += read
  }
  return bytes.subarray(0, filled)
}

/** Writes all bytes at `at`; on the disk only after a flush. */
export function writeAt(opened: FileSystemSyncAccessHandle, at: number, bytes: Uint8Array): void {
  let written = 0
  while (written < bytes.length) written += opened.write(bytes.slice(written), { at: at + written })
}

/** Cuts the file to `size` bytes, on the disk. */
export function flushAt(opened: FileSystemSyncAccessHandle, size: number): void {
  opened.truncate(size)
  opened.flush()
}
