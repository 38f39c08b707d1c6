import { fail, ok, type Result } from '../prelude/result'
import { frameCloserBytes, frameHeaderBytes, hashFrame, parseFrameLine, type FrameHash } from './journal-frame'
import type { JournalStorage, StorageFailure } from './journal-storage'

export interface Salvaged {
  /** Payloads of sound frames, in the file's order. */
  readonly payloads: string[]
  /** Where to go on. */
  readonly nextByte: number
  /** Bytes passed over that are in no sound frame. */
  readonly damagedBytes: number
  /**
   * Where the last of those passed over ends that have a sound frame behind them; 0 when there were none. What is
   * unsound at the very end may never have been acknowledged.
   */
  readonly damageEndsAt: number
  readonly end: boolean
}

const [firstOfHeader, firstOfCloser] = [0x48, 0x45]

/**
 * Reads what is sound in a damaged journal from byte `from` on, which is 0 or the `nextByte` of the answer before; about
 * `maxBytes` of payload at a time. A frame counts as sound when its hash holds over its payload and the hash of the frame
 * before it, which even a damaged frame still tells in its header or closing line.
 */
export async function salvageFrames(
  storage: Pick<JournalStorage, 'read'>,
  size: number,
  from: number,
  maxBytes: number,
  hashOf: FrameHash = hashFrame,
): Promise<Result<Salvaged, StorageFailure>> {
  // The file may have been cut since the answer before: behind its end there is nothing.
  const begin = Math.min(from, size)
  const start = Math.max(0, begin - frameCloserBytes)
  const read = await storage.read(start, size - start)
  if (!read.ok) return fail(read.failure)
  const bytes = read.value
  let at = begin - start
  let previous = parseFrameLine('END  ', bytes.subarray(0, at))?.hash ?? ''
  let [taken, damagedBytes, damageEndsAt] = [0, 0, 0]
  const payloads: string[] = []
  while (at < bytes.length && (payloads.length === 0 || taken < maxBytes)) {
    const here = readSound(bytes, at, [previous], hashOf)
    const next = here ?? findSound(bytes, at, previous, hashOf)
    const begins = next?.begins ?? bytes.length
    damagedBytes += begins - at
    if (next !== undefined) {
      if (begins > at) damageEndsAt = start + begins
      payloads.push(next.payload)
    }
    taken += (next?.ends ?? begins) - begins
    previous = next?.hash ?? previous
    at = next?.ends ?? bytes.length
  }
  return ok({ payloads, nextByte: start + at, damagedBytes, damageEndsAt, end: at >= bytes.length })
}

interface SoundFrame {
  readonly begins: number
  readonly ends: number
  readonly payload: string
  readonly hash: string
}

/** The frame that begins at `at`, if its hash holds with one of the hashes that may stand before it. */
function readSound(
  bytes: Uint8Array,
  at: number,
  before: readonly string[],
  hashOf: FrameHash,
): SoundFrame | undefined {
  const header = parseFrameLine('HLJ1 ', bytes.subarray(at, at + frameHeaderBytes))
  if (header === undefined) return undefined
  const bodyEnds = at + frameHeaderBytes + header.payloadBytes
  const ends = bodyEnds + frameCloserBytes
  const closer = parseFrameLine('END  ', bytes.subarray(bodyEnds, ends))
  if (closer === undefined || closer.hash !== header.hash || closer.payloadBytes !== header.payloadBytes)
    return undefined
  const body = bytes.subarray(at + frameHeaderBytes, bodyEnds)
  if (!before.some((hash) => hashOf(hash, body) === header.hash)) return undefined
  return { begins: at, ends, payload: new TextDecoder('utf-8', { fatal: true }).decode(body), hash: header.hash }
}

/** The first sound frame behind `after`, with any hash before it that the damaged stretch between still names. */
function findSound(bytes: Uint8Array, after: number, previous: string, hashOf: FrameHash): SoundFrame | undefined {
  const before = [previous]
  for (let at = after; at < bytes.length; at += 1) {
    if (bytes[at] !== firstOfHeader && bytes[at] !== firstOfCloser) continue
    if (at > after) {
      const found = readSound(bytes, at, before, hashOf)
      if (found !== undefined) return found
    }
    const named =
      parseFrameLine('HLJ1 ', bytes.subarray(at, at + frameHeaderBytes)) ??
      parseFrameLine('END  ', bytes.subarray(at, at + frameCloserBytes))
    if (named !== undefined && !before.includes(named.hash)) before.push(named.hash)
  }
  return undefined
}
