import {
  frameCloserBytes,
  frameHeaderBytes,
  parseFrameLine,
  readFrame,
  type FrameHash,
  type FrameStep,
  type JournalTail,
} from './journal-frame'
import { ok, type Result } from '../prelude/result'
import type { JournalStorage, StorageFailure } from './journal-storage'

/** Bytes asked of the storage at a time; a longer frame is read whole. */
const windowBytes = 1 << 20

/** Reads frame after frame from a storage, a window of bytes at a time, up to `size`. */
export interface FrameReader {
  /** The frame that follows `tail`, proved against it. */
  next(tail: JournalTail): Promise<Result<FrameStep, StorageFailure>>
}

export function createFrameReader(
  storage: Pick<JournalStorage, 'read'>,
  size: number,
  hashOf?: FrameHash,
): FrameReader {
  let base = 0
  let loaded: Uint8Array = new Uint8Array()

  const load = async (at: number, length: number): Promise<Result<Uint8Array, StorageFailure>> => {
    if (at < base || at + length > base + loaded.length) {
      const read = await storage.read(at, Math.min(Math.max(length, windowBytes), size - at))
      if (!read.ok) return read
      base = at
      loaded = read.value
    }
    return ok(loaded.subarray(at - base, at - base + length))
  }

  return {
    next: async (tail) => {
      if (tail.bytes === size) return ok({ type: 'end' })
      if (tail.bytes + frameHeaderBytes > size) return ok({ type: 'broken' })
      const header = await load(tail.bytes, frameHeaderBytes)
      if (!header.ok) return header
      const line = parseFrameLine('HLJ1 ', header.value)
      const length = frameHeaderBytes + (line?.payloadBytes ?? 0) + frameCloserBytes
      if (line === undefined || tail.bytes + length > size) return ok({ type: 'broken' })
      const frame = await load(tail.bytes, length)
      return frame.ok ? ok(readFrame(frame.value, tail.bytes, tail, hashOf)) : frame
    },
  }
}
