import { crc32, deflateRawSync } from 'node:zlib'
import { textToUtf8 } from '#shared/bundle/text'
import { join } from './mutate-bytes'

/** An entry with every lie an attacker can write into a zip. */
export interface HostileEntry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly deflate?: boolean
  /** Name bytes as stored; UTF-8 of `name` unless given. */
  readonly rawName?: Uint8Array
  readonly localName?: string
  readonly declaredBytes?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  readonly unixMode?: number
  readonly extra?: Uint8Array
  /** Points the directory at the entry of that index, or this many bytes after its start; writes no data of its own. */
  readonly offsetOf?: number
  readonly offsetBy?: number
}

const u16 = (value: number): Uint8Array => Uint8Array.of(value & 255, (value >> 8) & 255)
const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)

/** The bytes of an entry as they stand in a zip before the directory. */
export const localPart = (entry: HostileEntry): Uint8Array<ArrayBuffer> =>
  hostileZip([entry]).slice(0, 30 + entry.name.length + entry.bytes.length)

/** A zip written by hand, so that no library corrects what is wrong on purpose. */
export function hostileZip(entries: readonly HostileEntry[]): Uint8Array<ArrayBuffer> {
  const locals: Uint8Array[] = []
  const offsets: number[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const name = entry.rawName ?? textToUtf8(entry.name)
    const localName = entry.localName === undefined ? name : textToUtf8(entry.localName)
    const data = entry.deflate === true ? new Uint8Array(deflateRawSync(entry.bytes)) : entry.bytes
    const common = join(
      u16(20),
      u16(entry.flags ?? 0),
      u16(entry.method ?? (entry.deflate === true ? 8 : 0)),
      u32(0x00210000),
      u32(entry.crc ?? crc32(entry.bytes)),
      u32(data.length),
      u32(entry.declaredBytes ?? entry.bytes.length),
    )
    const extra = entry.extra ?? new Uint8Array(0)
    offsets.push(entry.offsetOf === undefined ? offset : (offsets[entry.offsetOf] ?? 0) + (entry.offsetBy ?? 0))
    const local = join(u32(0x04034b50), common, u16(localName.length), u16(extra.length), localName, extra, data)
    directory.push(
      join(
        u32(0x02014b50),
        u16(0x0314),
        common,
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(((entry.unixMode ?? 0o100644) << 16) >>> 0),
        u32(offsets.at(-1) ?? 0),
        name,
        extra,
      ),
    )
    if (entry.offsetOf !== undefined) continue
    locals.push(local)
    offset += local.length
  }
  const central = join(...directory)
  return join(
    ...locals,
    central,
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(entries.length),
    u16(entries.length),
    u32(central.length),
    u32(offset),
    u16(0),
  )
}
