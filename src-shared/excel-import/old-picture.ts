import type { Attachment } from '../case/sheet'
import { mostFiles, natureOf } from '../entry/refuse-file'
import type { SheetPicture } from '../workbook/workbook'
import type { LineProblem } from './line-problem'
import type { OldLine } from './old-line'

/** Why a picture of a sheet is not taken: told at its cell. */
export type PictureFault = Extract<LineProblem['kind'], `picture-${string}`>

/** A picture of the workbook as it was judged: a file of a case to be, or why not. */
export type JudgedPicture =
  | { readonly type: 'file'; readonly sha256: string; readonly bytes: number; readonly extension: string }
  | { readonly type: 'refused'; readonly fault: PictureFault }

const extensions: ReadonlyMap<string, string> = new Map([
  ['jpeg', '.jpg'],
  ['png', '.png'],
  ['gif', '.gif'],
  ['webp', '.webp'],
  ['bmp', '.bmp'],
  ['tiff', '.tif'],
])

/**
 * Whether a picture is one that a case may have, by its bytes and not by the name that the file has for it; `hash` is asked for those that are. A
 * drawing of another kind (EMF, WMF, SVG) is none that could be shown.
 */
export function judgePicture(
  { bytes, size }: SheetPicture,
  hash: (bytes: SheetPicture['bytes']) => string,
): JudgedPicture {
  if (size > bytes.length) return { type: 'refused', fault: 'picture-large' }
  const extension = extensions.get(natureOf(bytes))
  return extension === undefined
    ? { type: 'refused', fault: 'picture-kind' }
    : { type: 'file', sha256: hash(bytes), bytes: bytes.length, extension }
}

/** The pictures of a line as files of its case, each once, named by where they stood; as many as a case may be given. */
export class LinePictures {
  readonly files: Attachment[] = []

  constructor(
    private readonly judged: readonly JudgedPicture[],
    private readonly line: number,
  ) {}

  /** Takes a picture; why not, where it is none of these files. One that is there already is there. */
  take(picture: number | undefined, head: string): PictureFault | undefined {
    const found = picture === undefined ? undefined : this.judged[picture]
    if (found === undefined) return 'picture-lost'
    if (found.type === 'refused') return found.fault
    const { sha256, bytes, extension } = found
    if (this.files.some((file) => file.sha256 === sha256)) return undefined
    if (this.files.length >= mostFiles) return 'picture-many'
    this.files.push({ sha256, bytes, name: this.nameOf(head, extension) })
    return undefined
  }

  private nameOf(head: string, extension: string): string {
    const plain = head.replaceAll(/[^\p{L}\p{N}]/gu, '').slice(0, 40)
    const place = `${plain === '' ? '图片' : plain} 第${this.line}行`
    const same = this.files.filter(({ name }) => name.startsWith(place)).length
    return `${place}${same === 0 ? '' : ` ${same + 1}`}${extension}`
  }
}

/** The pictures of all lines of a case, each once; those beyond what a case may have are told at their lines. */
export function joinPictures(lines: readonly OldLine[]): {
  readonly files: readonly Attachment[]
  readonly problems: readonly LineProblem[]
} {
  const files = new Map<string, Attachment>()
  const problems: LineProblem[] = []
  for (const { line, pictures } of lines) {
    const more = pictures.filter(({ sha256 }) => !files.has(sha256))
    const room = mostFiles - files.size
    for (const file of more.slice(0, room)) files.set(file.sha256, file)
    if (more.length > room)
      problems.push({ kind: 'picture-many', line, column: undefined, head: '', value: '', told: '' })
  }
  return { files: [...files.values()], problems }
}
