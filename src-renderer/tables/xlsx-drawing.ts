import type { AnchoredPicture } from '#shared/workbook/workbook'
import { attributeOf } from './read-xml'
import type { XlsxParts } from './xlsx-parts'
import type { WorkbookPictures } from './xlsx-pictures'
import { readRelations } from './xlsx-relations'

/** English metric units to a point, in which drawings measure. */
const unitsOfPoint = 12_700
/** How high a line is that says nothing of it. */
const usualPoints = 15
/** So many lines are gone through to find the middle of a picture. */
const mostLines = 2_000

/** A corner of a picture: a line, and how far below its upper edge. */
interface Corner {
  line: number
  column: number
  below: number
}

/** A picture that lies over the cells of a sheet, as its drawing tells of it. */
interface Anchor {
  readonly from: Corner
  readonly to: Corner
  /** How high it is, where no second corner says it. */
  height: number
  media: string
}

/**
 * The pictures that lie over a sheet's cells, each with the line on which its middle lies: people put them down by hand, and their upper
 * edges stand in the line above as often as not. `heights` are those of lines that say theirs, in points. Pictures without a cell under them are told
 * at the first. Throws `ReadingStopped`.
 */
export function readDrawings(
  parts: XlsxParts,
  sheetPart: string,
  heights: ReadonlyMap<number, number>,
  pictures: Pick<WorkbookPictures, 'take'>,
): readonly AnchoredPicture[] {
  return readRelations(parts, sheetPart).flatMap(({ kind, target }) =>
    kind !== 'drawing' || !parts.has(target)
      ? []
      : readAnchors(parts, target).map((anchor): AnchoredPicture => ({
          line: middleLine(anchor, heights),
          column: anchor.from.column,
          picture: pictures.take(anchor.media),
        })),
  )
}

const corner = (): Corner => ({ line: 0, column: 0, below: 0 })

/** What of a drawing is looked into. */
const anchorTags = /^(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)$/u

/** The anchors of a drawing that hold pictures; shapes and charts are none. */
function readAnchors(parts: XlsxParts, part: string): readonly Anchor[] {
  const targets = new Map(readRelations(parts, part).map(({ id, target }) => [id, target]))
  const anchors: Anchor[] = []
  let open: Anchor | undefined
  let side: Corner | undefined
  let number = ''
  parts.visit(part, {
    open: (tag, attributes) => {
      number = ''
      if (anchorTags.test(tag)) open = { from: corner(), to: corner(), height: 0, media: '' }
      else if (open === undefined) return undefined
      else if (tag === 'from' || tag === 'to') side = open[tag]
      else if (tag === 'ext' && open.height === 0) open.height = Number(attributes['cy'] ?? 0) || 0
      else if (tag === 'blip') {
        // One picture in several anchors of one group is as many pictures.
        anchors.push({ ...open, media: targets.get(attributeOf(attributes, 'embed') ?? '') ?? '' })
      }
      return undefined
    },
    text: (text) => {
      number += text
    },
    close: (tag) => {
      if (tag === 'from' || tag === 'to') side = undefined
      else if (anchorTags.test(tag)) open = undefined
      else if (side !== undefined) setCorner(side, tag, Math.max(0, Math.trunc(Number(number)) || 0))
    },
  })
  return anchors
}

function setCorner(side: Corner, tag: string, value: number): void {
  if (tag === 'row') side.line = value
  else if (tag === 'col') side.column = value
  else if (tag === 'rowOff') side.below = value
}

function middleLine({ from, to, height }: Anchor, heights: ReadonlyMap<number, number>): number {
  const heightOf = (line: number): number => (heights.get(line) ?? usualPoints) * unitsOfPoint
  let end = from.below + height
  if (to.line > from.line || (to.line === from.line && to.below > from.below)) {
    end = to.below
    for (let line = from.line; line < Math.min(to.line, from.line + mostLines); line += 1) end += heightOf(line)
  }
  let left = (from.below + end) / 2
  let line = from.line
  while (left >= heightOf(line) && line < from.line + mostLines) {
    left -= heightOf(line)
    line += 1
  }
  return line
}
