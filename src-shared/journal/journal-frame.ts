import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { utf8Length } from '../prelude/utf8-length'

/**
 * The journal is a plain text file of frames, one per saved act, each
 *
 *     HLJ1 <payload bytes> <hash>\n<payload>END <payload bytes> <hash>\n
 *
 * where the payload is one or more commit lines, each ended by `\n` (empty lines mean nothing here), and the hash is SHA-256 over the previous frame's
 * hash (ASCII hex, '' before the first) followed by the payload. The closing line lets the last frame be found and
 * checked from the end of the file, so that starting does not read it all.
 */
export interface JournalTail {
  /** Length of the sound part of the file. */
  readonly bytes: number
  /** Hash of its last frame, '' when there is none. */
  readonly hash: string
}

export const emptyJournalTail: JournalTail = { bytes: 0, hash: '' }

/** `HLJ1 ` + 10 digits + space + 64 hex + newline: every header and closing line has a fixed width. */
export const frameHeaderBytes = 5 + 10 + 1 + 64 + 1
/** `END  ` + 10 digits + space + 64 hex + newline. */
export const frameCloserBytes = frameHeaderBytes

const encoder = new TextEncoder()
const widths = (bytes: number): string => String(bytes).padStart(10, '0')

/** Commit lines on their way into a frame: as text, or as the same text's UTF-8 in spans where it is long. */
export type JournalPayload = string | readonly Uint8Array<ArrayBuffer>[]

/**
 * Whether a payload is text that UTF-8 holds unchanged. A lone surrogate would be written as U+FFFD and its commit's hash
 * would hold no more; bytes that are not UTF-8 would be read as something else.
 */
export function isText(payload: JournalPayload): boolean {
  if (typeof payload === 'string') return !/\p{Surrogate}/u.test(payload)
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    for (const span of payload) strict.decode(span, { stream: true })
    strict.decode()
    return true
  } catch {
    return false
  }
}

/** Bytes of the payload in the file. */
export const payloadLength = (payload: JournalPayload): number =>
  typeof payload === 'string' ? utf8Length(payload) : payload.reduce((sum, { length }) => sum + length, 0)

/** The payload as it stands in the file. */
export function payloadToBytes(payload: JournalPayload): Uint8Array<ArrayBuffer> {
  if (typeof payload === 'string') return encoder.encode(payload)
  const bytes = new Uint8Array(payloadLength(payload))
  let at = 0
  for (const span of payload) {
    bytes.set(span, at)
    at += span.length
  }
  return bytes
}

/** The bytes to append for `payload`, and the tail of the journal once they are on disk. */
export function composeFrame(
  tail: JournalTail,
  payload: JournalPayload,
  hashOf: FrameHash = hashFrame,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly tail: JournalTail } {
  const body = payloadToBytes(payload)
  const hash = hashOf(tail.hash, body)
  const header = encoder.encode(`HLJ1 ${widths(body.length)} ${hash}\n`)
  const closer = encoder.encode(`END  ${widths(body.length)} ${hash}\n`)
  const bytes = new Uint8Array(header.length + body.length + closer.length)
  bytes.set(header, 0)
  bytes.set(body, header.length)
  bytes.set(closer, header.length + body.length)
  return { bytes, tail: { bytes: tail.bytes + bytes.length, hash } }
}

/** SHA-256 over the previous frame's hash and the payload, in lower-case hex. Where a platform has a faster one, it is handed in. */
export type FrameHash = (previousHash: string, payload: Uint8Array) => string

export function hashFrame(previousHash: string, payload: Uint8Array): string {
  return bytesToHex(sha256.create().update(encoder.encode(previousHash)).update(payload).digest())
}

export interface FrameLine {
  readonly payloadBytes: number
  readonly hash: string
}

/** Reads a header (`HLJ1 `) or closing (`END  `) line, or undefined when the bytes are not one. */
export function parseFrameLine(mark: 'HLJ1 ' | 'END  ', line: Uint8Array): FrameLine | undefined {
  if (line.length !== frameHeaderBytes) return undefined
  const match = /^(HLJ1 |END {2})(\d{10}) ([0-9a-f]{64})\n$/.exec(new TextDecoder().decode(line))
  if (match === null || match[1] !== mark) return undefined
  return { payloadBytes: Number(match[2]), hash: match[3] ?? '' }
}

export interface JournalFrame {
  readonly atByte: number
  readonly payload: string
  readonly tail: JournalTail
}

export type FrameStep =
  | { readonly type: 'frame'; readonly frame: JournalFrame }
  | { readonly type: 'end' }
  /** The bytes from here are no sound frame: a torn tail if nothing sound follows, damage otherwise. */
  | { readonly type: 'broken' }

/** Reads the frame that starts at `tail.bytes - base` of `bytes`, where `bytes` begins at byte `base` of the file. */
export function readFrame(
  bytes: Uint8Array,
  base: number,
  tail: JournalTail,
  hashOf: FrameHash = hashFrame,
): FrameStep {
  const start = tail.bytes - base
  if (start === bytes.length) return { type: 'end' }
  const header = parseFrameLine('HLJ1 ', bytes.subarray(start, start + frameHeaderBytes))
  if (header === undefined) return { type: 'broken' }
  const bodyStart = start + frameHeaderBytes
  const bodyEnd = bodyStart + header.payloadBytes
  const closer = parseFrameLine('END  ', bytes.subarray(bodyEnd, bodyEnd + frameCloserBytes))
  if (closer === undefined || closer.hash !== header.hash || closer.payloadBytes !== header.payloadBytes)
    return { type: 'broken' }
  const body = bytes.subarray(bodyStart, bodyEnd)
  if (hashOf(tail.hash, body) !== header.hash) return { type: 'broken' }
  const next: JournalTail = { bytes: base + bodyEnd + frameCloserBytes, hash: header.hash }
  return {
    type: 'frame',
    frame: { atByte: tail.bytes, payload: new TextDecoder('utf-8', { fatal: true }).decode(body), tail: next },
  }
}
