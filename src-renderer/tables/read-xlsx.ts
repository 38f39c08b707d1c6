import type { NumberShape } from '#shared/workbook/number-format'
import type { CellBudget } from '#shared/workbook/sheet-lines'
import { ReadingStopped, stopDamaged } from '#shared/workbook/table-file-failure'
import type { SheetCell, Workbook, WorkbookRemark } from '#shared/workbook/workbook'
import { attributeOf } from './read-xml'
import { ProgressTeller, type TableProgress } from './table-progress'
import { XlsxParts } from './xlsx-parts'
import { findPictures } from './xlsx-pictures'
import { readRelations, type Relation } from './xlsx-relations'
import { readSheetPart, type SheetEntry } from './xlsx-sheet'
import { readSharedStrings } from './xlsx-strings'
import { readStyles } from './xlsx-styles'
import { openZip } from './zip-parts'

/** What the main part of a workbook says. */
interface WorkbookPart {
  readonly sheets: readonly SheetEntry[]
  readonly from1904: boolean
}

/** The sheets of an .xlsx, .xlsm or .et workbook of today. Throws `ReadingStopped`. */
export function readXlsx(bytes: Uint8Array, budget: CellBudget, tell: (progress: TableProgress) => void): Workbook {
  const parts = new XlsxParts(openZip(bytes, budget), budget)
  const main = findMain(parts)
  const relations = readRelations(parts, main)
  const { sheets, from1904 } = readMain(parts, main, relations)
  const stringsPart = partOf(relations, 'sharedStrings')
  const stylesPart = partOf(relations, 'styles')
  const total = [stringsPart, ...sheets.map(({ part }) => part)].reduce((sum, part) => sum + parts.zip.sizeOf(part), 0)
  const shapes: readonly NumberShape[] = stylesPart === '' ? [] : readStyles(parts, stylesPart)
  parts.progress = new ProgressTeller(total, () => budget.lines, tell)
  const strings: readonly (SheetCell | undefined)[] = parts.has(stringsPart)
    ? readSharedStrings(parts, stringsPart)
    : []
  const pictures = findPictures(parts, relations)
  const read = sheets.map((sheet) => readSheetPart(parts, sheet, shapes, { strings, from1904, pictures }))
  return { kind: 'xlsx', sheets: read, pictures: pictures.taken, remarks: listRemarks(parts, relations) }
}

const partOf = (relations: readonly Relation[], kind: string): string =>
  relations.find((one) => one.kind === kind)?.target ?? ''

/** The part that all others hang on, whatever its name is. */
function findMain(parts: XlsxParts): string {
  const named = partOf(readRelations(parts, ''), 'officeDocument')
  const main = named === '' ? 'xl/workbook.xml' : named
  if (/\.bin$/iu.test(main)) throw new ReadingStopped({ type: 'OtherSheetFormat', format: 'xlsb' })
  return parts.has(main) ? main : stopDamaged(main)
}

function readMain(parts: XlsxParts, main: string, relations: readonly Relation[]): WorkbookPart {
  const sheets: SheetEntry[] = []
  let from1904 = false
  let root = ''
  parts.visit(main, {
    open: (tag, attributes) => {
      if (root === '') root = tag
      if (tag === 'workbookPr') from1904 = /^(?:1|true|on)$/iu.test(attributes['date1904'] ?? '')
      if (tag !== 'sheet') return
      const id = attributeOf(attributes, 'id')
      const relation = relations.find((one) => one.id === id)
      // A sheet of a chart alone is no table; a table whose part is lost is a damage.
      if (relation !== undefined && relation.kind !== 'worksheet') return
      const part = relation?.target ?? ''
      if (!parts.has(part)) stopDamaged(part === '' ? main : part)
      const state = attributes['state']
      sheets.push({ name: attributes['name'] ?? '', hidden: state === 'hidden' || state === 'veryHidden', part })
    },
    text: () => {},
    close: () => {},
  })
  // Slides and drawings are archives of the same build.
  if (root !== 'workbook') throw new ReadingStopped({ type: 'NotATable', nature: 'zip', bundle: '' })
  return { sheets, from1904 }
}

function listRemarks(parts: XlsxParts, relations: readonly Relation[]): readonly WorkbookRemark[] {
  const remarks: WorkbookRemark[] = []
  if (parts.takenOut > 0) remarks.push({ type: 'CharactersTakenOut', count: parts.takenOut })
  if (relations.some(({ kind }) => kind === 'vbaProject')) remarks.push({ type: 'MacrosPassedOver' })
  if (relations.some(({ kind }) => kind === 'externalLink')) remarks.push({ type: 'LinksPassedOver' })
  return remarks
}
