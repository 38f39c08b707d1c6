import { bundleExtension } from './bundle-file-name'

/** What a file is that was given for something else, as far as its first bytes and its table of contents tell. */
export const fileNatures = [
  'empty',
  /** Nothing but zeros: a copy that broke off, or a stick that lost its content. */
  'zeros',
  /** A zip with bundles in it. */
  'zip-of-bundles',
  'zip',
  'other-archive',
  'word',
  'excel',
  /** .doc, .xls, .ppt and their WPS siblings. */
  'old-office',
  'pdf',
  'picture',
  'web-page',
  'json',
  'text',
  /** A sealed file that went through a text editor. */
  'altered-seal',
  /** A sealed file written as letters. */
  'armored-seal',
  'sealed',
  'unknown',
] as const
export type FileNature = (typeof fileNatures)[number]

const seal = 'age-encryption.org/v1'
const armor = '-----BEGIN AGE ENCRYPTED FILE-----'

const magics: readonly (readonly [nature: FileNature, start: readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['other-archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['other-archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['other-archive', [0x1f, 0x8b]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
]

/** How many bytes of a file its nature is read from. */
const looked = 4_096

export interface JudgedFile {
  readonly nature: FileNature
  /** The first bundle that a zip holds, '' for anything else. */
  readonly bundle: string
}

/** What a file is by its own bytes. Nothing of it is unpacked, and nothing in it believed. */
export function judgeFile(bytes: Uint8Array): JudgedFile {
  if (bytes.length === 0) return { nature: 'empty', bundle: '' }
  const head = bytes.subarray(0, looked)
  if (head.every((byte) => byte === 0)) return { nature: 'zeros', bundle: '' }
  const nature = magics.find(([, start]) => start.every((byte, at) => head[at] === byte))?.[0] ?? judgeText(head)
  return nature === 'zip' ? judgeZip(listZipNames(bytes)) : { nature, bundle: '' }
}

function judgeText(head: Uint8Array): FileNature {
  // One character a byte, so that any text of any code page can be looked at.
  const text = String.fromCharCode(...head)
  if (text.startsWith(`${seal}\n`)) return 'sealed'
  // A text editor adds a mark before it, or writes other line ends.
  if (text.slice(0, 200).includes(seal)) return 'altered-seal'
  if (text.trimStart().startsWith(armor)) return 'armored-seal'
  const plain = text.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').trimStart()
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(plain)) return 'web-page'
  if (/^[[{]/.test(plain)) return 'json'
  return hasControls(head) ? 'unknown' : 'text'
}

const hasControls = (head: Uint8Array): boolean =>
  head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)

/** A zip's nature by the names in it. */
function judgeZip(names: readonly string[]): JudgedFile {
  const bundle = names.find((name) => name.toLowerCase().endsWith(bundleExtension))
  if (bundle !== undefined) return { nature: 'zip-of-bundles', bundle: bundle.split('/').at(-1) ?? bundle }
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  return { nature: has('word/') ? 'word' : has('xl/') ? 'excel' : 'zip', bundle: '' }
}

const mostNames = 2_000
const endLength = 22
const longestComment = 65_535

/** The names in a zip's table of contents, as far as it can be read; none where it cannot. */
function listZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < mostNames && at + 46 <= end && view.getUint32(at, true) === 0x02_01_4b_50) {
    const length = view.getUint16(at + 28, true)
    names.push(decodeName(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= first; at -= 1)
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at
  return undefined
}

/** A name as it was meant, UTF-8 or the code page of Chinese Windows, without what no name holds. */
function decodeName(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .slice(0, 200)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
