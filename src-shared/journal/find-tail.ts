import {
  emptyJournalTail,
  frameCloserBytes,
  frameHeaderBytes,
  parseFrameLine,
  readFrame,
  type FrameHash,
  type JournalTail,
} from './journal-frame'
import { fail, ok, type Result } from '../prelude/result'
import type { JournalStorage, StorageFailure } from './journal-storage'
import { createFrameReader } from './read-frames'

type ReadableStorage = Pick<JournalStorage, 'read'>

export interface JournalDamaged {
  readonly type: 'JournalDamaged'
  readonly atByte: number
}

/**
 * Where the sound part of a journal of `size` bytes ends. Usually the last frame, checked from the file's end, says so;
 * else every frame is read. What follows the sound part is a torn tail, unless a whole frame stands in it: then bytes
 * that were once acknowledged are damaged, and nothing may be cut.
 */
export async function findTail(
  storage: ReadableStorage,
  size: number,
  hashOf?: FrameHash,
): Promise<Result<JournalTail, StorageFailure | JournalDamaged>> {
  const last = await readLastFrame(storage, size, hashOf)
  if (!last.ok) return last
  return last.value === undefined ? scanForTail(storage, size, hashOf) : ok(last.value)
}

/** The tail as the file's last two closing lines and last frame tell it, or undefined when they do not fit together. */
async function readLastFrame(
  storage: ReadableStorage,
  size: number,
  hashOf: FrameHash | undefined,
): Promise<Result<JournalTail | undefined, StorageFailure>> {
  if (size === 0) return ok(emptyJournalTail)
  const closer = await readCloser(storage, size)
  if (!closer.ok || closer.value === undefined) return closer.ok ? ok(undefined) : closer
  const start = size - frameHeaderBytes - closer.value.payloadBytes - frameCloserBytes
  if (start < 0) return ok(undefined)
  const previous = await readCloser(storage, start)
  if (!previous.ok) return previous
  if (start > 0 && previous.value === undefined) return ok(undefined)
  const frame = await storage.read(start, size - start)
  if (!frame.ok) return frame
  const step = readFrame(frame.value, start, { bytes: start, hash: previous.value?.hash ?? '' }, hashOf)
  return ok(step.type === 'frame' ? step.frame.tail : undefined)
}

async function readCloser(storage: ReadableStorage, end: number) {
  if (end < frameCloserBytes) return ok(undefined)
  const line = await storage.read(end - frameCloserBytes, frameCloserBytes)
  return line.ok ? ok(parseFrameLine('END  ', line.value)) : line
}

async function scanForTail(
  storage: ReadableStorage,
  size: number,
  hashOf: FrameHash | undefined,
): Promise<Result<JournalTail, StorageFailure | JournalDamaged>> {
  const reader = createFrameReader(storage, size, hashOf)
  let tail = emptyJournalTail
  for (;;) {
    const step = await reader.next(tail)
    if (!step.ok) return step
    if (step.value.type === 'end') return ok(tail)
    if (step.value.type === 'frame') {
      tail = step.value.frame.tail
      continue
    }
    const follows = await hasFrameAfter(storage, tail.bytes, size)
    if (!follows.ok) return follows
    return follows.value ? fail({ type: 'JournalDamaged', atByte: tail.bytes }) : ok(tail)
  }
}

const firstOfHeader = 0x48

/**
 * Whether a frame that is whole from header to closing line begins somewhere after `from`. An append starts only when
 * the one before is on the disk, so a torn write has nothing whole behind it.
 */
async function hasFrameAfter(
  storage: ReadableStorage,
  from: number,
  size: number,
): Promise<Result<boolean, StorageFailure>> {
  const rest = await storage.read(from, size - from)
  if (!rest.ok) return rest
  const bytes = rest.value
  // Looked for byte by byte, not line by line: the line feed before a header may be what is damaged.
  for (let at = bytes.indexOf(firstOfHeader, 1); at > 0; at = bytes.indexOf(firstOfHeader, at + 1)) {
    const header = parseFrameLine('HLJ1 ', bytes.subarray(at, at + frameHeaderBytes))
    if (header === undefined) continue
    const end = at + frameHeaderBytes + header.payloadBytes + frameCloserBytes
    const closer = parseFrameLine('END  ', bytes.subarray(end - frameCloserBytes, end))
    if (closer !== undefined && closer.hash === header.hash && closer.payloadBytes === header.payloadBytes)
      return ok(true)
  }
  return ok(false)
}
