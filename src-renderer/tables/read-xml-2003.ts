import { numberCell } from '#shared/workbook/number-cell'
import { plainShape, shapeOfFormat, type NumberShape } from '#shared/workbook/number-format'
import { isoCell } from '#shared/workbook/serial-day'
import { SheetLines, type CellBudget } from '#shared/workbook/sheet-lines'
import { stopDamaged } from '#shared/workbook/table-file-failure'
import type { CellRange, Sheet, SheetCell, Workbook } from '#shared/workbook/workbook'
import { cleanXml } from './decode-xml'
import { attributeOf, readXml, type XmlVisitor } from './read-xml'
import type { ProgressTeller } from './table-progress'

/** The formats that have names there. */
const namedShapes: ReadonlyMap<string, NumberShape> = new Map<string, NumberShape>([
  ['General', plainShape],
  ['General Number', plainShape],
  ['General Date', { type: 'moment', day: true, time: true }],
  ['Short Date', { type: 'moment', day: true, time: false }],
  ['Medium Date', { type: 'moment', day: true, time: false }],
  ['Long Date', { type: 'moment', day: true, time: false }],
  ['Short Time', { type: 'moment', day: false, time: true }],
  ['Medium Time', { type: 'moment', day: false, time: true }],
  ['Long Time', { type: 'moment', day: false, time: true }],
  ['Percent', { type: 'percent', places: 2 }],
  ['Fixed', { type: 'fixed', places: 2 }],
  ['Standard', { type: 'fixed', places: 2 }],
  ['Currency', plainShape],
  ['Scientific', plainShape],
])

/** The day before which a time of day stands there. */
const noDay = '1899-12-31'

type Attributes = Readonly<Record<string, string>>

/** A number among the attributes, from 1 on; undefined where there is none. */
function countOf(attributes: Attributes, name: string): number | undefined {
  const written = attributeOf(attributes, name)
  if (written === undefined) return undefined
  const count = Number(written)
  return Number.isInteger(count) && count >= 0 && count < 10_000_000 ? count : stopDamaged('')
}

class Xml2003Visitor implements XmlVisitor {
  readonly sheets: Sheet[] = []
  private readonly shapes = new Map<string, NumberShape>()
  private style = ''
  private root = ''
  private sheet: SheetAtHand | undefined
  private inVisible = false
  private visible = ''

  constructor(private readonly budget: CellBudget) {}

  open(name: string, attributes: Attributes): 'skip' | void {
    if (this.root === '') return this.openRoot(name)
    if (this.sheet?.inCell === true) return this.sheet.openInCell(name, attributes)
    switch (name) {
      case 'Style':
        this.style = attributeOf(attributes, 'ID') ?? ''
        return undefined
      case 'NumberFormat':
        return this.takeFormat(attributeOf(attributes, 'Format') ?? '')
      case 'Worksheet':
        this.sheet = new SheetAtHand(attributeOf(attributes, 'Name') ?? '', this.budget, this.shapes)
        return undefined
      case 'Row':
        return this.sheet?.openLine(attributes)
      case 'Cell':
        return this.sheet?.openCell(attributes)
      case 'Visible':
        this.inVisible = true
        return undefined
      default:
        return isPassed(name) ? undefined : 'skip'
    }
  }

  text(text: string): void {
    if (this.inVisible) this.visible += text
    else this.sheet?.take(text)
  }

  close(name: string): void {
    if (name === 'Data') this.sheet?.closeData()
    else if (name === 'Cell') this.sheet?.closeCell()
    else if (name === 'Visible') this.inVisible = false
    else if (name === 'Worksheet') this.closeSheet()
  }

  private openRoot(name: string): void {
    if (name !== 'Workbook') stopDamaged('')
    this.root = name
  }

  private takeFormat(format: string): void {
    this.shapes.set(this.style, namedShapes.get(format) ?? shapeOfFormat(format))
  }

  private closeSheet(): void {
    if (this.sheet !== undefined) this.sheets.push(this.sheet.finish(/hidden/iu.test(this.visible)))
    this.sheet = undefined
    this.visible = ''
  }
}

const passed: ReadonlySet<string> = new Set(['Styles', 'Table', 'WorksheetOptions'])
const isPassed = (name: string): boolean => passed.has(name)

/** The sheet that is being read. */
class SheetAtHand {
  inCell = false
  private readonly lines: SheetLines
  private readonly merges: CellRange[] = []
  private line = -1
  private nextLine = 0
  private column = -1
  private nextColumn = 0
  /** The last line that a cell above reaches down to, by column. */
  private readonly reached: number[] = []
  private lineStyle: string | undefined
  private cellStyle: string | undefined
  private formula: string | undefined
  private type = ''
  private data: string | undefined
  private inData = false

  constructor(
    private readonly name: string,
    private readonly budget: CellBudget,
    private readonly shapes: ReadonlyMap<string, NumberShape>,
  ) {
    this.lines = new SheetLines(budget)
  }

  openLine(attributes: Attributes): void {
    this.line = (countOf(attributes, 'Index') ?? this.nextLine + 1) - 1
    this.nextLine = this.line + 1 + (countOf(attributes, 'Span') ?? 0)
    this.nextColumn = 0
    this.lineStyle = attributeOf(attributes, 'StyleID')
    if (this.line < 0) stopDamaged('')
  }

  openCell(attributes: Attributes): void {
    const index = countOf(attributes, 'Index')
    this.column = index === undefined ? this.findFree() : index - 1
    const across = countOf(attributes, 'MergeAcross') ?? 0
    const down = countOf(attributes, 'MergeDown') ?? 0
    if (this.column < 0) stopDamaged('')
    this.nextColumn = this.column + 1 + across
    if (across > 0 || down > 0) this.takeMerge(across, down)
    this.cellStyle = attributeOf(attributes, 'StyleID') ?? this.lineStyle
    this.formula = attributeOf(attributes, 'Formula')
    this.data = undefined
    this.inCell = true
  }

  /** A cell has its data, and beside them comments and names that are none of its words. Inside the data any tag is mere dress. */
  openInCell(name: string, attributes: Attributes): 'skip' | void {
    if (this.inData) return undefined
    if (name !== 'Data') return 'skip'
    this.inData = true
    this.type = attributeOf(attributes, 'Type') ?? 'String'
    this.data = ''
    return undefined
  }

  take(text: string): void {
    if (this.inData) this.data += text
  }

  closeData(): void {
    this.inData = false
  }

  closeCell(): void {
    this.inCell = false
    const cell = this.toCell()
    if (cell !== undefined) this.lines.put(this.line, this.column, cell)
  }

  finish(hidden: boolean): Sheet {
    return this.lines.finish(this.name, hidden, this.merges)
  }

  /** What Excel writes names each place behind a cell that reaches down; what templates write may not. */
  private findFree(): number {
    let column = this.nextColumn
    while ((this.reached[column] ?? -1) >= this.line) column += 1
    return column
  }

  private takeMerge(across: number, down: number): void {
    const { line, column } = this
    const last = Math.max(column, Math.min(column + across, this.budget.limits.columns))
    for (let at = column; at <= last; at += 1) this.reached[at] = line + down
    this.merges.push({ line, column, lastLine: line + down, lastColumn: last })
  }

  private toCell(): SheetCell | undefined {
    if (this.data === undefined || this.data === '')
      return this.formula === undefined || this.data === '' ? undefined : { type: 'uncounted', formula: this.formula }
    return typedCell(this.type, this.data, this.shapes.get(this.cellStyle ?? 'Default') ?? plainShape)
  }
}

function typedCell(type: string, data: string, shape: NumberShape): SheetCell {
  const text: SheetCell = { type: 'text', text: data }
  switch (type) {
    case 'Number':
      return numberCell(data, shape, false) ?? text
    case 'DateTime':
      return momentCell(data, shape) ?? text
    case 'Boolean':
      return { type: 'flag', flag: data.trim() === '1' }
    case 'Error':
      return { type: 'fault', code: data.trim() }
    default:
      return text
  }
}

function momentCell(data: string, shape: NumberShape): SheetCell | undefined {
  const cell = isoCell(data, shape.type === 'moment' && shape.time)
  return cell?.type === 'day' && cell.day === noDay && cell.time !== '' ? { type: 'time', time: cell.time } : cell
}

/** Whether a text is a workbook in one piece of XML, as Excel 2003 writes it and templates of platforms imitate it. */
export const isXml2003 = (text: string): boolean =>
  /^\s*</u.test(text) && /<(?:\w+:)?Workbook[\s>]/u.test(text.slice(0, 20_000)) && text.includes('office:spreadsheet')

/** The sheets of a SpreadsheetML 2003 workbook. Throws `ReadingStopped`. */
export function readXml2003(text: string, budget: CellBudget, progress: ProgressTeller): Workbook {
  const clean = cleanXml(text.trimStart())
  const visitor = new Xml2003Visitor(budget)
  readXml(clean.text, '', visitor, (chars) => progress.add(chars))
  const { takenOut } = clean
  return {
    kind: 'xml-2003',
    sheets: visitor.sheets,
    pictures: [],
    remarks: takenOut > 0 ? [{ type: 'CharactersTakenOut', count: takenOut }] : [],
  }
}
