import { fail, ok, type Result } from '../prelude/result'
import { showName, type BundleRefused, type NameReason } from './bundle-refused'
import type { ReadableType } from './bundle-type'

export const folderPrefix = 'bundle/'
/** The folder inside a backup's archive, which is a bag as well and is no bundle. */
export const backupPrefix = 'backup/'

export const declarationFile = 'bagit.txt'
export const bagInfoFile = 'bag-info.txt'
export const manifestFile = 'manifest-sha256.txt'
export const tagmanifestFile = 'tagmanifest-sha256.txt'
export const signatureFile = 'signature.minisig'
export const headFile = 'data/head.json'
export const attachmentPrefix = 'data/files/'

/** The one NDJSON file of each readable type. */
export const linesFileOf: { readonly [T in ReadableType]: string } = {
  assignment: 'data/assignments.ndjson',
  reply: 'data/replies.ndjson',
  ledger: 'data/commits.ndjson',
  calendar: 'data/arrangements.ndjson',
}

/** A second NDJSON file that a bundle of the type may have: requests to the centre, and its answers. */
export const extraFileOf: { readonly [T in ReadableType]?: string } = {
  assignment: 'data/answers.ndjson',
  reply: 'data/requests.ndjson',
}

/** Tag files that the tag manifest lists, in the order in which they are written. */
export const listedTagFiles = [bagInfoFile, declarationFile, manifestFile] as const

const folders: readonly string[] = ['', 'data/', 'data/files/', 'data/dict/']
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$|clock\$)$/i

/** Whether a path inside `bundle/` has the plain shape all paths of the format have, now and later. */
export function isCleanPath(path: string): boolean {
  return (
    path.length <= 120 &&
    /^[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*(?:\/[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*){0,3}$/.test(path)
  )
}

function findFault(name: string, prefix: string): NameReason | undefined {
  if (/[^\x20-\x7e]/.test(name)) return 'not-ascii'
  if (name.includes('\\')) return 'separator'
  if (name.includes(':')) return 'stream'
  if (name.startsWith('/')) return 'absolute'
  const segments = name.split('/')
  if (segments.some((segment) => segment === '..' || segment === '.')) return 'climbs'
  if (!name.startsWith(prefix)) return 'outside-bundle'
  if (segments.some((segment) => device.test(segment.split('.')[0] ?? ''))) return 'device'
  if (name === `${prefix}fetch.txt`) return 'fetch'
  return isCleanPath(name.slice(prefix.length)) ? undefined : 'unclean'
}

/**
 * The path inside `bundle/` (`prefix`) of a file entry, '' for a folder entry that says nothing, or why the name is refused.
 * Safe names that this version does not know pass here, so that a newer bundle is called newer, not malformed.
 */
export function parseEntryName(
  name: string,
  directory: boolean,
  prefix: string = folderPrefix,
): Result<string, BundleRefused> {
  if (directory && folders.some((folder) => name === prefix + folder)) return ok('')
  const fault = directory ? (findFault(name.replace(/\/$/, ''), prefix) ?? 'unclean') : findFault(name, prefix)
  return fault === undefined
    ? ok(name.slice(prefix.length))
    : fail({ type: 'EntryNameRefused', name: showName(name), reason: fault })
}

const tagFiles: readonly string[] = [...listedTagFiles, tagmanifestFile, signatureFile]

/** Whether a bundle of that type has a file of that path. */
export function isFileOf(type: ReadableType, path: string): boolean {
  return (
    tagFiles.includes(path) ||
    path === headFile ||
    path === linesFileOf[type] ||
    path === extraFileOf[type] ||
    /^data\/files\/[0-9a-f]{64}$/.test(path)
  )
}
