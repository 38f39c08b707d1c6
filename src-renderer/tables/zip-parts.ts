import { inflateSync } from 'fflate'
import type { CellBudget } from '#shared/workbook/sheet-lines'
import { ReadingStopped, stopDamaged } from '#shared/workbook/table-file-failure'

/** A part as the archive's table of contents tells of it. */
interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly at: number
}

/** The parts of a zip archive. Each is unpacked when it is asked for, within the limits, and proved by its checksum. */
export interface ZipParts {
  /** Whether a part is there; names are of any case, with a slash at the front or without. */
  has(name: string): boolean
  /** The names as they stand. */
  readonly names: readonly string[]
  /** How large a part says it is unpacked, 0 of one that is not there. */
  sizeOf(name: string): number
  /** The bytes of a part. Throws `ReadingStopped`: not there, damaged, or past a limit. */
  read(name: string): Uint8Array<ArrayBuffer>
}

const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50, end64: 0x06064b50, end64At: 0x07064b50 }
const endBytes = 22
const longestComment = 0xffff
const largest32 = 0xffffffff

/** One name for all the ways in which programs write it. */
const foldName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

/** Reads the table of contents of a zip archive; nothing is unpacked. Throws `ReadingStopped`. */
export function openZip(bytes: Uint8Array, budget: CellBudget): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  for (const entry of listEntries(view, bytes)) {
    const key = foldName(entry.name)
    // Two parts of a name: which one a program takes is anybody's guess.
    if (entries.has(key)) stopDamaged(entry.name)
    entries.set(key, entry)
  }
  let unpacked = 0
  return {
    has: (name) => entries.has(foldName(name)),
    names: [...entries.values()].map(({ name }) => name),
    sizeOf: (name) => entries.get(foldName(name))?.bytes ?? 0,
    read: (name) => {
      const entry = entries.get(foldName(name)) ?? stopDamaged(name)
      if (entry.bytes > budget.limits.partBytes) budget.stop('partBytes', '')
      unpacked += entry.bytes
      if (unpacked > budget.limits.unpackedBytes) budget.stop('unpackedBytes', '')
      return unpack(view, bytes, entry)
    },
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  return stopDamaged('')
}

function listEntries(view: DataView, bytes: Uint8Array): readonly ZipEntry[] {
  try {
    const { count, at: start } = readEnd(view)
    const entries: ZipEntry[] = []
    let at = start
    for (let nth = 0; nth < count; nth += 1) {
      if (view.getUint32(at, true) !== signatures.entry) return stopDamaged('')
      entries.push(readEntry(view, bytes, at))
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    // Places that lie outside the file.
    return error instanceof RangeError ? stopDamaged('') : rethrow(error)
  }
}

const rethrow = (error: unknown): never => {
  throw error
}

function readEnd(view: DataView): { readonly count: number; readonly at: number } {
  const end = findEnd(view)
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const isLarge = end >= 20 && view.getUint32(end - 20, true) === signatures.end64At
  if (!isLarge || (count !== 0xffff && at !== largest32)) return { count, at }
  const end64 = Number(view.getBigUint64(end - 12, true))
  if (view.getUint32(end64, true) !== signatures.end64) return stopDamaged('')
  return { count: Number(view.getBigUint64(end64 + 32, true)), at: Number(view.getBigUint64(end64 + 48, true)) }
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): ZipEntry {
  const nameBytes = view.getUint16(at + 28, true)
  const extraAt = at + 46 + nameBytes
  // Sizes and place that do not fit stand in a field of their own, in this order.
  const wide = listWide(view, extraAt, view.getUint16(at + 30, true))
  const take = (value: number): number => (value === largest32 ? (wide.shift() ?? value) : value)
  const size = take(view.getUint32(at + 24, true))
  const packedBytes = take(view.getUint32(at + 20, true))
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, extraAt)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes: size,
    at: take(view.getUint32(at + 42, true)),
  }
}

function listWide(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const wide: number[] = []
    for (let one = 0; one + 8 <= view.getUint16(at + 2, true); one += 8)
      wide.push(Number(view.getBigUint64(at + 4 + one, true)))
    return wide
  }
  return []
}

function unpack(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const packed = packedOf(view, bytes, entry)
  const whole = entry.method === 0 ? packed.slice() : inflate(packed, entry)
  if (whole.length !== entry.bytes || crc32(whole) !== entry.crc) stopDamaged(entry.name)
  return whole
}

function packedOf(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { at, name, packedBytes } = entry
  if ((entry.flags & 1) === 1) throw new ReadingStopped({ type: 'TableLocked' })
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) stopDamaged(name)
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packedBytes > bytes.length) stopDamaged(name)
  return bytes.subarray(from, from + packedBytes)
}

function inflate(packed: Uint8Array, { name, method, bytes }: ZipEntry): Uint8Array<ArrayBuffer> {
  if (method !== 8) return stopDamaged(name)
  try {
    // Into so much room and no more: what says that it is smaller than it is fails its checksum.
    return inflateSync(packed, { out: new Uint8Array(bytes) })
  } catch {
    return stopDamaged(name)
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_value, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Uint8Array): number {
  let crc = largest32
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ largest32) >>> 0
}
