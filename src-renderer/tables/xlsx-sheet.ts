import { parseCellName } from '#shared/workbook/cell-name'
import type { NumberShape } from '#shared/workbook/number-format'
import { SheetLines } from '#shared/workbook/sheet-lines'
import { stopDamaged } from '#shared/workbook/table-file-failure'
import type { CellRange, Sheet } from '#shared/workbook/workbook'
import type { XmlVisitor } from './read-xml'
import { toCell, type CellLore } from './xlsx-cell'
import { readDrawings } from './xlsx-drawing'
import type { XlsxParts } from './xlsx-parts'
import type { WorkbookPictures } from './xlsx-pictures'
import { shapeOf } from './xlsx-styles'

export interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly part: string
}

type Attributes = Readonly<Record<string, string>>

/** What of a sheet is looked into; all else is passed over whole. */
const sheetTags: ReadonlySet<string> = new Set(['worksheet', 'sheetData', 'row', 'c', 'mergeCells', 'mergeCell'])

/** Meets the parts of a sheet in their order, and puts its cells where they belong. */
class SheetVisitor implements XmlVisitor {
  readonly merges: CellRange[] = []
  /** Of the lines that say how high they are, in points. */
  readonly heights = new Map<number, number>()
  private line = -1
  private column = -1
  private inCell = false
  private type = 'n'
  private style: string | undefined
  private value: string | undefined
  private formula: string | undefined
  private inline = ''
  private collecting: 'v' | 'f' | 't' | undefined

  constructor(
    private readonly lines: SheetLines,
    private readonly shapes: readonly NumberShape[],
    private readonly lore: CellLore,
  ) {}

  open(name: string, attributes: Attributes): 'skip' | void {
    if (this.inCell) return this.openInCell(name)
    if (!sheetTags.has(name)) return 'skip'
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'mergeCell') this.takeMerge(attributes['ref'] ?? '')
    return undefined
  }

  text(text: string): void {
    if (this.collecting === 'v') this.value += text
    else if (this.collecting === 'f') this.formula += text
    else if (this.collecting === 't') this.inline += text
  }

  close(name: string): void {
    if (name === 'c') this.closeCell()
    else if (name === this.collecting) this.collecting = undefined
  }

  private openInCell(name: string): 'skip' | void {
    if (name === 'v') this.value = ''
    else if (name === 'f') this.formula = ''
    else if (name !== 't') return name === 'is' || name === 'r' ? undefined : 'skip'
    this.collecting = name
    return undefined
  }

  private openRow({ r, ht }: Attributes): void {
    this.line = r === undefined ? this.line + 1 : Number(r) - 1
    this.column = -1
    if (!Number.isInteger(this.line) || this.line < 0) stopDamaged(this.lore.part)
    const points = Number(ht)
    if (points > 0) this.heights.set(this.line, points)
  }

  private openCell({ r, t, s }: Attributes): void {
    if (r === undefined) this.column += 1
    else {
      const place = parseCellName(r) ?? stopDamaged(this.lore.part)
      this.line = place.line
      this.column = place.column
    }
    this.type = t ?? 'n'
    this.style = s
    this.value = undefined
    this.formula = undefined
    this.inline = ''
    this.inCell = true
  }

  private closeCell(): void {
    this.inCell = false
    const { type, value, formula, inline } = this
    if (value === undefined && formula === undefined && inline === '') return
    const cell = toCell({ type, value, formula, inline, shape: shapeOf(this.shapes, this.style) }, this.lore)
    if (cell !== undefined) this.lines.put(this.line, this.column, cell)
  }

  private takeMerge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellName)
    if (from === undefined || to === undefined) return
    this.merges.push({ line: from.line, column: from.column, lastLine: to.line, lastColumn: to.column })
  }
}

/** The cells of one sheet. Throws `ReadingStopped`. */
export function readSheetPart(
  parts: XlsxParts,
  { name, hidden, part }: SheetEntry,
  shapes: readonly NumberShape[],
  { pictures, ...lore }: Omit<CellLore, 'part' | 'pictureOf'> & { readonly pictures: WorkbookPictures },
): Sheet {
  const lines = new SheetLines(parts.budget)
  const visitor = new SheetVisitor(lines, shapes, { ...lore, part, pictureOf: pictures.placeOf })
  parts.visit(part, visitor)
  return lines.finish(name, hidden, visitor.merges, readDrawings(parts, part, visitor.heights, pictures))
}
