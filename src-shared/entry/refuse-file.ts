/** What a file is by its first bytes, whatever its name says. */
type FileNature =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'cfb'
  | 'rtf'
  | 'film'
  | 'sound'
  | 'rar'
  | '7z'
  | 'program'
  | 'text'
  | 'other'

/** In words, to be said where the name says another thing. */
const natureWords: { readonly [N in FileNature]: string } = {
  jpeg: '照片',
  png: '图片',
  gif: '图片',
  webp: '图片',
  bmp: '图片',
  tiff: '扫描图片',
  pdf: 'PDF 文件',
  zip: '压缩包或新版文档',
  cfb: '旧版文档',
  rtf: '文档',
  film: '录像或录音',
  sound: '录音',
  rar: '压缩包',
  '7z': '压缩包',
  program: '程序',
  text: '文字',
  other: '别的内容',
}

/** Why a file is not taken as an attachment. Nothing was kept of it. */
export type FileRefused =
  | { readonly type: 'FileEmpty' }
  | { readonly type: 'FileTooLarge'; readonly bytes: number; readonly most: number }
  /** No kind of file that an office sends; '' where the name has no ending. */
  | { readonly type: 'FileKindForbidden'; readonly extension: string }
  | { readonly type: 'FileNotAsNamed'; readonly extension: string; readonly found: string }
  | { readonly type: 'TooManyFiles'; readonly most: number }

const mebibyte = 1024 * 1024
/** A photograph takes a few megabytes, a recording of a long call some tens. */
export const largestFile = 50 * mebibyte
/** As many as a case is given when it is taken down. */
export const mostFiles = 20

const fits: readonly (readonly [endings: string, natures: readonly FileNature[]])[] = [
  ['.jpg .jpeg', ['jpeg']],
  ['.png', ['png']],
  ['.gif', ['gif']],
  ['.webp', ['webp']],
  ['.bmp', ['bmp']],
  ['.tif .tiff', ['tiff']],
  ['.heic .heif .mp4 .mov .3gp .m4a', ['film']],
  ['.pdf', ['pdf']],
  ['.docx .xlsx .pptx .ofd .ods .odt .odp .zip', ['zip']],
  // WPS writes its own endings in either format, and Word saves rich text under .doc.
  ['.doc .xls .ppt .wps .et .dps .wpt', ['cfb', 'zip', 'rtf']],
  ['.rtf', ['rtf']],
  ['.txt .csv', ['text']],
  ['.mp3 .wav .amr .aac .wma .ogg', ['sound']],
  ['.avi .mkv .wmv .mpg .mpeg .flv', ['film', 'sound']],
  ['.rar', ['rar']],
  ['.7z', ['7z']],
]
const naturesByEnding: ReadonlyMap<string, readonly FileNature[]> = new Map(
  fits.flatMap(([endings, natures]) => endings.split(' ').map((ending) => [ending, natures] as const)),
)

/** Why a file of this clean name may not be attached; undefined where it is what its name says, and small enough. Pure. */
export function refuseFile(cleanName: string, bytes: Uint8Array, alreadyThere: number): FileRefused | undefined {
  if (alreadyThere >= mostFiles) return { type: 'TooManyFiles', most: mostFiles }
  if (bytes.length === 0) return { type: 'FileEmpty' }
  if (bytes.length > largestFile) return { type: 'FileTooLarge', bytes: bytes.length, most: largestFile }
  const extension = /\.[^.\s]*$/u.exec(cleanName)?.[0].toLowerCase() ?? ''
  const natures = naturesByEnding.get(extension)
  if (natures === undefined) return { type: 'FileKindForbidden', extension }
  const found = natureOf(bytes)
  return natures.includes(found) ? undefined : { type: 'FileNotAsNamed', extension, found: natureWords[found] }
}

const signatures: readonly (readonly [FileNature, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['bmp', 0, 'BM'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['cfb', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['film', 4, 'ftyp'],
  ['film', 0, '\x1a\x45\xdf\xa3'],
  ['film', 0, '\x00\x00\x01\xba'],
  ['film', 0, '\x00\x00\x01\xb3'],
  ['film', 0, 'FLV'],
  ['sound', 0, 'ID3'],
  ['sound', 0, '#!AMR'],
  ['sound', 0, 'OggS'],
  ['sound', 0, '\x30\x26\xb2\x75'],
  ['rar', 0, 'Rar!'],
  ['7z', 0, '7z\xbc\xaf'],
  ['program', 0, 'MZ'],
  ['program', 0, '\x7fELF'],
]

/** What the first bytes are. */
export function natureOf(bytes: Uint8Array): FileNature {
  const startsWith = (at: number, signature: string): boolean =>
    [...signature].every((char, index) => bytes[at + index] === char.charCodeAt(0))
  if (startsWith(0, 'RIFF')) return startsWith(8, 'WEBP') ? 'webp' : 'sound'
  const found = signatures.find(([, at, signature]) => startsWith(at, signature))?.[0]
  if (found !== undefined) return found
  // A frame of an MP3 or AAC without a head of its own.
  if (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0) return 'sound'
  return bytes
    .subarray(0, 4096)
    .every((byte) => (byte >= 0x20 && byte !== 0xff) || byte === 9 || byte === 10 || byte === 13)
    ? 'text'
    : 'other'
}
