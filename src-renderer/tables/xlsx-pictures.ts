import type { SheetPicture } from '#shared/workbook/workbook'
import { attributeOf } from './read-xml'
import type { XlsxParts } from './xlsx-parts'
import { readRelations, type Relation } from './xlsx-relations'

/** The pictures that WPS keeps inside cells: those that a cell asked for are unpacked. */
export interface CellPictures {
  /** The place of a picture in `taken`, by the name that a cell calls it by; undefined where the file has none of that name. */
  readonly placeOf: (id: string) => number | undefined
  readonly taken: readonly SheetPicture[]
}

const isPictureList = ({ kind, target }: Relation): boolean =>
  /^cellimages?$/iu.test(kind) || /(?:^|\/)cellimages\.xml$/iu.test(target)

/** Finds the list of pictures beside a workbook's part; what it names is read when a cell asks for it. */
export function findPictures(parts: XlsxParts, relations: readonly Relation[]): CellPictures {
  const list = relations.find(isPictureList)?.target
  const media = list === undefined || !parts.has(list) ? new Map<string, string>() : listMedia(parts, list)
  const taken: SheetPicture[] = []
  const places = new Map<string, number>()
  return {
    taken,
    placeOf: (id) => {
      const part = media.get(id)
      if (part === undefined || !parts.has(part)) return undefined
      const known = places.get(part)
      if (known !== undefined) return known
      places.set(part, taken.length)
      taken.push({ name: part.split('/').at(-1) ?? part, bytes: parts.zip.read(part) })
      return taken.length - 1
    },
  }
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
