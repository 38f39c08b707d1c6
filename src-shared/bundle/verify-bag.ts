import { fail, ok, type Result } from '../prelude/result'
import { oxumToText } from './bundle-info'
import type { BundleRefused } from './bundle-refused'
import {
  attachmentPrefix,
  bagInfoFile,
  declarationFile,
  listedTagFiles,
  manifestFile,
  signatureFile,
  tagmanifestFile,
} from './entry-name'
import type { BundleLimits } from './limits'
import { parseManifest, type Manifest } from './manifest'
import type { Bytes } from './ports'
import { readBagEntry, type BagEntries } from './read-archive'
import { parseTagLines, readTag, type TagLines } from './tag-lines'
import { hashBytes, utf8ToText } from './text'

/** The bag's declaration as this format has it. */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The two files that a signature check needs; all that is unpacked of a bundle whose sender is still unknown. */
export async function readSignedPair(
  entries: BagEntries,
  limits: BundleLimits,
): Promise<Result<{ readonly tagmanifest: Bytes; readonly signature: Bytes }, BundleRefused>> {
  const signatureEntry = entries.get(signatureFile)
  if (signatureEntry === undefined) return fail({ type: 'SignatureMissing' })
  const signature = await readBagEntry(signatureFile, signatureEntry, limits.tagFileBytes)
  if (!signature.ok) return signature
  const tagmanifest = await readFile(entries, tagmanifestFile, limits.tagFileBytes)
  return tagmanifest.ok ? ok({ tagmanifest: tagmanifest.value, signature: signature.value }) : tagmanifest
}

async function readFile(entries: BagEntries, path: string, maxBytes: number): Promise<Result<Bytes, BundleRefused>> {
  const entry = entries.get(path)
  return entry === undefined ? fail({ type: 'FileMissing', name: path }) : readBagEntry(path, entry, maxBytes)
}

/** Tag files whose hashes the signed tag manifest bears out. */
export interface VerifiedTags {
  readonly files: ReadonlyMap<string, Bytes>
  readonly info: TagLines
  readonly manifest: Manifest
}

/** Proves the tag files against the tag manifest: each listed is there and sound, none other is there. */
export async function verifyTagFiles(
  entries: BagEntries,
  tagmanifest: Bytes,
  limits: BundleLimits,
): Promise<Result<VerifiedTags, BundleRefused>> {
  const listed = parseManifest(tagmanifestFile, utf8ToText(tagmanifest) ?? '?')
  if (!listed.ok) return listed
  const missing = listedTagFiles.find((path) => !listed.value.has(path))
  if (missing !== undefined)
    return fail(entries.has(missing) ? { type: 'FileUnlisted', name: missing } : { type: 'FileMissing', name: missing })
  const strayed = [...listed.value.keys()].find(
    (path) => path.startsWith('data/') || path === tagmanifestFile || path === signatureFile,
  )
  if (strayed !== undefined) return fail({ type: 'FileUnexpected', name: strayed })
  const tagPaths = [...entries.keys()].filter(
    (path) => !path.startsWith('data/') && path !== tagmanifestFile && path !== signatureFile,
  )
  const files = await readListedFiles(entries, tagPaths, listed.value, limits.tagFileBytes)
  if (!files.ok) return files
  const text = (path: string): string => utf8ToText(files.value.get(path) ?? new Uint8Array(0)) ?? '?'
  if (text(declarationFile).replaceAll('\r\n', '\n') !== declarationText)
    return fail({ type: 'ManifestMalformed', file: declarationFile, line: 1 })
  const info = parseTagLines(text(bagInfoFile))
  if (!info.ok) return fail({ type: 'ManifestMalformed', file: bagInfoFile, line: info.failure })
  const manifest = parseManifest(manifestFile, text(manifestFile))
  return manifest.ok ? ok({ files: files.value, info: info.value, manifest: manifest.value }) : manifest
}

/** Proves the payload against the signed manifest and `Payload-Oxum`, unpacking it for the first time. */
export async function verifyPayloadFiles(
  entries: BagEntries,
  tags: VerifiedTags,
  limits: BundleLimits,
): Promise<Result<ReadonlyMap<string, Bytes>, BundleRefused>> {
  const paths = [...entries.keys()].filter((path) => path.startsWith('data/'))
  const strayed = [...tags.manifest.keys()].find((path) => !path.startsWith('data/'))
  if (strayed !== undefined) return fail({ type: 'FileUnexpected', name: strayed })
  const files = await readListedFiles(entries, paths, tags.manifest, limits.entryBytes)
  if (!files.ok) return files
  const found = oxumToText({
    bytes: [...files.value.values()].reduce((sum, one) => sum + one.length, 0),
    files: files.value.size,
  })
  const said = readTag(tags.info, 'Payload-Oxum') ?? ''
  return said === found ? files : fail({ type: 'PayloadCountWrong', said: said.slice(0, 60), found })
}

/** Reads the files at `present` and holds them against a manifest, both ways. A content-named file must bear its name too. */
async function readListedFiles(
  entries: BagEntries,
  present: readonly string[],
  listed: Manifest,
  maxBytes: number,
): Promise<Result<ReadonlyMap<string, Bytes>, BundleRefused>> {
  const unlisted = present.find((path) => !listed.has(path))
  if (unlisted !== undefined) return fail({ type: 'FileUnlisted', name: unlisted })
  const missing = [...listed.keys()].find((path) => !entries.has(path))
  if (missing !== undefined) return fail({ type: 'FileMissing', name: missing })
  const files = new Map<string, Bytes>()
  for (const [path, sha256] of listed) {
    const bytes = await readFile(entries, path, maxBytes)
    if (!bytes.ok) return bytes
    const renamed = path.startsWith(attachmentPrefix) && path !== attachmentPrefix + sha256
    if (renamed || hashBytes(bytes.value) !== sha256) return fail({ type: 'FileDiffers', name: path })
    files.set(path, bytes.value)
  }
  return ok(files)
}
