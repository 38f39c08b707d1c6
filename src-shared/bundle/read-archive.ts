import { fail, ok, type Result } from '../prelude/result'
import { showName, type ArchiveReason, type BundleRefused } from './bundle-refused'
import { backupPrefix, folderPrefix, parseEntryName } from './entry-name'
import type { BundleLimits } from './limits'
import type { Archive, ArchiveEntry, Bytes } from './ports'

/** The file entries of a bundle by path inside `bundle/`. Nothing of them has been unpacked. */
export type BagEntries = ReadonlyMap<string, ArchiveEntry>

const refuse = (reason: ArchiveReason, name = '') => fail<BundleRefused>({ type: 'ArchiveRefused', reason, name })

/**
 * Reads the archive's directory within the limits and refuses unsafe and repeated names. The sizes checked here are the
 * directory's own claims; unpacking holds each entry to its claim to the byte.
 */
export async function listBagEntries(
  zip: Bytes,
  limits: BundleLimits,
  archive: Archive,
  prefix: string = folderPrefix,
): Promise<Result<BagEntries, BundleRefused>> {
  const listed = await archive.list(zip, limits.entries)
  if (!listed.ok) return refuse(listed.failure)
  return sizeFault(listed.value, zip.length, limits) ?? nameEntries(listed.value, prefix)
}

/** What of an archive's entries is beyond the limits. */
export function sizeFault(
  entries: readonly Pick<ArchiveEntry, 'declaredBytes' | 'packedBytes'>[],
  zipBytes: number,
  limits: BundleLimits,
): Result<never, BundleRefused> | undefined {
  let total = 0
  for (const entry of entries) {
    if (entry.declaredBytes > limits.entryBytes) return refuse('entry-too-large')
    if (growsTooMuch(entry.declaredBytes, entry.packedBytes, limits)) return refuse('ratio')
    total += entry.declaredBytes
  }
  if (total > limits.totalBytes) return refuse('total-too-large')
  return growsTooMuch(total, zipBytes, limits) ? refuse('ratio') : undefined
}

const growsTooMuch = (unpacked: number, packed: number, limits: BundleLimits): boolean =>
  unpacked > limits.ratioFloorBytes && unpacked > packed * limits.ratio

function nameEntries(entries: readonly ArchiveEntry[], prefix: string): Result<BagEntries, BundleRefused> {
  // NTFS folds case, so two names that differ by case alone are one file there.
  const folded = new Set<string>()
  for (const { name } of entries) {
    if (folded.has(name.toLowerCase())) return fail({ type: 'EntryDuplicated', name: showName(name) })
    folded.add(name.toLowerCase())
  }
  const other = prefix === folderPrefix ? backupPrefix : folderPrefix
  if (entries.length > 0 && entries.every(({ name }) => name.startsWith(other))) return fail({ type: 'BagOfOtherKind' })
  const byPath = new Map<string, ArchiveEntry>()
  for (const entry of entries) {
    const path = parseEntryName(entry.name, entry.directory, prefix)
    if (!path.ok) return path
    if (path.value !== '') byPath.set(path.value, entry)
    else if (entry.declaredBytes > 0) return refuse('ambiguous', entry.name)
  }
  return ok(byPath)
}

/** Unpacks one entry, never more than `maxBytes`. */
export async function readBagEntry(
  path: string,
  entry: ArchiveEntry,
  maxBytes: number,
): Promise<Result<Bytes, BundleRefused>> {
  if (entry.declaredBytes > maxBytes) return refuse('entry-too-large', path)
  const bytes = await entry.read()
  return bytes.ok ? bytes : refuse(bytes.failure, path)
}
