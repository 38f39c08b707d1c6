import { createHash } from 'node:crypto'
import type { FrameHash } from '#shared/journal/journal-frame'

/** The frame hash by the platform's own SHA-256: some twenty times as fast on the frame of a large import. */
export const nativeFrameHash: FrameHash = (previousHash, payload) =>
  createHash('sha256').update(previousHash, 'ascii').update(payload).digest('hex')
