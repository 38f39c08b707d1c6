import type { SheetPicture } from '#shared/workbook/workbook'
import { attributeOf } from './read-xml'
import type { XlsxParts } from './xlsx-parts'
import { readRelations, type Relation } from './xlsx-relations'

/** The pictures of a workbook, each unpacked when a cell or a place asks for it. */
export interface WorkbookPictures {
  /** The place in `taken` of the picture that a part holds; undefined where the file has no such part. */
  readonly take: (part: string) => number | undefined
  /** The same by the name that a cell calls it by: what WPS keeps inside cells. */
  readonly placeOf: (id: string) => number | undefined
  readonly taken: readonly SheetPicture[]
}

const isPictureList = ({ kind, target }: Relation): boolean =>
  /^cellimages?$/iu.test(kind) || /(?:^|\/)cellimages\.xml$/iu.test(target)

/** Finds the list of pictures beside a workbook's part; what it names is read when it is asked for, within the limits. */
export function findPictures(parts: XlsxParts, relations: readonly Relation[]): WorkbookPictures {
  const list = relations.find(isPictureList)?.target
  const media = list === undefined || !parts.has(list) ? new Map<string, string>() : listMedia(parts, list)
  const taken: SheetPicture[] = []
  const places = new Map<string, number>()
  const take = (part: string): number | undefined => {
    if (part === '' || !parts.has(part)) return undefined
    const known = places.get(part)
    if (known !== undefined) return known
    places.set(part, taken.length)
    taken.push(readPicture(parts, part, taken))
    return taken.length - 1
  }
  return { taken, take, placeOf: (id) => take(media.get(id) ?? '') }
}

/** A picture past the limits is named and not unpacked. */
function readPicture(parts: XlsxParts, part: string, taken: readonly SheetPicture[]): SheetPicture {
  const { pictureBytes, picturesBytes } = parts.budget.limits
  const size = parts.zip.sizeOf(part)
  const used = taken.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const isTaken = size <= pictureBytes && used + size <= picturesBytes
  const bytes = isTaken ? parts.zip.read(part) : new Uint8Array()
  return { name: part.split('/').at(-1) ?? part, bytes, size }
}

/** The media parts by the names of the pictures. */
function listMedia(parts: XlsxParts, list: string): ReadonlyMap<string, string> {
  const targets = new Map(readRelations(parts, list).map(({ id, target }) => [id, target]))
  const media = new Map<string, string>()
  let name = ''
  parts.visit(list, {
    open: (tag, attributes) => {
      if (tag === 'cNvPr') name = attributes['name'] ?? ''
      const target = tag === 'blip' ? targets.get(attributeOf(attributes, 'embed') ?? '') : undefined
      if (target !== undefined && target !== '') media.set(name, target)
      return undefined
    },
    text: () => {},
    close: () => {},
  })
  return media
}
