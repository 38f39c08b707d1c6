import {
  configure,
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_ENCRYPTED,
  ERR_EOCDR_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ERR_UNSUPPORTED_COMPRESSION,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
} from '@zip.js/zip.js/index-native.js'
import type { Archive, ArchiveEntry, ArchiveFile, Bytes } from '../bundle/ports'
import type { ArchiveReason } from '../bundle/bundle-refused'
import { fail, ok, type Result } from '../prelude/result'

// One thread, and the library's JavaScript inflate in place of DecompressionStream: the same behaviour in the window's
// worker and in Node, where a broken stream can surface as an error that nobody can catch.
configure({ useWebWorkers: false, useCompressionStream: false })

const stored = 0
const deflated = 8

/** 1980-01-01 00:00 as MS-DOS writes it: entries carry no time, so that equal files give equal archives. */
const noTime = 0x00210000

/** zip for bundles: reads stored and deflated entries and refuses whatever two readers could take differently; writes stored ones. */
export const zipArchive: Archive = { list: listZip, pack: packZip }

const faults: ReadonlyMap<string, ArchiveReason> = new Map([
  [ERR_BAD_FORMAT, 'not-a-zip'],
  [ERR_EOCDR_NOT_FOUND, 'not-a-zip'],
  [ERR_AMBIGUOUS_ARCHIVE, 'ambiguous'],
  [ERR_OVERLAPPING_ENTRY, 'overlapping'],
  [ERR_ENCRYPTED, 'encrypted'],
  [ERR_UNSUPPORTED_COMPRESSION, 'method-unknown'],
])

/** Any other error of the library comes from the bytes as well: it touches nothing else. */
const errorToReason = (error: unknown): ArchiveReason =>
  (error instanceof Error ? faults.get(error.message) : undefined) ?? 'damaged'

async function listZip(bytes: Bytes, maxEntries: number): Promise<Result<readonly ArchiveEntry[], ArchiveReason>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', filenameValidation: 'tolerant' })
  const entries: ArchiveEntry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length === maxEntries) return fail('too-many-entries')
      const fault = findEntryFault(entry)
      if (fault !== undefined) return fail(fault)
      entries.push(toArchiveEntry(entry))
    }
  } catch (error) {
    // The library reports a repeated name last and without the name; the caller, who refuses it, finds it among these.
    const repeated = new Set(entries.map((entry) => entry.name)).size < entries.length
    return repeated ? ok(entries) : fail(errorToReason(error))
  }
  return ok(entries)
}

function findEntryFault(entry: Entry): ArchiveReason | undefined {
  if (entry.encrypted) return 'encrypted'
  if (entry.symlink) return 'link'
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) return 'method-unknown'
  return entry.compressionMethod === stored && entry.compressedSize !== entry.uncompressedSize ? 'ambiguous' : undefined
}

function toArchiveEntry(entry: Entry): ArchiveEntry {
  return {
    // Not `filename`: an extra field may override that with another name.
    name: String.fromCharCode(...entry.rawFilename.subarray(0, 1000)),
    directory: entry.directory,
    packedBytes: entry.compressedSize,
    declaredBytes: entry.uncompressedSize,
    read: () => readEntry(entry),
  }
}

async function readEntry(entry: Entry): Promise<Result<Bytes, ArchiveReason>> {
  if (entry.directory) return ok(new Uint8Array(0))
  const bytes = new Uint8Array(entry.uncompressedSize)
  let used = 0
  const collect = new WritableStream<Uint8Array>({
    write(chunk) {
      // Throws when there is more than was declared, and so ends the reading.
      bytes.set(chunk, used)
      used += chunk.length
    },
  })
  try {
    await entry.getData(collect, { checkCrc32: true, checkOverlappingEntry: true })
  } catch (error) {
    return fail(errorToReason(error))
  }
  return used === bytes.length ? ok(bytes) : fail('damaged')
}

async function packZip(files: readonly ArchiveFile[]): Promise<Bytes> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    rawLastModDate: noTime,
    extendedTimestamp: false,
    dataDescriptor: false,
    keepOrder: true,
  })
  for (const file of files) {
    // Writing may use the platform's own deflate, five times as fast: only broken input makes streams fail uncaught.
    const packing = file.deflate === true ? { level: 6, useCompressionStream: true } : {}
    await writer.add(file.name, new Uint8ArrayReader(file.bytes), packing)
  }
  return new Uint8Array(await writer.close())
}
