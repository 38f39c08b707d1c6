import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

/** Reads `length` bytes from `at` on; fewer only where the file ends. */
export async function readWhole(
  file: Pick<FileHandle, 'read'>,
  at: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled === length ? bytes : bytes.slice(0, filled)
}

/** Writes all bytes at `at`: one call to the system may take fewer than it was given. */
export async function writeWhole(file: Pick<FileHandle, 'write'>, at: number, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    written += (await file.write(bytes, written, bytes.length - written, at + written)).bytesWritten
  }
}

/** SHA-256 in lower-case hex. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
